package org.pressbeam.text;

import java.util.Locale;
import java.util.Set;

/**
 * What a mark on one line can be, judged by its neighbours and by what the rest of the line holds.
 */
final class LineMarks {
  /** How far behind a plural possessive ("workers' rights") a better closing mark is looked for. */
  private static final int LOOK_AHEAD = 400;

  /** How often a line is searched ahead, which keeps time linear whatever the line holds. */
  private static final int MAX_LOOKS = 64;

  private static final Set<String> ELISIONS =
      Set.of("em", "tis", "twas", "til", "till", "cause", "n", "bout", "ere", "round", "cuz");

  private final String text;
  private int start;
  private int end;
  private int looks;
  private int curlyOpening;
  private int curlyClosing;
  private int lastLowSingleCloser;

  LineMarks(String text) {
    this.text = text;
  }

  void readLine(int from, int to) {
    start = from;
    end = to;
    looks = 0;
    curlyOpening = 0;
    curlyClosing = 0;
    lastLowSingleCloser = -1;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '“') {
        curlyOpening++;
      }
      if (c == '”') {
        curlyClosing++;
      }
      if (c == '‘') {
        lastLowSingleCloser = i;
      }
    }
  }

  /** Says whether the line has as many opening as closing curly marks. */
  boolean curlyBalanced() {
    return curlyOpening == curlyClosing;
  }

  /** Says whether that mark stands somewhere behind a unit of the line. */
  boolean has(char mark, int behind) {
    return mark == '‘' && lastLowSingleCloser > behind;
  }

  private char before(int at) {
    return at > start ? text.charAt(at - 1) : '\n';
  }

  private char after(int at) {
    return at < end ? text.charAt(at) : '\n';
  }

  /** Says whether two apostrophes stand here as one double mark, and not as part of a run. */
  boolean isDoubled(int at) {
    if (after(at + 1) != '\'') {
      return false;
    }
    // Of ''' at a closing place, the first is the inner quotation's mark.
    boolean third = after(at + 2) == '\'';
    return !(third && !looksOpening(at, 3));
  }

  /** Says whether a mark of some length has nothing or an opener before it and a word behind it. */
  boolean looksOpening(int at, int length) {
    char left = before(at);
    char right = after(at + length);
    boolean free =
        Lines.isBreak(left)
            || Lines.isBlank(left)
            || "([{-–—/“‘\"'«»「『:=>".indexOf(left) >= 0
            || left == '…';
    return free && !Lines.isBreak(right) && !Lines.isBlank(right);
  }

  /** Says whether a mark of some length has a word or a stop before it and no word behind it. */
  boolean looksClosing(int at, int length) {
    char left = before(at);
    char right = after(at + length);
    boolean behindWord = !Lines.isBreak(left) && !Lines.isBlank(left);
    return behindWord && !Character.isLetterOrDigit(right);
  }

  /** Says whether an apostrophe here stands for left out letters or digits: 'em, '90s. */
  boolean isElision(int at) {
    int from = at + 1;
    int to = from;
    while (to < end && to - from < 8 && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    if (to - from >= 2 && Character.isDigit(text.charAt(from)) && to - from <= 3) {
      return Character.isDigit(text.charAt(from + 1));
    }
    return ELISIONS.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
  }

  /** Says whether an apostrophe ends a quotation, and is not inside or at the end of a word. */
  boolean closesSingle(int at, char closer) {
    if (!looksClosing(at, 1)) {
      return false;
    }
    boolean plural =
        before(at) == 's' && after(at + 1) == ' ' && Character.isLowerCase(after(at + 2));
    if (!plural || looks >= MAX_LOOKS) {
      return true;
    }
    looks++;
    int stop = Math.min(end, at + LOOK_AHEAD);
    for (int i = at + 2; i < stop; i++) {
      char c = text.charAt(i);
      if (c == '‘' || c == '“') {
        return true;
      }
      if (c == closer && looksClosing(i, 1)) {
        return false;
      }
      if (closer == '\'' && c == closer && looksOpening(i, 1)) {
        return true;
      }
    }
    return true;
  }
}
