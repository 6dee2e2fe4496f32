package org.pressbeam.attribution;

import static org.pressbeam.attribution.WordClass.COORDINATOR;
import static org.pressbeam.attribution.WordClass.DETERMINER;
import static org.pressbeam.attribution.WordClass.SUBJECT;

/** Tells whether a conjunction or comma joins two noun phrases, or two clauses. */
final class Coordination {
  private Coordination() {}

  /** Says whether a comma parts members of a list that ends with "and". */
  static boolean inList(Period period, int comma) {
    if (period.at(comma - 1).mention() == null || period.at(comma + 1).mention() == null) {
      return false;
    }
    for (int i = comma + 2; i < comma + 8; i++) {
      if (period.is(i, COORDINATOR)) {
        return nextMention(period, i + 1);
      }
      if (period.at(i).mention() == null && !period.is(i, ",")) {
        return false;
      }
    }
    return false;
  }

  /** "Trump and Netanyahu", "the army and the police": both sides alike. */
  static boolean coordinates(Period period, int i) {
    if (period.is(i, "as") || (!period.isWord(i - 1) && !period.is(i - 1, ")"))) {
      return false;
    }
    boolean names = period.isCapitalised(i + 1) && period.isCapitalised(i - 1);
    boolean articles = period.is(i + 1, DETERMINER) && period.at(i + 1).mention() != null;
    boolean mentions = period.at(i - 1).mention() != null && nextMention(period, i + 1);
    boolean nouns =
        !period.isCapitalised(i - 1)
            && !period.isCapitalised(i + 1)
            && !period.is(i + 1, DETERMINER)
            && !period.is(i + 1, SUBJECT)
            && period.is(i - 2, DETERMINER);
    return names || articles || mentions || nouns;
  }

  private static boolean nextMention(Period period, int from) {
    for (int i = from; i < from + 3; i++) {
      if (period.at(i).mention() != null) {
        return true;
      }
      if (!period.is(i, DETERMINER) && period.isCapitalised(i)) {
        return false;
      }
    }
    return false;
  }
}
