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
    int from = walkLeft(period, end, low);
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
      first = walkLeft(period, first - 1, low);
    }
    return first;
  }

  /** Says whether a comma parts members of a list that ends with "and". */
  private static boolean inList(Period period, int comma) {
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
      int from = walkLeft(period, comma, low);
      if (from < comma && startsPhrase(period, from) && isApposed(period, comma + 1, from)) {
        boolean chained =
            from > low && period.is(from - 1, mark) && comma - from <= 3 && !isName(period, from);
        if (!chained) {
          return new Range(from, end - 1);
        }
      }
      comma--;
    }
    return null;
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

  /** Returns the first piece of the simple noun phrase that ends before {@code end}. */
  private static int walkLeft(Period period, int end, int low) {
    int floor = Math.max(low, end - MAX_PIECES);
    int i = end - 1;
    int from = end;
    while (i >= floor) {
      if (period.is(i, ")") || period.is(i, "]")) {
        int open = matching(period, i, floor);
        if (open < 0) {
          break;
        }
        i = open - 1;
        continue;
      }
      if (period.is(i, SUBJECT) && !period.is(i, RELATIVE)) {
        return from == end ? i : from;
      }
      if (stopsLeft(period, i, end)) {
        break;
      }
      from = i;
      if (period.is(i, DETERMINER) && !continuesLeft(period, i, floor)) {
        break;
      }
      i--;
    }
    return trimmed(period, from, end);
  }

  /** Cuts what cannot stand at the beginning of a noun phrase. */
  private static int trimmed(Period period, int from, int end) {
    int first = from;
    while (first < end
        && (period.is(first, PREPOSITION)
            || period.is(first, CONJUNCTION)
            || period.is(first, "&")
            || period.is(first, ADVERB)
            || period.isPossessive(first)
            || period.isMark(first))) {
      boolean phraseBehindPreposition = period.is(first, PREPOSITION) && first == end - 1;
      if (phraseBehindPreposition) {
        return end;
      }
      first++;
    }
    return first;
  }

  private static int matching(Period period, int closing, int floor) {
    String opener = period.is(closing, ")") ? "(" : "[";
    for (int i = closing - 1; i >= Math.max(floor, closing - 12); i--) {
      if (period.is(i, opener)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean stopsLeft(Period period, int i, int end) {
    if (period.isQuotation(i)) {
      // John “Jack” Smith
      boolean nickname =
          period.at(i).end() - period.at(i).start() <= 24
              && period.isCapitalised(i - 1)
              && period.isCapitalised(i + 1);
      return !nickname;
    }
    if (period.isPossessive(i) || period.is(i, "&") || period.is(i, "$") || period.is(i, "%")) {
      return false;
    }
    if (!period.isWord(i)) {
      return true;
    }
    if (period.is(i, RELATIVE)) {
      return i == end - 1 || !period.isWord(i - 1) || period.is(i - 1, CONJUNCTION);
    }
    if (period.is(i, COORDINATOR)) {
      return i == end - 1 || !coordinates(period, i);
    }
    if (period.is(i, PREPOSITION)) {
      return i == end - 1 || (period.is(i - 1, VERB) && !period.is(i, "of"));
    }
    if (period.is(i, DETERMINER)) {
      return period.is(i, "that")
          && i < end - 1
          && !period.is(i + 1, DETERMINER)
          && (period.isCapitalised(i + 1) || period.is(i - 1, VERB));
    }
    if (period.is(i, TIME)) {
      return i < end - 1 && !period.isPossessive(i + 1);
    }
    return period.is(i, SUBORDINATOR)
        || period.is(i, CONJUNCTION)
        || period.is(i, BE)
        || period.is(i, HAVE)
        || period.is(i, AUXILIARY)
        || period.is(i, OBJECT)
        || (period.is(i, ADVERB) && i < end - 1)
        || isVerb(period, i, end);
  }

  /** Says whether a word in small letters is a verb rather than part of a noun phrase. */
  private static boolean isVerb(Period period, int i, int end) {
    if (period.isCapitalised(i)) {
      return false;
    }
    String word = period.at(i).lower();
    boolean modifier =
        period.is(i - 1, DETERMINER)
            || period.isPossessive(i - 1)
            || period.is(i - 1, PREPOSITION)
            || period.at(i - 1).lower().endsWith("ly");
    if (period.is(i, VERB)) {
      return !modifier;
    }
    Cue cue = period.at(i).cue();
    if (cue != null) {
      return !(cue.has(Cue.Trait.NOUN) || cue.form() == Cue.Form.BASE) && !modifier;
    }
    if (i == end - 1) {
      return false;
    }
    boolean verbEnding =
        word.length() > 4 && (word.endsWith("ed") || word.endsWith("ing")) && !word.endsWith("eed");
    return verbEnding && !modifier && word.indexOf('-') < 0;
  }

  /** "Trump and Netanyahu", "the army and the police": both sides alike. */
  private static boolean coordinates(Period period, int i) {
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

  /** Says whether the phrase goes on to the left of an article: "a spokesman for |the ministry". */
  private static boolean continuesLeft(Period period, int i, int floor) {
    if (i - 2 < floor) {
      return false;
    }
    if (period.is(i - 1, COORDINATOR)) {
      return coordinates(period, i - 1);
    }
    if (period.is(i - 1, DETERMINER)) {
      return !period.is(i - 1, "that");
    }
    return period.is(i - 1, PREPOSITION)
        && period.isWord(i - 2)
        && !period.is(i - 2, VERB)
        && !period.is(i - 2, TIME)
        && !period.is(i - 2, ADVERB);
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
      return !(period.is(i, ",") && inList(period, i));
    }
    if (period.is(i, COORDINATOR)) {
      return !coordinates(period, i);
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
