package org.pressbeam.article;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.pressbeam.article.markup.Markup;

/**
 * A line of text while it is put together, its white space as {@link Spaces} has it; made once and
 * filled anew.
 */
final class Line implements Markup.TextReader, CharSequence {
  private char[] chars = new char[1024];
  private int length;

  @Override
  public void read(byte[] bytes, int from, int to) {
    makeRoom(to - from);
    int at = from;
    while (at < to) {
      byte b = bytes[at];
      if (b > ' ' && b < 0x7f) {
        chars[length++] = (char) b;
        at++;
      } else if (b >= 0) {
        add((char) b);
        at++;
      } else {
        at = readForeign(bytes, at, to);
      }
    }
  }

  /** Reads what is no ASCII: one character of two or three bytes, or else all up to the next. */
  private int readForeign(byte[] bytes, int from, int to) {
    int first = bytes[from] & 0xff;
    if (first >= 0xc2 && first < 0xe0 && isInner(bytes, from + 1, to)) {
      add((char) ((first & 0x1f) << 6 | (bytes[from + 1] & 0x3f)));
      return from + 2;
    }
    // E0 and ED may begin what is malformed.
    boolean three = first > 0xe0 && first < 0xf0 && first != 0xed;
    if (three && isInner(bytes, from + 1, to) && isInner(bytes, from + 2, to)) {
      int high = (first & 0x0f) << 12 | (bytes[from + 1] & 0x3f) << 6;
      add((char) (high | (bytes[from + 2] & 0x3f)));
      return from + 3;
    }
    int end = from;
    while (end < to && bytes[end] < 0) {
      end++;
    }
    String text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
    for (int i = 0; i < text.length(); i++) {
      add(text.charAt(i));
    }
    return end;
  }

  private static boolean isInner(byte[] bytes, int at, int to) {
    return at < to && (bytes[at] & 0xc0) == 0x80;
  }

  private void add(char c) {
    if (Spaces.isSpace(c)) {
      addSpace();
    } else if (!Spaces.isInvisible(c)) {
      chars[length++] = c;
    }
  }

  private void makeRoom(int more) {
    if (length + more >= chars.length) {
      chars = Arrays.copyOf(chars, Math.max(length + more + 1, 2 * chars.length));
    }
  }

  /** Adds a space but at the start and behind another. */
  void addSpace() {
    if (length > 0 && chars[length - 1] != ' ') {
      makeRoom(1);
      chars[length++] = ' ';
    }
  }

  /** Returns the line without a space at its end, and begins the next one. */
  String end() {
    int end = length > 0 && chars[length - 1] == ' ' ? length - 1 : length;
    length = 0;
    return new String(chars, 0, end);
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return chars[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(chars, start, end - start);
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
