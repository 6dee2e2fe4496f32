package org.pressbeam.article;

import java.util.Locale;

/** Letters and marks that are written in more than one way, in one way. */
final class FoldedText {
  private static final char FIRST_WIDE = '\uff01';
  private static final char LAST_WIDE = '\uff5e';

  /** The first letter or mark that is ever folded. */
  private static final char FIRST_OTHER = '\u00a0';

  private static final int WIDE = FIRST_WIDE - '!';

  private FoldedText() {}

  /**
   * Returns a text with the wide forms of East Asian fonts ("：", "（", "２") as ASCII. Each UTF-16
   * unit stays where it is.
   */
  static String narrow(String text) {
    int i = 0;
    while (i < text.length() && !isWide(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (; i < out.length(); i++) {
      if (isWide(out.charAt(i))) {
        out.setCharAt(i, narrow(out.charAt(i)));
      }
    }
    return out.toString();
  }

  /**
   * Returns a text as it is compared with a pattern: narrow, in lower case, with plain apostrophes
   * and spaces, Cyrillic е for ё, and Arabic without vowel signs and with one form of alef, yeh and
   * kaf.
   */
  static String fold(String text) {
    String lower = narrow(text).toLowerCase(Locale.ROOT);
    int same = 0;
    while (same < lower.length() && isFolded(lower.charAt(same))) {
      same++;
    }
    if (same == lower.length()) {
      return lower;
    }
    StringBuilder out = new StringBuilder(lower.length()).append(lower, 0, same);
    for (int i = same; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (!isVowelSign(c)) {
        out.append(folded(c));
      }
    }
    return out.toString();
  }

  private static boolean isFolded(char c) {
    return c < FIRST_OTHER || (folded(c) == c && !isVowelSign(c));
  }

  private static char folded(char c) {
    return switch (c) {
      case '’', 'ʼ' -> '\'';
      case '\u00a0', '\u202f' -> ' ';
      case 'ё' -> 'е';
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ی' -> 'ي';
      case 'ک' -> 'ك';
      default -> c;
    };
  }

  private static boolean isVowelSign(char c) {
    return (c >= '\u064b' && c <= '\u0652') || c == '\u0640';
  }

  private static boolean isWide(char c) {
    return (c >= FIRST_WIDE && c <= LAST_WIDE) || c == '\u3000';
  }

  private static char narrow(char c) {
    return c == '\u3000' ? ' ' : (char) (c - WIDE);
  }
}
