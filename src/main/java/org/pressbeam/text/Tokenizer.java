package org.pressbeam.text;

import java.util.Arrays;

/**
 * Cuts a text into words, numbers and marks. A word is a run of letters, digits and combining
 * marks; every other character that is no white space is a token of its own, so that hyphens and
 * apostrophes part words. Scripts that are written without spaces (Han, Hiragana, Katakana) give a
 * token for each character. Invisible format characters, such as the soft hyphen, part nothing.
 *
 * <p>Cost: one pass; nothing is allocated but the arrays of the result.
 */
public final class Tokenizer {
  /** Classes of ASCII characters. */
  private static final byte[] ASCII = ascii();

  private static final byte MARK = 0;
  private static final byte SPACE = 1;
  private static final byte UPPER = 2;
  private static final byte LOWER = 3;
  private static final byte OTHER_LETTER = 4;
  private static final byte INVISIBLE = 5;
  private static final byte SYLLABLE = 6;

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
    int capacity = units.length / 5 + 8;
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
      byte kind = kind(at);
      if (kind == SPACE) {
        gap |= units[at] == '\n' ? Tokens.LINE_BEFORE | Tokens.SPACE_BEFORE : Tokens.SPACE_BEFORE;
        at++;
        continue;
      }
      if (kind == INVISIBLE) {
        at += width(at);
        continue;
      }
      at = kind == MARK || kind == SYLLABLE ? single(at, kind, gap) : word(at, kind, gap);
      gap = 0;
    }
    return new Tokens(text, starts, ends, hashes, shapes, size);
  }

  private int single(int at, byte kind, int gap) {
    int end = at + width(at);
    add(at, end, gap | (kind == SYLLABLE ? Tokens.WORD : 0));
    return end;
  }

  private int word(int start, byte first, int gap) {
    int shape = gap | Tokens.WORD | (first == UPPER ? Tokens.CAPITAL : 0);
    int end = start;
    int at = start;
    while (at < units.length) {
      char unit = units[at];
      byte kind = unit < 128 ? ASCII[unit] : wideKind(at);
      if (kind == LOWER) {
        shape |= Tokens.LOWER;
      } else if (kind == MARK || kind == SPACE || kind == SYLLABLE) {
        break;
      }
      at += unit < 128 ? 1 : width(at);
      if (kind != INVISIBLE) {
        end = at;
      }
    }
    add(start, end, shape);
    return end;
  }

  private void add(int start, int end, int shape) {
    if (size == starts.length) {
      int capacity = 2 * size;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      hashes = Arrays.copyOf(hashes, capacity);
      shapes = Arrays.copyOf(shapes, capacity);
    }
    starts[size] = start;
    ends[size] = end;
    hashes[size] = Folding.hash(units, start, end);
    shapes[size++] = (byte) shape;
  }

  private int width(int at) {
    return Character.charCount(Character.codePointAt(units, at));
  }

  private byte kind(int at) {
    char unit = units[at];
    return unit < 128 ? ASCII[unit] : wideKind(at);
  }

  private byte wideKind(int at) {
    return kindOf(Character.codePointAt(units, at));
  }

  private static byte kindOf(int point) {
    if (isUnspaced(point)) {
      return SYLLABLE;
    }
    return switch (Character.getType(point)) {
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> UPPER;
      case Character.LOWERCASE_LETTER -> LOWER;
      case Character.OTHER_LETTER,
          Character.MODIFIER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK ->
          OTHER_LETTER;
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          SPACE;
      case Character.FORMAT -> INVISIBLE;
      default -> Character.isWhitespace(point) ? SPACE : MARK;
    };
  }

  private static boolean isUnspaced(int point) {
    return (within(point, 0x3041, 0x30FF) && point != 0x30FB && point != 0x30A0)
        || within(point, 0x3400, 0x4DBF)
        || within(point, 0x4E00, 0x9FFF)
        || within(point, 0xF900, 0xFAFF)
        || within(point, 0xFF66, 0xFF9F)
        || within(point, 0x20000, 0x323AF);
  }

  private static boolean within(int point, int first, int last) {
    return point >= first && point <= last;
  }

  private static byte[] ascii() {
    byte[] kinds = new byte[128];
    for (int unit = 0; unit < kinds.length; unit++) {
      kinds[unit] = kindOf(unit);
    }
    return kinds;
  }
}
