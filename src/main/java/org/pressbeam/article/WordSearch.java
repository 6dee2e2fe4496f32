package org.pressbeam.article;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pressbeam.article.markup.ByteNames;

/**
 * Looks for any of some words of ASCII in bytes, in any case, by the rule of Horspool: where the
 * byte at the end of a window is in no word, the window moves by its length. Immutable.
 */
final class WordSearch {
  private final List<byte[]> words = new ArrayList<>();

  /** Length of the shortest word. */
  private final int window;

  /** How far the window may move when a byte stands at its end. */
  private final int[] moves = new int[256];

  /**
   * Makes a search.
   *
   * @param words at least one, none empty, in lower case
   */
  WordSearch(List<String> words) {
    int shortest = Integer.MAX_VALUE;
    for (String word : words) {
      this.words.add(word.getBytes(StandardCharsets.US_ASCII));
      shortest = Math.min(shortest, word.length());
    }
    window = shortest;
    Arrays.fill(moves, window);
    for (byte[] word : this.words) {
      for (int i = 0; i < window; i++) {
        int move = window - 1 - i;
        moves[word[i]] = Math.min(moves[word[i]], move);
        int capital = Character.toUpperCase(word[i]);
        moves[capital] = Math.min(moves[capital], move);
      }
    }
  }

  /** Returns whether one of the words stands between two places. */
  boolean isIn(byte[] bytes, int from, int to) {
    int last = from + window - 1;
    while (last < to) {
      int move = moves[bytes[last] & 0xff];
      if (move == 0) {
        if (isAt(bytes, last - window + 1, to)) {
          return true;
        }
        move = 1;
      }
      last += move;
    }
    return false;
  }

  private boolean isAt(byte[] bytes, int at, int to) {
    for (byte[] word : words) {
      if (at + word.length <= to && ByteNames.matches(bytes, at, at + word.length, word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the longest run of ASCII letters and digits in a text, in lower case.
   *
   * @param most letters and digits of the text that are looked at; a run that goes on behind them
   *     is cut there
   */
  static String longestRun(String text, int most) {
    int best = 0;
    int bestFrom = 0;
    int from = 0;
    int left = most;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() && left > 0 ? text.charAt(i) : ' ';
      boolean letter = Character.isLetterOrDigit(c);
      left -= letter ? 1 : 0;
      if (!letter || c >= 0x80) {
        if (i - from > best) {
          best = i - from;
          bestFrom = from;
        }
        from = i + 1;
      }
    }
    return ascii(text.substring(bestFrom, bestFrom + best));
  }

  private static String ascii(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
    return new String(ByteNames.lower(bytes, 0, bytes.length), StandardCharsets.US_ASCII);
  }
}
