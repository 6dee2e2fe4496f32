package org.pressbeam.attribution;

import static org.pressbeam.attribution.WordClass.ADVERB;
import static org.pressbeam.attribution.WordClass.AUXILIARY;
import static org.pressbeam.attribution.WordClass.BE;
import static org.pressbeam.attribution.WordClass.CONJUNCTION;
import static org.pressbeam.attribution.WordClass.COORDINATOR;
import static org.pressbeam.attribution.WordClass.DETERMINER;
import static org.pressbeam.attribution.WordClass.HAVE;
import static org.pressbeam.attribution.WordClass.OBJECT;
import static org.pressbeam.attribution.WordClass.PREPOSITION;
import static org.pressbeam.attribution.WordClass.RELATIVE;
import static org.pressbeam.attribution.WordClass.SUBJECT;
import static org.pressbeam.attribution.WordClass.SUBORDINATOR;
import static org.pressbeam.attribution.WordClass.TIME;
import static org.pressbeam.attribution.WordClass.VERB;

import org.jspecify.annotations.Nullable;

/**
 * Finds noun phrases beside a verb without parsing: from the verb outwards to the first piece that
 * cannot be part of one. Every walk looks at a bounded number of pieces.
 */
final class NounPhrases {
  private static final int MAX_PIECES = 30;
  private static final int MAX_APPOSITION = 30;
  private static final int MAX_SEGMENTS = 4;

  private NounPhrases() {}

  /** A range of pieces, {@code to} not included. */
  record Range(int from, int to) {
    boolean isEmpty() {
      return to <= from;
    }

    boolean overlaps(Range other) {
      return from < other.to && other.from < to;
    }
  }

  /**
   * Returns the noun phrase that ends right before a piece, its appositions included ("Peskov, the
   * spokesman, |said"); null if there is none.
   *
   * @param floor first piece that may belong to it
   */
  static @Nullable Range before(Period period, int end, int floor) {
    int low = Math.max(floor, end - 2 * MAX_APPOSITION);
    if (end <= low) {
      return null;
    }
    if (period.is(end - 1, ",") || period.isDash(end - 1)) {
      return withApposition(period, end, low);
    }
    int from = SimplePhrase.start(period, end, low);
    return from < end ? new Range(listStart(period, from, end, low), end) : null;
  }

  /** |Iran, Israel and Russia: members of a list stand before a comma each. */
  private static int listStart(Period period, int from, int end, int low) {
    boolean joined = false;
    for (int i = from; i < end; i++) {
      joined |= period.is(i, COORDINATOR);
    }
    int first = from;
    while (joined
        && first - 2 >= low
        && period.is(first - 1, ",")
        && period.at(first - 2).mention() != null) {
      first = SimplePhrase.start(period, first - 1, low);
    }
    return first;
  }

  /** A noun phrase, a comma, an apposition or relative clause, a comma: ends before {@code end}. */
  private static @Nullable Range withApposition(Period period, int end, int low) {
    String mark = period.at(end - 1).lower();
    int comma = end - 2;
    for (int segments = 0; segments < MAX_SEGMENTS; segments++) {
      while (comma >= low && !period.is(comma, mark)) {
        if ((period.isQuotation(comma) && period.at(comma).end() - period.at(comma).start() > 60)
            || period.is(comma, ";")) {
          return null;
        }
        comma--;
      }
      if (comma < low) {
        return segments == 0 ? null : startingAt(period, low, end);
      }
      int from = SimplePhrase.start(period, comma, low);
      if (from < comma && startsPhrase(period, from) && isApposed(period, comma + 1, from)) {
        boolean chained =
            from > low && period.is(from - 1, mark) && comma - from <= 3 && !isName(period, from);
        if (!chained) {
          return new Range(named(period, from, low), end - 1);
        }
      }
      comma--;
    }
    return null;
  }

  /**
   * |Jane Doe, 67, a teacher in Kyiv, Ukraine: an article behind a name, and its age, opposes it.
   */
  private static int named(Period period, int from, int low) {
    boolean apposed = period.is(from, DETERMINER) && period.is(from - 1, ",");
    if (!apposed) {
      return from;
    }
    int comma = from - 1;
    if (period.is(comma - 2, ",") && Character.isDigit(period.at(comma - 1).lower().charAt(0))) {
      comma -= 2;
    }
    int start = SimplePhrase.start(period, comma, low);
    boolean name = start < comma && period.isCapitalised(start) && period.isCapitalised(comma - 1);
    return name ? start : from;
  }

  private static @Nullable Range startingAt(Period period, int low, int end) {
    int from = low;
    while (from < end && (period.isMark(from) || period.is(from, CONJUNCTION))) {
      from++;
    }
    return from < end - 1 && end - from <= 8 && startsPhrase(period, from)
        ? new Range(from, end - 1)
        : null;
  }

  private static boolean isName(Period period, int from) {
    return period.isCapitalised(from) && period.isCapitalised(from + 1);
  }

  /** Says whether a phrase can begin with a piece. */
  private static boolean startsPhrase(Period period, int from) {
    return period.isWord(from) && !period.is(from, PREPOSITION) && !period.is(from, TIME);
  }

  /**
   * An apposition begins with an article, a name, a number, "who" or a noun, and not with a verb.
   */
  private static boolean isApposed(Period period, int from, int phrase) {
    if (period.is(from, RELATIVE)) {
      return true;
    }
    if (period.is(from, CONJUNCTION) || period.is(from, BE) || period.is(from, AUXILIARY)) {
      return false;
    }
    return !period.is(phrase, SUBJECT) || period.is(from, RELATIVE);
  }

  /**
   * Returns the noun phrase that begins at a piece; null if none can.
   *
   * @param ceiling piece behind the last that may belong to it
   */
  static @Nullable Range after(Period period, int from, int ceiling) {
    if ((period.is(from, SUBJECT) && !period.is(from, RELATIVE)) || period.is(from, OBJECT)) {
      return new Range(from, from + 1);
    }
    if (!startsPhrase(period, from)
        || period.is(from, CONJUNCTION)
        || (period.is(from, SUBORDINATOR) && !period.is(from, DETERMINER))
        || period.is(from, BE)
        || period.is(from, AUXILIARY)
        || period.is(from, ADVERB)
        || period.is(from, RELATIVE)) {
      return null;
    }
    int limit = Math.min(ceiling, from + MAX_PIECES);
    int i = from;
    while (i < limit && !stopsRight(period, i, from)) {
      i++;
    }
    while (i > from && (period.is(i - 1, PREPOSITION) || period.is(i - 1, COORDINATOR))) {
      i--;
    }
    return i > from ? new Range(from, i) : null;
  }

  private static boolean stopsRight(Period period, int i, int from) {
    if (period.isPossessive(i) || period.is(i, "&")) {
      return false;
    }
    if (period.is(i, "(")) {
      return true;
    }
    if (!period.isWord(i)) {
      return !(period.is(i, ",") && Coordination.inList(period, i));
    }
    if (period.is(i, COORDINATOR)) {
      return !Coordination.coordinates(period, i);
    }
    if (period.is(i, PREPOSITION)) {
      return !(period.is(i, "of")
          || period.is(i, "for")
          || period.is(i, "from")
          || (period.is(i, "at") && period.isCapitalised(i + 1))
          || (period.is(i, "in") && period.isCapitalised(i + 1)));
    }
    if (period.is(i, DETERMINER)) {
      return i > from
          && !period.is(i - 1, PREPOSITION)
          && !period.is(i - 1, COORDINATOR)
          && !period.is(i - 1, DETERMINER);
    }
    return period.is(i, SUBORDINATOR)
        || period.is(i, CONJUNCTION)
        || period.is(i, RELATIVE)
        || period.is(i, SUBJECT)
        || period.is(i, OBJECT)
        || period.is(i, BE)
        || period.is(i, HAVE)
        || period.is(i, AUXILIARY)
        || (period.is(i, TIME) && !period.isPossessive(i + 1))
        || period.is(i, ADVERB)
        || (i > from && CueClause.isFinite(period, i))
        || (period.is(i, VERB) && !period.isCapitalised(i) && i > from);
  }
}
