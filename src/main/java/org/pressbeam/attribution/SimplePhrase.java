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

/** Walks from the end of a simple noun phrase, without appositions and lists, to its beginning. */
final class SimplePhrase {
  private static final int MAX_PIECES = 30;

  private SimplePhrase() {}

  /** Returns the first piece of the simple noun phrase that ends before {@code end}. */
  static int start(Period period, int end, int low) {
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
      return i == end - 1 || !Coordination.coordinates(period, i);
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
      boolean noun = cue.has(Cue.Trait.NOUN) && cue.form() != Cue.Form.PAST;
      return !noun && cue.form() != Cue.Form.BASE && !modifier;
    }
    if (i == end - 1) {
      return false;
    }
    boolean verbEnding =
        word.length() > 4 && (word.endsWith("ed") || word.endsWith("ing")) && !word.endsWith("eed");
    return verbEnding && !modifier && word.indexOf('-') < 0;
  }

  /** Says whether the phrase goes on to the left of an article: "a spokesman for |the ministry". */
  private static boolean continuesLeft(Period period, int i, int floor) {
    if (i - 2 < floor) {
      return false;
    }
    if (period.is(i - 1, COORDINATOR)) {
      return Coordination.coordinates(period, i - 1);
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
}
