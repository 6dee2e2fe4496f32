package org.pressbeam.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of an article: the one it declares, in the form of BCP 47, unless its letters
 * say otherwise; else by script and by the commonest words of each language ({@code
 * common-words.tsv}). The same text always gives the same answer.
 */
final class Languages {
  private static final int SAMPLE = 6_000;

  /** Scripts by number; of two with as many letters the first counts. Kana come before Han. */
  private static final List<String> SCRIPTS =
      List.of(
          "latin",
          "cyrillic",
          "arabic",
          "hebrew",
          "greek",
          "han",
          "hangul",
          "devanagari",
          "thai",
          "other",
          "kana");

  private static final int OTHER = SCRIPTS.indexOf("other");
  private static final int KANA = SCRIPTS.indexOf("kana");
  private static final int NONE = -1;
  private static final int UNKNOWN = -2;

  private final Map<String, List<String>> common = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private final Map<String, String> scripts = new HashMap<>();

  /** For each UTF-16 unit that was met, the number of its script or {@link #NONE}. */
  private final byte[] scriptOfUnit = new byte[1 << Character.SIZE];

  Languages() {
    Arrays.fill(scriptOfUnit, (byte) UNKNOWN);
    for (var row : ResourceTable.read("common-words.tsv", 3)) {
      order.add(row.get(0));
      scripts.put(row.get(0), row.get(1));
      for (String word : row.get(2).split(" ", -1)) {
        common.computeIfAbsent(word, unused -> new ArrayList<>()).add(row.get(0));
      }
    }
  }

  /**
   * Returns the language of a text.
   *
   * @param declared what the page or field says; null if nothing
   * @param lines the text; as much is looked at as tells
   * @return null if it cannot be told
   */
  @Nullable String of(@Nullable String declared, List<String> lines) {
    String tag = tag(declared);
    String sample = sample(lines);
    String script = script(sample);
    if (tag != null && (script == null || script.equals(scriptOf(tag)))) {
      return tag;
    }
    String found = script == null ? null : identify(sample, script);
    return found == null ? tag : found;
  }

  private static String sample(List<String> lines) {
    StringBuilder sample = new StringBuilder(SAMPLE);
    for (String line : lines) {
      if (sample.length() >= SAMPLE) {
        break;
      }
      sample.append(line, 0, Math.min(line.length(), SAMPLE - sample.length())).append('\n');
    }
    return sample.toString();
  }

  /** Returns a tag in the form of BCP 47: "en_us" becomes "en-US"; null if it is none. */
  static @Nullable String tag(@Nullable String declared) {
    if (declared == null || declared.isBlank() || declared.length() > 35) {
      return null;
    }
    String first = first(declared.strip()).replace('_', '-');
    String tag = Locale.forLanguageTag(first).toLanguageTag();
    if (tag.equals("und")) {
      tag = fromName(first);
    }
    int extension = tag.indexOf("-x-");
    String plain = extension < 0 ? tag : tag.substring(0, extension);
    return plain.equals("und") || plain.startsWith("und-") ? null : plain;
  }

  /** The first of several tags. */
  private static String first(String tags) {
    int end = 0;
    while (end < tags.length() && ",; ".indexOf(tags.charAt(end)) < 0) {
      end++;
    }
    return tags.substring(0, end);
  }

  private static String fromName(String name) {
    for (String code : List.of("en", "de", "fr", "es", "it", "pt", "ru", "nl", "ja", "zh", "ar")) {
      if (Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name)) {
        return code;
      }
    }
    return "und";
  }

  private String scriptOf(String tag) {
    String primary = tag.split("-", -1)[0];
    if (tag.contains("-Latn")) {
      return "latin";
    }
    if (tag.contains("-Cyrl")) {
      return "cyrillic";
    }
    return scripts.getOrDefault(primary, primary.equals("iw") ? "hebrew" : "latin");
  }

  /** The script of most letters; null if there are too few. */
  private @Nullable String script(String text) {
    int[] counts = new int[SCRIPTS.size()];
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      int script = scriptOf(text.charAt(i));
      if (script >= 0) {
        letters++;
        counts[script]++;
      }
    }
    if (letters < 20) {
      return null;
    }
    // Japanese mixes kana and Han; kana are found in no other language.
    if (counts[KANA] > letters / 20) {
      return "kana";
    }
    int most = 0;
    for (int script = 1; script < KANA; script++) {
      most = counts[script] > counts[most] ? script : most;
    }
    return most == OTHER ? null : SCRIPTS.get(most);
  }

  /** The number of the script of a letter, or {@link #NONE}. */
  private int scriptOf(char c) {
    int known = scriptOfUnit[c];
    if (known == UNKNOWN) {
      known = Character.isLetter(c) ? find(c) : NONE;
      scriptOfUnit[c] = (byte) known;
    }
    return known;
  }

  private static int find(char c) {
    String name =
        switch (Character.UnicodeScript.of(c)) {
          case LATIN -> "latin";
          case CYRILLIC -> "cyrillic";
          case ARABIC -> "arabic";
          case HEBREW -> "hebrew";
          case GREEK -> "greek";
          case HIRAGANA, KATAKANA -> "kana";
          case HAN -> "han";
          case HANGUL -> "hangul";
          case DEVANAGARI -> "devanagari";
          case THAI -> "thai";
          default -> "other";
        };
    return SCRIPTS.indexOf(name);
  }

  private @Nullable String identify(String text, String script) {
    Map<String, Integer> scores = new HashMap<>();
    StringBuilder word = new StringBuilder();
    String lower = text.toLowerCase(Locale.ROOT) + " ";
    int words = 0;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        word.append(c);
      } else if (word.length() > 0) {
        words++;
        for (String language : common.getOrDefault(word.toString(), List.of())) {
          scores.merge(language, 1, Integer::sum);
        }
        word.setLength(0);
      }
    }
    String best = null;
    int most = 0;
    int candidates = 0;
    String only = null;
    for (String language : order) {
      if (!script.equals(scripts.get(language))) {
        continue;
      }
      candidates++;
      only = language;
      int score = scores.getOrDefault(language, 0);
      if (score > most) {
        most = score;
        best = language;
      }
    }
    if (candidates == 1) {
      return only;
    }
    return most * 20 >= words ? best : null;
  }
}
