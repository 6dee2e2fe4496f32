package org.pressbeam.article;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words in lower case, looked up by a part of a text in any case without making a string.
 * Immutable.
 */
final class WordTable {
  private final @Nullable String[] words;
  private final int[] values;
  private final int mask;
  private final int longest;

  /**
   * Makes a table.
   *
   * @param entries words in lower case and their values, none of which is 0
   */
  WordTable(Map<String, Integer> entries) {
    int size = Integer.highestOneBit(entries.size() * 4 + 1) * 2;
    words = new String[size];
    values = new int[size];
    mask = size - 1;
    int most = 0;
    for (Map.Entry<String, Integer> entry : entries.entrySet()) {
      String word = entry.getKey();
      int slot = hash(word, 0, word.length()) & mask;
      while (values[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      words[slot] = word;
      values[slot] = entry.getValue();
      most = Math.max(most, word.length());
    }
    longest = most;
  }

  /** Returns the value of the word between two places; 0 if it is not in the table. */
  int get(String text, int from, int to) {
    if (to - from > longest) {
      return 0;
    }
    int slot = hash(text, from, to) & mask;
    while (values[slot] != 0) {
      if (matches(text, from, to, words[slot])) {
        return values[slot];
      }
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  private static boolean matches(String text, int from, int to, @Nullable String word) {
    if (word == null || to - from != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (lower(text.charAt(from + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int hash(String text, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + lower(text.charAt(i));
    }
    return hash ^ (hash >>> 7);
  }

  private static char lower(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }
}
