package org.pressbeam.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads names of authors: without "By", without titles and addresses, one by one. */
final class Byline {
  private static final int MAX_NAME = 60;
  private static final int MAX_AUTHORS = 30;
  private static final int MAX_LINE = 300;

  /** Most words of a byline in a script without capitals, where nothing else tells names. */
  private static final int MAX_CASELESS = 4;

  private final List<String> leads = new ArrayList<>();
  private final List<String> reporters = new ArrayList<>();
  private final List<String> behind = new ArrayList<>();
  private final Set<String> joins = new LinkedHashSet<>();
  private final List<String> titles = new ArrayList<>();
  private final List<String> others = new ArrayList<>();

  Byline() {
    for (var row : ResourceTable.read("bylines.tsv", 2)) {
      switch (row.get(0)) {
        case "lead" -> leads.add(lead(row.get(1)));
        case "reporter" -> reporters.add(lead(row.get(1)));
        case "join" -> joins.add(row.get(1));
        case "behind" -> behind.add(row.get(1));
        case "title" -> titles.add(row.get(1));
        case "other" -> others.add(lead(row.get(1)));
        default -> throw new IllegalStateException("bylines.tsv: " + row);
      }
    }
  }

  /** A lead with the space behind it, where there must be one. */
  private static String lead(String words) {
    char last = words.charAt(words.length() - 1);
    return Character.isLetter(last) && !Character.isIdeographic(last)
        ? words + ' '
        : FoldedText.narrow(words);
  }

  /** Returns the names in lines such as "By Ann Lee and Bo Chen, Staff Writers"; none twice. */
  List<String> names(List<String> lines, @Nullable String outlet) {
    Set<String> names = new LinkedHashSet<>();
    for (String line : lines) {
      if (line.length() > MAX_LINE) {
        continue;
      }
      for (String segment : unbracketed(FoldedText.narrow(Spaces.collapse(line))).split(";", -1)) {
        addNames(segment.strip(), outlet, names);
      }
    }
    return List.copyOf(names);
  }

  private void addNames(String segment, @Nullable String outlet, Set<String> names) {
    String plain = withoutLead(segment);
    // "Reporting by Ann Lee; Editing by Bo Chen": who edited is no author.
    if (startsWith(plain, others) > 0) {
      return;
    }
    if (startsWith(segment, reporters) > 0) {
      // "记者 周岚 孙伟民": two names; behind them "/台東報導", where they report from.
      plain = plain.substring(0, end(plain, "/")).replace(" ", ", ");
    }
    for (String part : split(plain.replace("、", ", ").replace("،", ", "))) {
      String name = withoutBehind(withoutPlace(withoutBrackets(part.strip())));
      if (isName(name, outlet) && names.size() < MAX_AUTHORS) {
        names.add(name);
      }
    }
  }

  private static int end(String text, String mark) {
    int at = text.indexOf(mark);
    return at < 0 ? text.length() : at;
  }

  /** "홍길동 기자" is 홍길동. */
  private String withoutBehind(String name) {
    for (String job : behind) {
      if (name.endsWith(job) && name.length() > job.length() + 1) {
        return name.substring(0, name.length() - job.length()).strip();
      }
    }
    return name;
  }

  /** "(Reporting by Ann Lee)" without its brackets. */
  private static String unbracketed(String line) {
    return line.startsWith("(") && line.indexOf(')') == line.length() - 1
        ? line.substring(1, line.length() - 1).strip()
        : line;
  }

  /** "Ann Lee (Moscow)" is Ann Lee. */
  private static String withoutBrackets(String name) {
    int open = name.endsWith(")") ? name.lastIndexOf('(') : -1;
    return open > 0 ? name.substring(0, open).strip() : name;
  }

  /** "Ann Lee in New York" is Ann Lee. */
  private static String withoutPlace(String name) {
    int in = name.indexOf(" in ");
    boolean place = in > 0 && in + 4 < name.length() && Character.isUpperCase(name.charAt(in + 4));
    return place ? name.substring(0, in) : name;
  }

  /** Whether a line is a byline and nothing else: it begins with "By" and names follow. */
  boolean isByline(String text) {
    String line = unbracketed(FoldedText.narrow(text));
    String rest = withoutLead(line);
    boolean sentence = PageText.endsSentence(line) && !line.endsWith(")");
    if (line.length() > 120 || rest.length() == line.length() || sentence) {
      return false;
    }
    if (!rest.isEmpty() && Character.isIdeographic(rest.charAt(0))) {
      return areHanNames(rest);
    }
    String[] words = rest.split(" ", -1);
    int capitals = 0;
    int caseless = 0;
    for (String word : words) {
      if (!word.isEmpty()
          && (Character.isUpperCase(word.charAt(0))
              || joins.contains(word.toLowerCase(Locale.ROOT)))) {
        capitals++;
      }
      if (!word.isEmpty() && Character.getType(word.charAt(0)) == Character.OTHER_LETTER) {
        caseless++;
      }
    }
    if (caseless == words.length && words.length <= MAX_CASELESS) {
      return words.length >= 2;
    }
    return words.length <= 14
        && !Character.isDigit(rest.isEmpty() ? '0' : rest.charAt(0))
        && capitals >= Math.max(2, words.length - 2);
  }

  /** Names of two to four ideographs; "台東報導" behind a bar is as short. */
  private static boolean areHanNames(String text) {
    for (String name : text.split("[ 、,/&]", -1)) {
      if (name.length() < 2
          || name.length() > 4
          || !name.codePoints().allMatch(Character::isIdeographic)) {
        return false;
      }
    }
    return true;
  }

  /** Without "By", and without "Text: Von", of which two stand one behind the other. */
  private String withoutLead(String line) {
    String rest = line;
    for (int round = 0; round < 2; round++) {
      int length = Math.max(startsWith(rest, leads), startsWith(rest, reporters));
      if (length == 0) {
        return rest;
      }
      rest = rest.substring(length).strip();
    }
    return rest;
  }

  /** Length of the longest of some words with which a line starts; 0 if it starts with none. */
  private static int startsWith(String line, List<String> words) {
    int longest = 0;
    for (String word : words) {
      if (word.length() > longest && line.regionMatches(true, 0, word, 0, word.length())) {
        longest = word.length();
      }
    }
    return longest;
  }

  private List<String> split(String line) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String word : line.split(" ", -1)) {
      boolean join = joins.contains(word.toLowerCase(Locale.ROOT));
      boolean end = word.endsWith(",") || word.endsWith(";");
      if (!join) {
        part.append(part.isEmpty() ? "" : " ")
            .append(end ? word.substring(0, word.length() - 1) : word);
      }
      if (join || end) {
        parts.add(part.toString());
        part.setLength(0);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  private boolean isName(String name, @Nullable String outlet) {
    if (name.length() < 2 || name.length() > MAX_NAME || name.split(" ", -1).length > 6) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (Character.isDigit(name.charAt(i)) || "@/:|<>{}[]=#".indexOf(name.charAt(i)) >= 0) {
        return false;
      }
    }
    String lower = name.toLowerCase(Locale.ROOT);
    for (String title : titles) {
      if (lower.contains(title)) {
        return false;
      }
    }
    return outlet == null || !lower.equals(outlet);
  }
}
