package org.pressbeam.attribution;

import static org.pressbeam.attribution.WordClass.AUXILIARY;
import static org.pressbeam.attribution.WordClass.BE;
import static org.pressbeam.attribution.WordClass.CONJUNCTION;
import static org.pressbeam.attribution.WordClass.HAVE;

/**
 * Tells whether a verb only supposes or asks that somebody takes a stance.
 *
 * <p>Rules: it does in a question that can be answered by yes or no ("Will Iran condemn Israel?"),
 * and in a clause behind "if", "unless", "whether" or "should" that has no border between that word
 * and the verb ("if Iran condemns Israel", "whether to condemn Iran"). "Even if" and "as if" are no
 * different. A question for a reason ("Why did Iran condemn Israel?") takes the stance as given.
 */
final class Supposition {
  private static final int REACH = 12;

  private Supposition() {}

  /** Says whether the verb at a piece is asked for or supposed. */
  static boolean holds(Period period, int head) {
    return isQuestion(period, head) || isCondition(period, head);
  }

  private static boolean isQuestion(Period period, int head) {
    int last = period.size() - 1;
    while (last > head && !period.isWord(last) && !period.is(last, "?")) {
      last--;
    }
    if (!period.is(last, "?")) {
      return false;
    }
    int first = 0;
    while (first < head && (!period.isWord(first) || period.is(first, CONJUNCTION))) {
      first++;
    }
    return first < head
        && (period.is(first, AUXILIARY) || period.is(first, BE) || period.is(first, HAVE));
  }

  private static boolean isCondition(Period period, int head) {
    for (int i = head - 1; i >= Math.max(0, head - REACH); i--) {
      if (period.is(i, "if") || period.is(i, "unless") || period.is(i, "whether")) {
        return true;
      }
      if (period.is(i, "should") && (i == 0 || !period.isWord(i - 1))) {
        return true;
      }
      boolean border =
          period.isMark(i)
              || period.isQuotation(i)
              || period.is(i, "that")
              || period.is(i, "then")
              || period.is(i, "because");
      if (border) {
        return false;
      }
    }
    return false;
  }
}
