package org.pressbeam.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One part of a text in which a date is looked for: a number, a word or a mark.
 *
 * @param number its value; of more than four digits that of the first four; 0 for words and marks
 * @param digits how many digits it has; 0 for words and marks
 * @param word the word in lower case or the mark; empty for numbers
 * @param glued whether it follows the part before it without a space
 * @param from where it begins
 * @param to where it ends
 */
record DatePart(int number, int digits, String word, boolean glued, int from, int to) {
  boolean isMark(String marks) {
    return digits == 0 && word.length() == 1 && marks.contains(word);
  }

  /** Cuts a text into its parts; spaces are none. */
  static List<DatePart> of(String text) {
    List<DatePart> parts = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    boolean glued = false;
    int i = 0;
    while (i < lower.length()) {
      int from = i;
      char c = lower.charAt(i);
      if (Character.isDigit(c)) {
        int number = 0;
        while (i < lower.length() && Character.isDigit(lower.charAt(i))) {
          number = i - from < 4 ? number * 10 + Character.digit(lower.charAt(i), 10) : number;
          i++;
        }
        parts.add(new DatePart(number, i - from, "", glued, from, i));
      } else if (isIdeograph(c)) {
        i++;
        parts.add(new DatePart(0, 0, lower.substring(from, i), glued, from, i));
      } else if (Character.isLetter(c)) {
        i++;
        while (i < lower.length()
            && isWord(lower.charAt(i))
            && !isIdeograph(lower.charAt(i))
            && !isSeam(text, lower, i)) {
          i++;
        }
        parts.add(new DatePart(0, 0, lower.substring(from, i), glued, from, i));
      } else {
        i++;
        if (!Spaces.isSpace(c)) {
          parts.add(new DatePart(0, 0, String.valueOf(c), glued, from, i));
        }
      }
      glued = !Spaces.isSpace(c);
    }
    return parts;
  }

  /** "Ann LeeDec 05, 2023": two elements of a line with no space between them. */
  private static boolean isSeam(String text, String lower, int i) {
    return text.length() == lower.length()
        && Character.isUpperCase(text.charAt(i))
        && Character.isLowerCase(text.charAt(i - 1));
  }

  private static boolean isWord(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isIdeograph(char c) {
    return "年月日년월일".indexOf(c) >= 0;
  }
}
