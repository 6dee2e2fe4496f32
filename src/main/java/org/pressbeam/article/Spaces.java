package org.pressbeam.article;

/** White space as pages have it: runs count as one space, invisible characters as nothing. */
final class Spaces {
  private Spaces() {}

  /** Appends text, each run of white space (also over the seam) as one space, none at the start. */
  static void append(StringBuilder out, CharSequence text) {
    String whole = text.toString();
    int size = whole.length();
    int i = 0;
    while (i < size) {
      int from = i;
      while (i < size && (isPlain(whole.charAt(i)) || isSingle(whole, from, i))) {
        i++;
      }
      // A string is copied as one, a part of a sequence letter by letter.
      out.append(from == 0 && i == size ? whole : whole.substring(from, i));
      if (i < size) {
        int length = out.length();
        if (isSpace(whole.charAt(i)) && length > 0 && out.charAt(length - 1) != ' ') {
          out.append(' ');
        }
        i++;
      }
    }
  }

  /** Whether a space follows a letter of the run that begins at a place. */
  private static boolean isSingle(String text, int from, int i) {
    return text.charAt(i) == ' ' && i > from && text.charAt(i - 1) != ' ';
  }

  /** Neither space nor invisible: letters and most marks. */
  private static boolean isPlain(char c) {
    return (c > ' ' && c < '\u007f') || (c >= '\u007f' && !isSpace(c) && !isInvisible(c));
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
  static boolean isInvisible(char c) {
    return c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff' || c == '\u007f';
  }
}
