package org.pressbeam.attribution;

import static org.pressbeam.attribution.WordClass.AUXILIARY;
import static org.pressbeam.attribution.WordClass.BE;
import static org.pressbeam.attribution.WordClass.CONJUNCTION;
import static org.pressbeam.attribution.WordClass.HAVE;
import static org.pressbeam.attribution.WordClass.PREPOSITION;
import static org.pressbeam.attribution.WordClass.TIME;
import static org.pressbeam.attribution.WordClass.VERB;

import org.jspecify.annotations.Nullable;
import org.pressbeam.attribution.Cue.Form;
import org.pressbeam.attribution.Cue.Trait;
import org.pressbeam.attribution.NounPhrases.Range;

/** Tells where a statement ends that begins at a piece, and cuts the marks around it. */
final class StatementEnds {
  private static final int MAX_CONTENT = 400;

  private final Period period;

  StatementEnds(Period period) {
    this.period = period;
  }

  boolean quotationFollows(int i) {
    return nextQuotation(i) > i;
  }

  /** Returns the quotation that is coordinated with one, or the same. */
  int nextQuotation(int i) {
    if (period.isQuotation(i + 1)) {
      return i + 1;
    }
    boolean joined = period.is(i + 1, CONJUNCTION) || period.is(i + 1, ",");
    if (joined && period.isQuotation(i + 2)) {
      return i + 2;
    }
    if (period.is(i + 1, CONJUNCTION) && period.isQuotation(i + 3)) {
      return i + 3;
    }
    if (period.is(i + 1, ",") && period.is(i + 2, CONJUNCTION) && period.isQuotation(i + 3)) {
      return i + 3;
    }
    return i;
  }

  /** A quotation, those coordinated with it, and the clause it begins if it begins one. */
  @Nullable Range quotationsFrom(int first) {
    int last = first;
    while (quotationFollows(last)) {
      last = nextQuotation(last);
    }
    boolean goesOn =
        period.is(last + 1, BE)
            || period.is(last + 1, HAVE)
            || period.is(last + 1, AUXILIARY)
            || period.is(last + 1, VERB)
            || period.is(last + 1, "of")
            || (period.isWord(last + 1)
                && period.at(last + 1).classes() == 0
                && period.at(last + 1).cue() == null
                && !period.endsOpen(last)
                && words(last) < 6);
    boolean fragment =
        !period.startsUpper(first)
            && period.isWord(last + 1)
            && !period.is(last + 1, PREPOSITION)
            && !period.is(last + 1, TIME);
    if ((goesOn || fragment) && !period.endsOpen(last)) {
      return trim(first, clauseEnd(first));
    }
    return trim(first, last + 1);
  }

  /** Returns where a statement that begins at a piece ends, at the end of the period mostly. */
  int clauseEnd(int from) {
    int limit = Math.min(period.size(), from + MAX_CONTENT);
    int lastComma = -1;
    for (int i = from + 1; i < limit; i++) {
      if (period.is(i, ";")) {
        return i;
      }
      if (lastComma > from && introducesQuotation(i)) {
        return lastComma;
      }
      if (period.is(i, ",")) {
        lastComma = i;
      }
      boolean comma = period.is(i, ",") || period.isDash(i);
      if (!comma) {
        if (period.is(i, "according") && period.is(i + 1, "to")) {
          return i;
        }
        continue;
      }
      if (period.is(i + 1, "according") || (period.is(i + 1, "while") && sayingWithin(i + 2, 8))) {
        return i;
      }
      Cue cue = period.at(i + 1).cue();
      if (cue != null && cue.form() == Form.ING && !period.isCapitalised(i + 1)) {
        return i;
      }
      if ((period.is(i + 1, "but") || period.is(i + 1, "and") || period.is(i + 1, "though"))
          && sayingWithin(i + 2, 6)) {
        return i;
      }
      if (cue != null && cue.form() == Form.PAST && period.isQuotation(i + 2)) {
        return i;
      }
    }
    return limit;
  }

  /** Says whether a verb of saying stands here with a quotation of its own behind it. */
  private boolean introducesQuotation(int i) {
    if (!(period.is(i + 1, ",") || period.is(i + 1, ":")) || !period.isQuotation(i + 2)) {
      return false;
    }
    Cue cue = period.at(i).cue();
    return cue != null && cue.has(Trait.QUOTE) && cue.form() != Form.BASE;
  }

  /** Says whether another clause of saying comes soon. */
  private boolean sayingWithin(int from, int reach) {
    for (int i = from; i < Math.min(period.size(), from + reach); i++) {
      Cue cue = period.at(i).cue();
      if (cue != null
          && cue.form() != Form.BASE
          && cue.has(Trait.THAT)
          && !period.isCapitalised(i)) {
        return true;
      }
    }
    return false;
  }

  org.pressbeam.text.Span cueSpan(CueClause clause) {
    return period.span(clause.verb(), clause.verb() + 1);
  }

  /** Cuts marks at both ends; null if nothing is left. */
  @Nullable Range trim(int from, int to) {
    int first = from;
    int last = Math.min(to, period.size());
    while (first < last
        && period.isMark(first)
        && !period.is(first, "$")
        && !period.is(first, "(")
        && !period.is(first, "[")) {
      first++;
    }
    while (last > first
        && period.isMark(last - 1)
        && !period.is(last - 1, "%")
        && !period.is(last - 1, ")")
        && !period.is(last - 1, "]")) {
      last--;
    }
    return first < last ? new Range(first, last) : null;
  }

  int words(Range range) {
    int words = 0;
    for (int i = range.from(); i < range.to() && words < 8; i++) {
      if (period.isQuotation(i)) {
        words += words(i);
      } else if (period.isWord(i)) {
        words++;
      }
    }
    return words;
  }

  /** Returns the number of words of a quotation, counted by blanks, up to 20. */
  int words(int quotation) {
    return period.wordsIn(quotation);
  }
}
