package org.pressbeam.text;

import java.util.Arrays;

/**
 * Cuts a text into words, numbers and marks. A word is a run of letters, digits and combining
 * marks; every other character that is no white space is a token of its own, so that hyphens and
 * apostrophes part words.
 */
public final class Tokenizer {
  private Tokenizer() {}

  /** Returns the tokens of a text. */
  public static Tokens tokenize(String text) {
    int[] starts = new int[text.length() / 4 + 8];
    int[] ends = new int[starts.length];
    int size = 0;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (isSpace(point)) {
        at = next;
        continue;
      }
      if (isWordPart(point)) {
        while (next < text.length() && isWordPart(text.codePointAt(next))) {
          next += Character.charCount(text.codePointAt(next));
        }
      }
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
      }
      starts[size] = at;
      ends[size++] = next;
      at = next;
    }
    return new Tokens(text, starts, ends, size);
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static boolean isWordPart(int point) {
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.NON_SPACING_MARK
        || Character.getType(point) == Character.COMBINING_SPACING_MARK;
  }
}
