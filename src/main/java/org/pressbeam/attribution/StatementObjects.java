package org.pressbeam.attribution;

import static org.pressbeam.attribution.WordClass.AUXILIARY;
import static org.pressbeam.attribution.WordClass.BE;
import static org.pressbeam.attribution.WordClass.CONJUNCTION;
import static org.pressbeam.attribution.WordClass.PREPOSITION;
import static org.pressbeam.attribution.WordClass.RELATIVE;
import static org.pressbeam.attribution.WordClass.SUBJECT;
import static org.pressbeam.attribution.WordClass.SUBORDINATOR;

import org.jspecify.annotations.Nullable;
import org.pressbeam.attribution.Cue.Form;
import org.pressbeam.attribution.Cue.Trait;
import org.pressbeam.attribution.StatementBehind.Found;

/**
 * Finds what somebody speaks about rather than says: the object of a verb of judging, with or
 * without a quotation, and the phrase behind a verb and its preposition.
 */
final class StatementObjects {
  private static final int MAX_OBJECT = 20;

  private final Period period;
  private final boolean heading;
  private final StatementEnds ends;

  StatementObjects(Period period, boolean heading) {
    this.period = period;
    this.heading = heading;
    this.ends = new StatementEnds(period);
  }

  /** Called |the plan “a mistake”: up to the quotation and those coordinated with it. */
  @Nullable Found withQuotation(CueClause clause) {
    int from = clause.to();
    int limit = Math.min(ends.clauseEnd(clause, from), from + MAX_OBJECT);
    for (int i = from; i < limit; i++) {
      if (period.isQuotation(i)) {
        int last = i;
        while (ends.quotationFollows(last)) {
          last = ends.nextQuotation(last);
        }
        return Found.of(ends.trim(from, last + 1), QuoteRule.OBJECT_WITH_QUOTATION);
      }
      boolean other =
          period.is(i, ";")
              || period.is(i, ":")
              || period.is(i, ".")
              || (period.is(i, ",")
                  && !period.isQuotation(i + 1)
                  && CueClause.at(period, Math.min(i + 1, period.size() - 1), from, heading)
                      != null);
      if (other) {
        return null;
      }
    }
    return null;
  }

  /** Criticised |Iran for its strike on the port. */
  @Nullable Found plain(CueClause clause) {
    return opensObject(clause.to()) ? plainFrom(clause, clause.to(), QuoteRule.PLAIN_OBJECT) : null;
  }

  /** Warned of |a war; asked about |what he knew. */
  @Nullable Found topic(CueClause clause) {
    boolean manner = period.at(clause.to()).lower().endsWith("ly");
    int preposition = manner ? clause.to() + 1 : clause.to();
    boolean fits = clause.cue().prepositions().contains(period.at(preposition).lower());
    return fits ? plainFrom(clause, preposition + 1, QuoteRule.TOPIC) : null;
  }

  private boolean opensObject(int from) {
    return period.isWord(from)
        && !period.is(from, PREPOSITION)
        && !period.is(from, CONJUNCTION)
        && !period.is(from, BE)
        && !period.is(from, AUXILIARY);
  }

  private @Nullable Found plainFrom(CueClause clause, int from, QuoteRule rule) {
    int end = objectEnd(from, ends.clauseEnd(clause, from));
    for (int i = from; i < end; i++) {
      if (period.isQuotation(i) || period.is(i, ":")) {
        return null;
      }
    }
    return Found.of(ends.longEnough(ends.trim(from, end)), rule);
  }

  /** An object ends before a dash, and before a clause of its own behind a comma. */
  private int objectEnd(int from, int limit) {
    for (int i = from + 1; i < limit; i++) {
      if (period.isDash(i) || period.is(i, "but")) {
        return i;
      }
      if (!period.is(i, ",")) {
        continue;
      }
      Cue cue = period.at(i + 1).cue();
      boolean clause =
          period.is(i + 1, RELATIVE)
              || period.is(i + 1, SUBORDINATOR)
              || period.is(i + 1, SUBJECT)
              || (cue != null && cue.form() == Form.ING)
              || (cue != null && cue.form() == Form.PAST && cue.has(Trait.QUOTE));
      if (clause) {
        return i;
      }
    }
    return limit;
  }
}
