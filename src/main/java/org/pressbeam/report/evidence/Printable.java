package org.pressbeam.report.evidence;

/**
 * Texts of articles as they may be printed: no character of theirs is a command to the terminal,
 * breaks a line or turns the direction of what follows.
 */
public final class Printable {
  /** Ranges of characters that take two columns, after Unicode's annex 11, in rough blocks. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0xA4CF},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF},
    {0x1F900, 0x1F9FF},
    {0x20000, 0x3FFFD}
  };

  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;
  private static final int SOFT_HYPHEN = 0xAD;

  private Printable() {}

  /**
   * Returns a text on one line: white space of any kind as blanks, soft hyphens left out, control
   * and format characters as {@code \}{@code u001b}. The two joiners stay, which Persian and emoji
   * need.
   */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(point -> add(point, line));
    return line.toString();
  }

  private static void add(int point, StringBuilder line) {
    boolean separates = Character.isWhitespace(point) || Character.isSpaceChar(point);
    if (separates) {
      line.append(' ');
    } else if (point == SOFT_HYPHEN) {
      return;
    } else if (isCommand(point)) {
      line.append(String.format("\\u%04x", point));
    } else {
      line.appendCodePoint(point);
    }
  }

  private static boolean isCommand(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.SURROGATE -> true;
      case Character.FORMAT -> point != NON_JOINER && point != JOINER;
      default -> false;
    };
  }

  /** Returns how many columns of a terminal a printable text takes. */
  public static int width(String text) {
    return text.codePoints().map(Printable::width).sum();
  }

  /** Returns how many columns a character takes: 0, 1 or 2. */
  static int width(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (point <= range[1]) {
        return point < range[0] ? 1 : 2;
      }
    }
    return 1;
  }

  /** Returns the beginning of a printable text that fits into some columns. */
  public static String start(String text, int columns) {
    int end = 0;
    int taken = 0;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      taken += width(point);
      if (taken > columns) {
        break;
      }
      end += Character.charCount(point);
    }
    return text.substring(0, end);
  }

  /** Returns the end of a printable text that fits into some columns. */
  public static String end(String text, int columns) {
    int start = text.length();
    int taken = 0;
    while (start > 0) {
      int point = text.codePointBefore(start);
      taken += width(point);
      if (taken > columns) {
        break;
      }
      start -= Character.charCount(point);
    }
    return text.substring(start);
  }

  /** Returns a printable text that takes exactly some columns: cut with {@code …}, or filled up. */
  public static String fit(String text, int columns) {
    String cut = width(text) <= columns ? text : start(text, columns - 1) + "…";
    return cut + " ".repeat(columns - width(cut));
  }
}
