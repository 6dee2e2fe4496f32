package org.pressbeam.article;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts what names the outlet off titles: "Title | Outlet", "Outlet: Title" and the like. */
final class TitleEnds {
  private static final int SHORT = 10;
  private static final int MAX_NAME = 50;

  /** Longer texts are no titles; each bar in them would be looked at. */
  private static final int MAX_TITLE = 1_000;

  private static final int MAX_WORDS = 6;
  private static final int MAX_ROUNDS = 3;

  /** Shorter names are parts of many words: they count only as a word of their own. */
  private static final int DISTINCT = 5;

  /** A text this many times as long as a name in it says something else. */
  private static final int SHARE = 4;

  private static final String BARS = "|｜│ㅣ·•»›~";
  private static final String SEPARATORS = BARS + "–—-«:/";
  private static final Set<String> LAST_WORDS = lastWords();

  /** Names of the outlet as letters only. */
  private final Set<String> names = new HashSet<>();

  /**
   * Knows an outlet.
   *
   * @param outlet its domain; null if unknown
   * @param called names under which it goes elsewhere; null and empty ones count for nothing
   */
  TitleEnds(@Nullable String outlet, List<@Nullable String> called) {
    if (outlet != null) {
      int dot = outlet.indexOf('.');
      add(dot < 0 ? outlet : outlet.substring(0, dot));
    }
    for (String name : called) {
      if (name != null && name.length() <= MAX_NAME) {
        add(name);
      }
    }
  }

  private static Set<String> lastWords() {
    Set<String> words = new HashSet<>();
    ResourceTable.read("outlet-words.txt", 1).forEach(row -> words.add(row.get(0)));
    return Set.copyOf(words);
  }

  private void add(String name) {
    String letters = letters(name);
    if (letters.length() >= 2) {
      names.add(letters);
    }
  }

  /** Returns a title without the outlet's name, and without short names behind a bar. */
  String cut(String title) {
    return cut(title, true);
  }

  /** Returns a title without the outlet's name, and with all else that stands behind bars. */
  String cutName(String title) {
    return cut(title, false);
  }

  private String cut(String title, boolean bars) {
    if (title.length() > MAX_TITLE) {
      return title;
    }
    String current = title;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      String shorter = cutOnce(current, bars);
      shorter = cutDense(shorter, shorter.length() < title.length());
      if (shorter.equals(current)) {
        return current;
      }
      current = shorter;
    }
    return current;
  }

  private String cutOnce(String title, boolean bars) {
    for (int i = title.length() - 2; i > 0; i--) {
      if (!isSeparator(title, i)) {
        continue;
      }
      String tail = title.substring(i + 1).strip();
      String head = title.substring(0, i).strip();
      boolean bar = BARS.indexOf(title.charAt(i)) >= 0;
      if (PageText.letters(head) >= SHORT
          && tail.length() <= MAX_NAME
          && ((bar && bars && isName(tail, head))
              || (title.charAt(i) == ':' ? isWhole(tail) : isOutlet(tail)))) {
        return head;
      }
      if (head.length() <= 30 && tail.length() >= SHORT && isWhole(head)) {
        return tail;
      }
      if (!bar) {
        break;
      }
    }
    return title;
  }

  private static boolean isName(String tail, String head) {
    int words = words(tail).size();
    return words <= 5 && words(head).size() > words;
  }

  private static boolean isSeparator(String title, int i) {
    char c = title.charAt(i);
    if (SEPARATORS.indexOf(c) < 0) {
      return false;
    }
    boolean spaces = title.charAt(i - 1) == ' ' && title.charAt(i + 1) == ' ';
    return spaces || "|｜│ㅣ»".indexOf(c) >= 0 || (c == ':' && title.charAt(i + 1) == ' ');
  }

  /**
   * Chinese, Japanese and Korean titles have no space around the hyphen: "…大会-新华网". Before an
   * outlet that has been cut stands its section.
   */
  private String cutDense(String title, boolean section) {
    int to = title.length();
    for (int i = to - 2; i >= SHORT / 2 && to - i <= 10; i--) {
      char c = title.charAt(i);
      if (c != '-' && c != '_' && c != '－') {
        continue;
      }
      String tail = title.substring(i + 1);
      int from = i;
      while (from > 0 && title.charAt(from - 1) == c) {
        from--;
      }
      boolean dense = isDense(title.charAt(i + 1)) && from > 0 && from >= SHORT / 2;
      boolean named = isOutlet(tail) || endsAsOutlet(tail) || (section && tail.length() <= 4);
      return dense && named ? title.substring(0, from) : title;
    }
    return title;
  }

  private static boolean isDense(char c) {
    return Character.isLetter(c) && c >= '\u2e80';
  }

  private static boolean endsAsOutlet(String tail) {
    for (int from = Math.max(0, tail.length() - 3); from < tail.length(); from++) {
      if (LAST_WORDS.contains(tail.substring(from))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a text is the outlet's name, with or without an article or a section. */
  boolean isOutlet(String text) {
    String letters = letters(text);
    if (letters.length() < 2 || text.length() > MAX_NAME) {
      return false;
    }
    Set<String> words = words(text);
    if (words.size() > MAX_WORDS) {
      return false;
    }
    for (String name : names) {
      boolean holds =
          name.length() >= DISTINCT
              ? letters.contains(name) && SHARE * name.length() >= letters.length()
              : words.contains(name);
      boolean part = letters.length() >= 4 && name.contains(letters);
      boolean article =
          letters.length() >= 7
              && letters.startsWith("the")
              && name.length() >= 4
              && name.contains(letters.substring(3));
      if (holds || part || article || letters.equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Before a title and behind a colon the name stands alone, with all its letters. */
  private boolean isWhole(String text) {
    String letters = letters(text);
    return isOutlet(text)
        && names.stream()
            .anyMatch(name -> letters.contains(name) && 2 * name.length() >= letters.length());
  }

  /** Letters and digits of a text in lower case and without marks. */
  static String letters(String text) {
    StringBuilder out = new StringBuilder();
    String plain = normalized(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    for (int i = 0; i < plain.length(); i++) {
      if (Character.isLetterOrDigit(plain.charAt(i))) {
        out.append(plain.charAt(i));
      }
    }
    return out.toString();
  }

  /** Most titles and names are ASCII and as they are in any form. */
  private static String normalized(String text, Normalizer.Form form) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return Normalizer.normalize(text, form);
      }
    }
    return text;
  }

  /** The different words of a text in lower case. */
  static Set<String> words(String text) {
    return new HashSet<>(wordList(text));
  }

  /** The words of a text in lower case, in order. */
  static List<String> wordList(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String lower = normalized(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT) + " ";
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
