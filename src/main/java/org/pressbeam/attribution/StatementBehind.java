package org.pressbeam.attribution;

import static org.pressbeam.attribution.WordClass.AUXILIARY;
import static org.pressbeam.attribution.WordClass.BE;
import static org.pressbeam.attribution.WordClass.CONJUNCTION;
import static org.pressbeam.attribution.WordClass.DETERMINER;
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
  private static final int MAX_RAISED = 10;

  private final Period period;
  private final Adjuncts adjuncts;
  private final StatementEnds ends;
  private final StatementObjects objects;

  StatementBehind(Period period, boolean heading) {
    this.period = period;
    this.objects = new StatementObjects(period, heading);
    this.adjuncts = new Adjuncts(period);
    this.ends = new StatementEnds(period);
  }

  @Nullable Statement behind(CueClause clause) {
    Cue cue = clause.cue();
    int i = period.is(clause.to(), "out") ? clause.to() + 1 : clause.to();
    boolean hearer = false;
    if (cue.has(Trait.HEARER) || cue.has(Trait.ORDER)) {
      boolean on = period.is(i, "on") && cue.prepositions().contains("on") && cue.has(Trait.ORDER);
      int behindHearer = adjuncts.afterHearer(on ? i + 1 : i);
      hearer = behindHearer > (on ? i + 1 : i);
      i = on && !period.is(behindHearer, "to") ? i : behindHearer;
    }
    int to = period.is(i, "not") ? i + 1 : i;
    boolean infinitive =
        period.is(to, "to") && (cue.has(Trait.DOING) || (cue.has(Trait.ORDER) && hearer));
    int start = infinitive ? i : adjuncts.afterAdjuncts(i);
    boolean speech = cue.has(Trait.THAT) || cue.has(Trait.CLAUSE) || cue.has(Trait.ASKING);
    Found found =
        speech || start == i || period.is(start, ":") ? contentAt(clause, start, hearer) : null;
    if (found == null && start > i) {
      found = contentAt(clause, i, hearer);
    }
    if (cue.has(Trait.OBJECT)) {
      boolean takesClause = cue.has(Trait.CLAUSE) || cue.has(Trait.THAT);
      Found object = found == null || !takesClause ? objects.withQuotation(clause) : null;
      if (found == null && object == null) {
        object = objects.topic(clause);
      }
      if (found == null && object == null) {
        object = objects.plain(clause);
      }
      found = object == null ? found : object;
    }
    if (found == null) {
      found = objects.topic(clause);
    }
    if (found == null) {
      return null;
    }
    return new Statement(period, clause.subject(), ends.cueSpan(clause), found.rule())
        .with(found.content());
  }

  /** A statement and what found it. */
  record Found(Range content, QuoteRule rule) {
    static @Nullable Found of(@Nullable Range content, QuoteRule rule) {
      return content == null ? null : new Found(content, rule);
    }
  }

  private @Nullable Found contentAt(CueClause clause, int start, boolean hearer) {
    Cue cue = clause.cue();
    if (period.is(start, ",") || period.is(start, ":") || period.isDash(start)) {
      if (period.isQuotation(start + 1) && cue.has(Trait.QUOTE)) {
        return Found.of(ends.quotationsFrom(clause, start + 1), QuoteRule.QUOTATION_BEHIND_CUE);
      }
      if (period.is(start, ",") && period.is(start + 1, "that") && cue.has(Trait.THAT)) {
        return Found.of(
            ends.trim(start + 2, ends.clauseEnd(clause, start + 2)), QuoteRule.THAT_CLAUSE);
      }
      Range subject = clause.subject();
      if (period.is(start, ",")
          && subject != null
          && clause.place() == CueClause.Place.BEFORE
          && period.is(subject.from() - 1, "as")
          && cue.has(Trait.THAT)) {
        return Found.of(ends.trim(start + 1, ends.clauseEnd(null, start + 1)), QuoteRule.AS_SAID);
      }
      if (period.is(start, ":") && cue.has(Trait.QUOTE) && start + 1 < period.size()) {
        return Found.of(
            ends.trim(start + 1, ends.clauseEnd(clause, start + 1)), QuoteRule.BEHIND_COLON);
      }
      return null;
    }
    if (period.isQuotation(start)) {
      boolean work = cue.has(Trait.NOUN) && !cue.has(Trait.CLAUSE) && period.isTitle(start);
      if (work) {
        return null;
      }
      boolean takes = cue.has(Trait.QUOTE) || (cue.has(Trait.THAT) && ends.words(start) >= 2);
      return takes
          ? Found.of(ends.quotationsFrom(clause, start), QuoteRule.QUOTATION_BEHIND_CUE)
          : null;
    }
    if (period.is(start, "that") && cue.has(Trait.THAT)) {
      Range content = ends.trim(start + 1, ends.clauseEnd(clause, start + 1));
      return content == null || ends.words(content) < 2
          ? null
          : Found.of(content, QuoteRule.THAT_CLAUSE);
    }
    boolean asking =
        period.is(start, "whether")
            || period.is(start, "if")
            || period.is(start, "why")
            || period.is(start, "what")
            || period.is(start, "how")
            || period.is(start, "who")
            || period.is(start, "where")
            || period.is(start, "which")
            || period.is(start, "when");
    if (asking && cue.has(Trait.ASKING)) {
      return clauseFrom(clause, start, QuoteRule.QUESTION_CLAUSE);
    }
    int to = period.is(start, "not") ? start + 1 : start;
    if (period.is(to, "to") && (cue.has(Trait.DOING) || (cue.has(Trait.ORDER) && hearer))) {
      return clauseFrom(clause, start, infinitive(cue));
    }
    boolean bare =
        cue.has(Trait.CLAUSE) || (cue.has(Trait.HEARER) && hearer && cue.has(Trait.THAT));
    if (cue.has(Trait.RAISING) && infinitiveWithin(start)) {
      return clauseFrom(clause, start, infinitive(cue));
    }
    if (bare && startsClause(start, cue)) {
      return clauseFrom(clause, start, QuoteRule.BARE_CLAUSE);
    }
    return null;
  }

  private @Nullable Found clauseFrom(CueClause clause, int start, QuoteRule rule) {
    return Found.of(ends.longEnough(ends.trim(start, ends.clauseEnd(clause, start))), rule);
  }

  /** What is vowed or urged is said; what is wanted or refused need not be. */
  private static QuoteRule infinitive(Cue cue) {
    return cue.has(Trait.QUOTE) ? QuoteRule.INFINITIVE : QuoteRule.WISH;
  }

  /** Expected |the bank to close. */
  private boolean infinitiveWithin(int start) {
    Range object = NounPhrases.after(period, start, start + MAX_RAISED);
    return object != null && period.is(object.to(), "to");
  }

  /** A clause without "that" begins with a noun phrase and has a verb within reach. */
  private boolean startsClause(int start, Cue cue) {
    if (!period.isWord(start)
        || period.is(start, PREPOSITION)
        || period.is(start, BE)
        || (period.is(start, AUXILIARY) && !period.is(start, "it"))
        || period.is(start, CONJUNCTION)
        || (period.is(start, OBJECT)
            && !period.is(start, "it")
            && !(period.is(start, DETERMINER) && period.isWord(start + 1)))
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
          || (cue.has(Trait.NOUN) && period.at(i).lower().endsWith("ing"))
          || (period.isPossessive(i) && period.is(i - 1, SUBJECT))) {
        return true;
      }
    }
    return cue.has(Trait.SURE) && limit - start > 3;
  }
}
