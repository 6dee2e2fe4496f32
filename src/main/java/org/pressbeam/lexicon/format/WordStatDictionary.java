package org.pressbeam.lexicon.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressbeam.lexicon.Dictionary;
import org.pressbeam.lexicon.Remark;
import org.pressbeam.lexicon.Wildcards;

/**
 * WordStat {@code .cat}: tabs are the hierarchy, entries end in a weight in parentheses, {@code _}
 * joins words, {@code *} and {@code ?} are wildcards. Rules ({@code @NEAR …}) cannot be used.
 */
final class WordStatDictionary {
  private static final Pattern ENTRY = Pattern.compile("(.*\\S)\\s*\\((-?[0-9]{1,6})\\)");
  private static final int DEPTH_LIMIT = 20;

  private final Categories entries;
  private final List<String> path = new ArrayList<>();

  private WordStatDictionary(DictionaryText file) {
    this.entries = new Categories(file);
  }

  static Dictionary read(DictionaryText file) {
    WordStatDictionary dictionary = new WordStatDictionary(file);
    List<String> lines = file.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        dictionary.line(i + 1, lines.get(i));
      }
    }
    return dictionary.entries.dictionary("WordStat categories");
  }

  private void line(int number, String line) {
    int depth = 0;
    while (line.charAt(depth) == '\t') {
      depth++;
    }
    String text = line.strip();
    if (text.startsWith("@")) {
      entries.unusable(number, "\"" + Remark.shortened(text) + "\" is a rule of proximity");
      return;
    }
    if (depth > path.size()) {
      entries.unusable(
          number,
          "\""
              + Remark.shortened(text)
              + "\" has "
              + depth
              + " tabs, its category fewer than "
              + (depth - 1));
      return;
    }
    Matcher entry = ENTRY.matcher(text);
    if (entry.matches() && depth > 0) {
      String words = entry.group(1).replace('_', ' ');
      entries.add(number, List.copyOf(path.subList(0, depth)), EntryText.of(words, Wildcards.GLOB));
    } else if (depth >= DEPTH_LIMIT) {
      entries.unusable(number, "more than " + DEPTH_LIMIT + " levels");
    } else {
      path.subList(depth, path.size()).clear();
      path.add(text);
      entries.category(number, List.copyOf(path));
    }
  }
}
