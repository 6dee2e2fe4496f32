package org.pressbeam.article;

import java.util.ArrayList;
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

  private final Map<String, List<String>> common = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private final Map<String, String> scripts = new HashMap<>();

  Languages() {
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
   * @return null if it cannot be told
   */
  @Nullable String of(@Nullable String declared, String text) {
    String tag = tag(declared);
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    String script = script(sample);
    if (tag != null && (script == null || script.equals(scriptOf(tag)))) {
      return tag;
    }
    String found = script == null ? null : identify(sample, script);
    return found == null ? tag : found;
  }

  /** Returns a tag in the form of BCP 47: "en_us" becomes "en-US"; null if it is none. */
  static @Nullable String tag(@Nullable String declared) {
    if (declared == null || declared.isBlank() || declared.length() > 35) {
      return null;
    }
    String first = declared.strip().split("[,; ]", -1)[0].replace('_', '-');
    String tag = Locale.forLanguageTag(first).toLanguageTag();
    if (tag.equals("und")) {
      tag = fromName(first);
    }
    int extension = tag.indexOf("-x-");
    String plain = extension < 0 ? tag : tag.substring(0, extension);
    return plain.equals("und") || plain.startsWith("und-") ? null : plain;
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
  private static @Nullable String script(String text) {
    Map<String, Integer> counts = new HashMap<>();
    int letters = 0;
    int latin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        if (c < '\u0080') {
          latin++;
        } else {
          counts.merge(scriptOf(c), 1, Integer::sum);
        }
      }
    }
    counts.merge("latin", latin, Integer::sum);
    if (letters < 20) {
      return null;
    }
    // Japanese mixes kana and Han; kana are found in no other language.
    if (counts.getOrDefault("kana", 0) > letters / 20) {
      return "kana";
    }
    int most = 0;
    String script = null;
    for (String name :
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
            "other")) {
      int count = counts.getOrDefault(name, 0);
      if (count > most) {
        most = count;
        script = name;
      }
    }
    return "other".equals(script) ? null : script;
  }

  private static String scriptOf(char c) {
    return switch (Character.UnicodeScript.of(c)) {
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
