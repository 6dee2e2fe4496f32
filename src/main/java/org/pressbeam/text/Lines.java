package org.pressbeam.text;

/** Which characters end a line and which are blanks inside it. */
final class Lines {
  private Lines() {}

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
