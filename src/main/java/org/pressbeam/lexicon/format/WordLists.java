package org.pressbeam.lexicon.format;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressbeam.lexicon.Dictionary;
import org.pressbeam.lexicon.Wildcards;

/** Plain lists: an entry on each line, with a weight behind a tab (AFINN) or without. */
final class WordLists {
  private static final Pattern WEIGHTED = Pattern.compile("([^\\t]+)\\t\\s*([+-]?[0-9]{1,4})\\s*");

  private WordLists() {}

  static boolean isWeighted(List<String> lines) {
    return lines.stream().anyMatch(line -> !line.isBlank())
        && lines.stream()
            .filter(line -> !line.isBlank())
            .limit(20)
            .allMatch(line -> WEIGHTED.matcher(line).matches());
  }

  /** Reads {@code word TAB weight}: by its sign an entry is negative, positive or neutral. */
  static Dictionary weighted(DictionaryText file) {
    Categories entries = new Categories(file);
    List<String> lines = file.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      Matcher entry = WEIGHTED.matcher(lines.get(i));
      if (!entry.matches()) {
        entries.unusable(i + 1, "no weight, expected word, tab and a whole number");
        continue;
      }
      int polarity = Integer.signum(Integer.parseInt(entry.group(2)));
      String name = polarity == 0 ? "neutral" : polarity < 0 ? "negative" : "positive";
      EntryText words = EntryText.of(entry.group(1), Wildcards.NONE);
      entries.add(i + 1, List.of(name), polarity, words);
    }
    return entries.dictionary("weighted words");
  }

  /** Reads an entry on each line; all are in one category, named as the file. */
  static Dictionary plain(DictionaryText file) {
    Categories entries = new Categories(file);
    List<String> category = List.of(baseName(file.name()));
    List<String> lines = file.lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        entries.add(i + 1, category, EntryText.of(line, Wildcards.GLOB));
      }
    }
    return entries.dictionary("word list");
  }

  /** Reads PETRARCH discards: phrases of sentences, and behind {@code +} of whole stories. */
  static Dictionary discards(DictionaryText file) {
    Categories entries = new Categories(file);
    for (PetrarchLines.Line line : PetrarchLines.of(file)) {
      String text = line.text().strip();
      boolean story = text.startsWith("+");
      List<String> path = List.of("discard", story ? "story" : "sentence");
      String phrase = (story ? text.substring(1) : text).replace('_', ' ');
      entries.add(line.number(), path, EntryText.of(phrase, Wildcards.NONE));
    }
    return entries.dictionary("PETRARCH discards");
  }

  private static String baseName(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    int dot = name.indexOf('.');
    return (dot > 0 ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT);
  }
}
