package org.pressbeam.text;

import java.util.Arrays;

/**
 * The tokens of a text in order: words, numbers and single marks, with their offsets in UTF-16
 * units.
 */
public final class Tokens {
  private final String text;
  private final int[] starts;
  private final int[] ends;

  /** Takes over the first {@code size} entries of the arrays. */
  Tokens(String text, int[] starts, int[] ends, int size) {
    this.text = text;
    this.starts = Arrays.copyOf(starts, size);
    this.ends = Arrays.copyOf(ends, size);
  }

  /** Returns the text that was cut. */
  public String text() {
    return text;
  }

  /** Returns the number of tokens. */
  public int size() {
    return starts.length;
  }

  /** Returns the first unit of token {@code i}. */
  public int start(int i) {
    return starts[i];
  }

  /** Returns the unit behind token {@code i}. */
  public int end(int i) {
    return ends[i];
  }

  /** Returns the range of token {@code i}. */
  public Span span(int i) {
    return new Span(starts[i], ends[i]);
  }

  /** Returns the characters of token {@code i}. */
  public String word(int i) {
    return text.substring(starts[i], ends[i]);
  }

  /** Says whether token {@code i} is a word or number, and not a mark. */
  public boolean isWord(int i) {
    return Character.isLetterOrDigit(text.codePointAt(starts[i]));
  }

  /** Returns the number of tokens that are words or numbers. */
  public int wordCount() {
    int words = 0;
    for (int i = 0; i < starts.length; i++) {
      if (isWord(i)) {
        words++;
      }
    }
    return words;
  }

  /** Returns the first token that starts at or behind a unit, {@link #size} if there is none. */
  public int indexAt(int unit) {
    int index = Arrays.binarySearch(starts, unit);
    return index >= 0 ? index : -index - 1;
  }
}
