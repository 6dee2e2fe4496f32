package org.pressbeam.article;

/** White space as pages have it: runs count as one space, invisible characters as nothing. */
final class Spaces {
  private Spaces() {}

  /** Appends text, each run of white space (also over the seam) as one space, none at the start. */
  static void append(StringBuilder out, CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        int length = out.length();
        if (length > 0 && out.charAt(length - 1) != ' ') {
          out.append(' ');
        }
      } else if (!isInvisible(c)) {
        out.append(c);
      }
    }
  }

  /** Returns the text with each run of white space as one space, without any at the ends. */
  static String collapse(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    append(out, text);
    int length = out.length();
    if (length > 0 && out.charAt(length - 1) == ' ') {
      out.setLength(length - 1);
    }
    return out.toString();
  }

  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u0085' || Character.isSpaceChar(c);
  }

  /** Soft hyphens, zero-width spaces and byte order marks: shown by nobody, in the way of words. */
  private static boolean isInvisible(char c) {
    return c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff' || c == '\u007f';
  }
}
