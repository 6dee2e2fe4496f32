package org.pressbeam.attribution;

import static org.pressbeam.attribution.WordClass.ADVERB;
import static org.pressbeam.attribution.WordClass.AGENT;
import static org.pressbeam.attribution.WordClass.DETERMINER;
import static org.pressbeam.attribution.WordClass.HONORIFIC;
import static org.pressbeam.attribution.WordClass.MAN;
import static org.pressbeam.attribution.WordClass.OBJECT;
import static org.pressbeam.attribution.WordClass.ORDINARY;
import static org.pressbeam.attribution.WordClass.PREPOSITION;
import static org.pressbeam.attribution.WordClass.RELATIVE;
import static org.pressbeam.attribution.WordClass.SUBJECT;
import static org.pressbeam.attribution.WordClass.TIME;
import static org.pressbeam.attribution.WordClass.WOMAN;

/** Skips what may stand between a verb of saying and its statement: hearers, times, places. */
final class Adjuncts {
  private static final int MAX_ADJUNCT = 16;

  private final Period period;

  Adjuncts(Period period) {
    this.period = period;
  }

  /** told |reporters, |the crowd, |CNN's Jake Tapper. */
  int afterHearer(int i) {
    if (period.is(i, OBJECT) || period.is(i, "you")) {
      return i + 1;
    }
    if (period.is(i, ORDINARY) || isPluralHearer(i)) {
      return i + 1;
    }
    int end = i;
    while (end < period.size() && end < i + 10) {
      if (period.isPossessive(end) || period.is(end, "&")) {
        end++;
        continue;
      }
      boolean inside =
          (period.isCapitalised(end) && !period.is(end, TIME))
              || (period.is(end, DETERMINER)
                  && !period.is(end, "that")
                  && (end == i
                      || period.is(end - 1, PREPOSITION)
                      || period.is(end - 1, "and")
                      || period.is(end - 1, "of")))
              || period.is(end, "of")
              || (period.is(end, "and") && period.isCapitalised(end + 1) && end > i)
              || (period.isWord(end) && end > i && nounBehindArticle(i, end));
      if (!inside || period.is(end, SUBJECT)) {
        break;
      }
      end++;
    }
    return end;
  }

  private boolean isPerson(int i) {
    return period.is(i, ORDINARY)
        || period.is(i, HONORIFIC)
        || period.is(i, AGENT)
        || period.is(i, MAN)
        || period.is(i, WOMAN);
  }

  /** told |customers that …; told |voters at a rally …. */
  private boolean isPluralHearer(int i) {
    return period.isWord(i)
        && period.at(i).classes() == 0
        && period.at(i).cue() == null
        && !period.isCapitalised(i)
        && period.at(i).lower().endsWith("s")
        && (period.is(i + 1, "that") || period.is(i + 1, PREPOSITION));
  }

  private boolean nounBehindArticle(int from, int i) {
    if (period.at(i).classes() != 0 && !isPerson(i)) {
      return false;
    }
    boolean article = period.is(i - 1, DETERMINER) || period.is(i - 1, ORDINARY);
    boolean deeper =
        (i - 2 >= from && period.is(i - 2, DETERMINER) && !period.isCapitalised(i))
            || period.isPossessive(i - 1);
    return article || deeper;
  }

  /** Skips times, places and manners: on Monday, in a statement, again, of his rival. */
  int afterAdjuncts(int from) {
    int i = from;
    while (i < period.size() && i < from + 2 * MAX_ADJUNCT) {
      if (period.is(i, ADVERB) || isManner(i)) {
        i++;
        continue;
      }
      if (period.is(i, TIME)
          || period.is(i, "last")
          || (period.is(i, "this") && period.is(i + 1, TIME))
          || period.is(i, "late")
          || period.is(i, "early")) {
        i++;
        while (period.is(i, TIME) || startsWithDigit(i)) {
          i++;
        }
        continue;
      }
      if (!period.is(i, PREPOSITION)
          && !period.is(i, "after")
          && !period.is(i, "when")
          && !period.is(i, "before")) {
        return i;
      }
      int end = adjunctEnd(i);
      if (end < 0) {
        return i;
      }
      i = end;
    }
    return i;
  }

  private boolean startsWithDigit(int i) {
    return period.isWord(i) && Character.isDigit(period.at(i).lower().charAt(0));
  }

  private boolean isManner(int i) {
    String word = period.at(i).lower();
    return word.length() > 4 && word.endsWith("ly") && !period.isCapitalised(i);
  }

  /** Returns where a phrase with a preposition ends; -1 if that cannot be seen. */
  private int adjunctEnd(int i) {
    if (period.is(i + 1, TIME)) {
      int end = i + 2;
      while (period.is(end, TIME) || startsWithDigit(end)) {
        end++;
      }
      return end;
    }
    for (int end = i + 1; end < Math.min(period.size(), i + MAX_ADJUNCT); end++) {
      if ((period.isQuotation(end) && period.wordsIn(end) > 2 && !period.isTitle(end))
          || period.is(end, ":")
          || period.is(end, ",")
          || period.is(end, ".")
          || period.is(end, "?")
          || (period.is(end, "that") && period.isWord(end + 1))
          || (period.is(end, SUBJECT) && !period.is(end, RELATIVE) && end > i + 1)) {
        return end;
      }
    }
    return -1;
  }
}
