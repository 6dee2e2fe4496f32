package org.pressbeam.text;

import java.util.Arrays;

/**
 * Cuts a text into words, numbers and marks. A word is a run of letters, digits and combining
 * marks; every other character that is no white space is a token of its own, so that hyphens and
 * apostrophes part words. Scripts that are written without spaces (Han, Hiragana, Katakana) give a
 * token for each character. Invisible format characters, such as the soft hyphen, part nothing.
 *
 * <p>Cost: one pass, in which the words are hashed too; nothing is allocated but a copy of the text
 * and the arrays of the result.
 */
public final class Tokenizer {
  private static final int[] UNITS = Characters.units();

  private final String text;
  private final char[] units;
  private int[] starts;
  private int[] ends;
  private long[] hashes;
  private byte[] shapes;
  private int size;

  private Tokenizer(String text) {
    this.text = text;
    this.units = text.toCharArray();
    // Five units to a token are usual in the press, so that few texts need more room.
    int capacity = units.length / 4 + 8;
    this.starts = new int[capacity];
    this.ends = new int[capacity];
    this.hashes = new long[capacity];
    this.shapes = new byte[capacity];
  }

  /** Returns the tokens of a text. */
  public static Tokens tokenize(String text) {
    return new Tokenizer(text).cut();
  }

  private Tokens cut() {
    int at = 0;
    int gap = Tokens.LINE_BEFORE | Tokens.SPACE_BEFORE;
    while (at < units.length) {
      int unit = UNITS[units[at]];
      if ((unit & Characters.PLAIN) != 0) {
        at = plainWord(at, unit, gap);
        gap = 0;
      } else if ((unit & Characters.SPACE) != 0) {
        gap |= unit >>> 16;
        at++;
      } else if ((unit & Characters.SINGLE) != 0) {
        add(at, at + 1, Folding.hash(units, at, at + 1), gap | (unit & Characters.WORD) >>> 16);
        at++;
        gap = 0;
      } else {
        int before = size;
        at = other(at, gap);
        gap = size > before ? 0 : gap;
      }
    }
    return new Tokens(text, starts, ends, hashes, shapes, size);
  }

  /** Takes a word of plain letters, which nearly all are. */
  private int plainWord(int start, int first, int gap) {
    int at = start;
    int unit = first;
    int seen = 0;
    long hash = Folding.SEED;
    do {
      seen |= unit;
      hash = Folding.add(hash, (char) unit);
      at++;
      unit = at < units.length ? UNITS[units[at]] : 0;
    } while ((unit & Characters.PLAIN) != 0);
    boolean ends = (unit & (Characters.SPACE | Characters.SINGLE)) != 0 || at == units.length;
    if (!ends && !endsWord(at)) {
      return word(start, gap);
    }
    int shape = Characters.WORD | (first & Characters.UPPER) | (seen & Characters.LOWER);
    add(start, at, hash, gap | shape >>> 16);
    return at;
  }

  private boolean endsWord(int at) {
    return switch (kind(at)) {
      case LETTER, INVISIBLE -> false;
      case SYLLABLE, SPACE, MARK -> true;
    };
  }

  /** Takes what does not start with a plain letter. */
  private int other(int at, int gap) {
    int end = at + width(at);
    switch (kind(at)) {
      case LETTER -> {
        return word(at, gap);
      }
      case SYLLABLE -> add(at, end, Folding.hash(units, at, end), gap | Tokens.WORD);
      case MARK -> add(at, end, Folding.hash(units, at, end), gap);
      case INVISIBLE, SPACE -> {}
    }
    return end;
  }

  /** Takes a word of any characters. */
  private int word(int start, int gap) {
    int end = start;
    int at = start;
    int seen = 0;
    while (at < units.length && !endsWord(at)) {
      int point = Character.codePointAt(units, at);
      seen |= Characters.letterCase(point);
      at += Character.charCount(point);
      if (Characters.kind(point) == Characters.Kind.LETTER) {
        end = at;
      }
    }
    int first = Characters.letterCase(Character.codePointAt(units, start)) & Characters.UPPER;
    int shape = Characters.WORD | first | (seen & Characters.LOWER);
    add(start, end, Folding.hash(units, start, end), gap | shape >>> 16);
    return at;
  }

  private void add(int start, int end, long hash, int shape) {
    if (size == starts.length) {
      grow();
    }
    starts[size] = start;
    ends[size] = end;
    hashes[size] = hash;
    shapes[size++] = (byte) shape;
  }

  private void grow() {
    int capacity = 2 * size;
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    hashes = Arrays.copyOf(hashes, capacity);
    shapes = Arrays.copyOf(shapes, capacity);
  }

  private int width(int at) {
    return Character.charCount(Character.codePointAt(units, at));
  }

  private Characters.Kind kind(int at) {
    return Characters.kind(Character.codePointAt(units, at));
  }
}
