package org.pressbeam.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words with which lines begin, in any case, by their first letter. */
final class LineOpenings {
  private final Map<Character, List<String>> words = new HashMap<>();

  void add(String word) {
    words.computeIfAbsent(folded(word.charAt(0)), unused -> new ArrayList<>()).add(word);
  }

  /** Length of the longest of the words with which a line begins; 0 if it begins with none. */
  int longest(String line) {
    int longest = 0;
    List<String> known =
        line.isEmpty() ? List.of() : words.getOrDefault(folded(line.charAt(0)), List.of());
    for (String word : known) {
      if (word.length() > longest && line.regionMatches(true, 0, word, 0, word.length())) {
        longest = word.length();
      }
    }
    return longest;
  }

  /** One form of what {@link String#regionMatches} takes for the same letter. */
  private static char folded(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
