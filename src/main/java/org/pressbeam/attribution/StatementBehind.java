package org.pressbeam.attribution;

import static org.pressbeam.attribution.WordClass.AUXILIARY;
import static org.pressbeam.attribution.WordClass.BE;
import static org.pressbeam.attribution.WordClass.CONJUNCTION;
import static org.pressbeam.attribution.WordClass.OBJECT;
import static org.pressbeam.attribution.WordClass.PREPOSITION;
import static org.pressbeam.attribution.WordClass.RELATIVE;
import static org.pressbeam.attribution.WordClass.SUBJECT;
import static org.pressbeam.attribution.WordClass.SUBORDINATOR;
import static org.pressbeam.attribution.WordClass.VERB;

import org.jspecify.annotations.Nullable;
import org.pressbeam.attribution.Cue.Trait;
import org.pressbeam.attribution.NounPhrases.Range;

/**
 * Finds the statement behind a verb of saying: a quotation, a clause with or without "that", a
 * question, an infinitive; behind a verb that takes an object, the object with its quotation.
 */
final class StatementBehind {
  private static final int MAX_OBJECT = 20;
  private static final int MIN_INDIRECT = 3;

  private final Period period;
  private final boolean heading;
  private final Adjuncts adjuncts;
  private final StatementEnds ends;

  StatementBehind(Period period, boolean heading) {
    this.period = period;
    this.heading = heading;
    this.adjuncts = new Adjuncts(period);
    this.ends = new StatementEnds(period);
  }

  @Nullable Statement behind(CueClause clause) {
    Cue cue = clause.cue();
    int i = clause.to();
    boolean hearer = false;
    if (cue.has(Trait.HEARER) || cue.has(Trait.ORDER)) {
      int behindHearer = adjuncts.afterHearer(i);
      hearer = behindHearer > i;
      i = behindHearer;
    }
    int start = adjuncts.afterAdjuncts(i);
    boolean speech = cue.has(Trait.THAT) || cue.has(Trait.CLAUSE) || cue.has(Trait.ASKING);
    Found found =
        speech || start == i || period.is(start, ":") ? contentAt(clause, start, hearer) : null;
    if (found == null && start > i) {
      found = contentAt(clause, i, hearer);
    }
    if (cue.has(Trait.OBJECT)) {
      boolean takesClause = cue.has(Trait.CLAUSE) || cue.has(Trait.THAT);
      Found object = found == null || !takesClause ? behindObject(clause) : null;
      if (found == null && object == null) {
        object = plainObject(clause);
      }
      found = object == null ? found : object;
    }
    if (found == null) {
      return null;
    }
    return new Statement(period, clause.subject(), ends.cueSpan(clause), found.rule())
        .with(found.content());
  }

  /** A statement and what found it. */
  private record Found(Range content, QuoteRule rule) {}

  private static @Nullable Found found(@Nullable Range content, QuoteRule rule) {
    return content == null ? null : new Found(content, rule);
  }

  /**
   * criticised |Iran for its strike on the port: what somebody speaks about, in the outlet's words.
   */
  private @Nullable Found plainObject(CueClause clause) {
    int from = clause.to();
    boolean opens =
        clause.place() == CueClause.Place.BEFORE
            && period.isWord(from)
            && !period.is(from, "by")
            && !period.is(from, CONJUNCTION)
            && !period.is(from, BE)
            && !period.is(from, AUXILIARY);
    int end = opens ? ends.clauseEnd(from) : from;
    for (int i = from; i < end; i++) {
      if (period.isQuotation(i) || period.is(i, ":")) {
        return null;
      }
    }
    return found(longEnough(ends.trim(from, end)), QuoteRule.PLAIN_OBJECT);
  }

  private @Nullable Found contentAt(CueClause clause, int start, boolean hearer) {
    Cue cue = clause.cue();
    if (period.is(start, ",") || period.is(start, ":") || period.isDash(start)) {
      if (period.isQuotation(start + 1) && cue.has(Trait.QUOTE)) {
        return found(ends.quotationsFrom(start + 1), QuoteRule.QUOTATION_BEHIND_CUE);
      }
      if (period.is(start, ",") && period.is(start + 1, "that") && cue.has(Trait.THAT)) {
        return found(ends.trim(start + 2, ends.clauseEnd(start + 2)), QuoteRule.THAT_CLAUSE);
      }
      if (period.is(start, ":") && cue.has(Trait.QUOTE) && start + 1 < period.size()) {
        return found(ends.trim(start + 1, ends.clauseEnd(start + 1)), QuoteRule.BEHIND_COLON);
      }
      return null;
    }
    if (period.isQuotation(start)) {
      boolean work = cue.has(Trait.NOUN) && !cue.has(Trait.CLAUSE) && period.isTitle(start);
      if (work) {
        return null;
      }
      boolean takes = cue.has(Trait.QUOTE) || (cue.has(Trait.THAT) && ends.words(start) >= 2);
      return takes ? found(ends.quotationsFrom(start), QuoteRule.QUOTATION_BEHIND_CUE) : null;
    }
    if (period.is(start, "that") && cue.has(Trait.THAT)) {
      Range content = ends.trim(start + 1, ends.clauseEnd(start + 1));
      return content == null || ends.words(content) < 2
          ? null
          : found(content, QuoteRule.THAT_CLAUSE);
    }
    boolean asking =
        period.is(start, "whether")
            || period.is(start, "if")
            || period.is(start, "why")
            || period.is(start, "what")
            || period.is(start, "how")
            || period.is(start, "who")
            || period.is(start, "where");
    if (asking && cue.has(Trait.ASKING)) {
      return clauseFrom(start, QuoteRule.QUESTION_CLAUSE);
    }
    if (period.is(start, "to") && (cue.has(Trait.DOING) || (cue.has(Trait.ORDER) && hearer))) {
      return clauseFrom(start, QuoteRule.INFINITIVE);
    }
    boolean bare =
        cue.has(Trait.CLAUSE) || (cue.has(Trait.HEARER) && hearer && cue.has(Trait.THAT));
    if (bare && startsClause(start, cue)) {
      return clauseFrom(start, QuoteRule.BARE_CLAUSE);
    }
    return null;
  }

  private @Nullable Found clauseFrom(int start, QuoteRule rule) {
    return found(longEnough(ends.trim(start, ends.clauseEnd(start))), rule);
  }

  private @Nullable Range longEnough(@Nullable Range range) {
    return range == null || ends.words(range) < MIN_INDIRECT ? null : range;
  }

  /** A clause without "that" begins with a noun phrase and has a verb within reach. */
  private boolean startsClause(int start, Cue cue) {
    if (!period.isWord(start)
        || period.is(start, PREPOSITION)
        || period.is(start, BE)
        || (period.is(start, AUXILIARY) && !period.is(start, "it"))
        || period.is(start, CONJUNCTION)
        || (period.is(start, OBJECT) && !period.is(start, "it"))
        || period.is(start, RELATIVE)
        || period.is(start, "so")
        || (period.is(start, SUBORDINATOR)
            && !period.is(start, "if")
            && !period.is(start, "that"))) {
      return false;
    }
    if (period.is(start, SUBJECT)
        && (period.isWord(start + 1) || period.at(start + 1).lower().startsWith("'"))) {
      return true;
    }
    int limit = Math.min(period.size(), start + 25);
    for (int i = start + 1; i < limit; i++) {
      if (period.isQuotation(i)) {
        return true;
      }
      if (CueClause.isFinite(period, i)
          || period.is(i, VERB)
          || (period.isPossessive(i) && period.is(i - 1, SUBJECT))) {
        return true;
      }
    }
    // "said" is followed by a clause even if no verb in it is known.
    return cue.has(Trait.CLAUSE) && cue.has(Trait.INVERT) && limit - start > 5;
  }

  private @Nullable Found behindObject(CueClause clause) {
    int from = clause.to();
    int limit = Math.min(period.size(), from + MAX_OBJECT);
    for (int i = from; i < limit; i++) {
      if (period.isQuotation(i)) {
        int last = i;
        while (ends.quotationFollows(last)) {
          last = ends.nextQuotation(last);
        }
        return found(ends.trim(from, last + 1), QuoteRule.OBJECT_WITH_QUOTATION);
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
}
