package org.pressbeam.attribution;

import static org.pressbeam.attribution.WordClass.ADVERB;
import static org.pressbeam.attribution.WordClass.AUXILIARY;
import static org.pressbeam.attribution.WordClass.BE;
import static org.pressbeam.attribution.WordClass.CONJUNCTION;
import static org.pressbeam.attribution.WordClass.DETERMINER;
import static org.pressbeam.attribution.WordClass.HAVE;
import static org.pressbeam.attribution.WordClass.PREPOSITION;
import static org.pressbeam.attribution.WordClass.SUBJECT;
import static org.pressbeam.attribution.WordClass.SUBORDINATOR;
import static org.pressbeam.attribution.WordClass.TIME;
import static org.pressbeam.attribution.WordClass.VERB;

import org.jspecify.annotations.Nullable;
import org.pressbeam.attribution.Cue.Form;
import org.pressbeam.attribution.Cue.Trait;
import org.pressbeam.attribution.NounPhrases.Range;

/** Tells where a statement ends that begins at a piece, and cuts the marks around it. */
final class StatementEnds {
  private static final int MAX_CONTENT = 400;
  private static final int MAX_SPEAKER = 9;
  private static final int MIN_INDIRECT = 2;

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
  @Nullable Range quotationsFrom(CueClause clause, int first) {
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
      return trim(first, clauseEnd(clause, first));
    }
    return trim(first, last + 1);
  }

  /** Returns where a statement that begins at a piece ends, at the end of the period mostly. */
  int clauseEnd(@Nullable CueClause clause, int from) {
    Form form = clause == null ? Form.BASE : clause.cue().form();
    boolean subordinate = clause != null && isSubordinate(clause);
    boolean relative = clause != null && clause.isRelative();
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
        if (subordinate && i > from + 1 && startsMainClause(i + 1)) {
          return i;
        }
        if (relative && CueClause.isFinite(period, i + 1)) {
          return i;
        }
        if (endsWithSaying(i + 1)) {
          return i;
        }
        Cue next = period.at(i + 1).cue();
        if (next != null && next.has(Trait.SURE) && saysAgain(i + 1, form)) {
          return i;
        }
        if (period.is(i + 1, SUBJECT) && saysAgain(i + 2, form)) {
          return i;
        }
      } else if (joins(i) && saysAgain(i + 1, form)) {
        return period.is(i - 1, ",") ? i - 1 : i;
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

  /** "While X said …, |they differ": the clause of saying depends on one that comes behind it. */
  private boolean isSubordinate(CueClause clause) {
    if (clause.place() == CueClause.Place.ELSEWHERE) {
      Range with = clause.subject();
      return clause.from() == 0 || (with != null && with.from() == 1 && period.is(0, "with"));
    }
    Range subject = clause.subject();
    if (subject == null || clause.place() != CueClause.Place.BEFORE) {
      return false;
    }
    int before = subject.from() - 1;
    before = period.is(before, ADVERB) ? before - 1 : before;
    return period.is(before, SUBORDINATOR)
        && !period.is(before, "that")
        && (before <= 1 || period.isMark(before - 1));
  }

  private boolean startsMainClause(int i) {
    return period.is(i, SUBJECT)
        || period.is(i, DETERMINER)
        || period.isCapitalised(i)
        || period.at(i).mention() != null;
  }

  /** "…, |officials said.": the whole sentence before is said by somebody else. */
  private boolean endsWithSaying(int from) {
    for (int i = from + 1; i < Math.min(period.size(), from + MAX_SPEAKER); i++) {
      if (period.is(i, ",")) {
        return false;
      }
      Cue cue = period.at(i).cue();
      if (cue != null && cue.has(Trait.SURE) && cue.form() != Form.BASE) {
        return i + 1 >= period.size() || period.is(i + 1, ".");
      }
    }
    return false;
  }

  private boolean joins(int i) {
    return period.is(i, "and") || period.is(i, "but");
  }

  /** Says whether another verb of saying follows that has the same subject: "and |noted that". */
  private boolean saysAgain(int i, Form form) {
    int verb = period.is(i, ADVERB) || period.is(i, "then") ? i + 1 : i;
    Cue cue = period.at(verb).cue();
    return cue != null
        && cue.form() == form
        && (cue.has(Trait.QUOTE) || cue.has(Trait.OBJECT))
        && !period.isCapitalised(verb)
        && (!cue.has(Trait.NOUN) || form != Form.THIRD || period.is(verb + 1, "that"))
        && !period.is(verb + 1, CONJUNCTION)
        && !period.is(verb + 1, ",");
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

  /** Returns a range of two words or more; null if it has fewer. */
  @Nullable Range longEnough(@Nullable Range range) {
    return range == null || words(range) < MIN_INDIRECT ? null : range;
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
