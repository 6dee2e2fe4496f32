package org.pressbeam.text;

import java.util.Arrays;

/**
 * The tokens of a text in order: words, numbers and single marks, with their offsets in UTF-16
 * units.
 */
public final class Tokens {
  static final byte WORD = 1;
  static final byte CAPITAL = 2;
  static final byte LOWER = 4;
  static final byte SPACE_BEFORE = 8;
  static final byte LINE_BEFORE = 16;

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final long[] hashes;
  private final byte[] shapes;
  private final int size;

  /** Takes over the arrays, of which the first {@code size} entries count. */
  Tokens(String text, int[] starts, int[] ends, long[] hashes, byte[] shapes, int size) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.hashes = hashes;
    this.shapes = shapes;
    this.size = size;
  }

  /** Returns the text that was cut. */
  public String text() {
    return text;
  }

  /** Returns the number of tokens. */
  public int size() {
    return size;
  }

  /** Returns the first unit of token {@code i}. */
  public int start(int i) {
    return starts[i];
  }

  /** Returns the unit behind token {@code i}. */
  public int end(int i) {
    return ends[i];
  }

  /** Returns the number of units of token {@code i}. */
  public int length(int i) {
    return ends[i] - starts[i];
  }

  /** Returns the range of token {@code i}. */
  public Span span(int i) {
    return new Span(starts[i], ends[i]);
  }

  /** Returns the characters of token {@code i}. */
  public String word(int i) {
    return text.substring(starts[i], ends[i]);
  }

  /** Returns the hash of the folded token {@code i}, as {@link Folding#hash(String)} does. */
  public long hash(int i) {
    return hashes[i];
  }

  /**
   * Writes the hashes of the beginnings of the folded token {@code i}, as {@link
   * Folding#hash(String)} gives them: of its first character, its first two, and so on.
   *
   * @param hashes gets as many as it has room for
   * @return how many there are
   */
  public int prefixHashes(int i, long[] hashes) {
    return Folding.prefixHashes(text, starts[i], ends[i], hashes);
  }

  /** Says whether token {@code i} folds to a string that is folded already. */
  public boolean folds(int i, String folded) {
    return Folding.same(text, starts[i], ends[i], folded);
  }

  /** Says whether token {@code i} is a word or number, and not a mark. */
  public boolean isWord(int i) {
    return (shapes[i] & WORD) != 0;
  }

  /** Says whether token {@code i} starts with a capital letter. */
  public boolean isCapitalised(int i) {
    return (shapes[i] & CAPITAL) != 0;
  }

  /** Returns 1 if token {@code i} starts with a capital letter, else 0; without a branch. */
  public int capital(int i) {
    return (shapes[i] & CAPITAL) / CAPITAL;
  }

  /** Says whether token {@code i} holds a lower-case letter. */
  public boolean hasLowerCase(int i) {
    return (shapes[i] & LOWER) != 0;
  }

  /** Says whether white space stands right before token {@code i}. */
  public boolean isSpaceBefore(int i) {
    return (shapes[i] & SPACE_BEFORE) != 0;
  }

  /** Says whether a line feed stands between token {@code i} and the one before it. */
  public boolean isLineBefore(int i) {
    return (shapes[i] & LINE_BEFORE) != 0;
  }

  /** Returns the number of tokens that are words or numbers. */
  public int wordCount() {
    int words = 0;
    for (int i = 0; i < size; i++) {
      if (isWord(i)) {
        words++;
      }
    }
    return words;
  }

  /** Returns the first token that starts at or behind a unit, {@link #size} if there is none. */
  public int indexAt(int unit) {
    int index = Arrays.binarySearch(starts, 0, size, unit);
    return index >= 0 ? index : -index - 1;
  }
}
