package org.pressbeam.attribution;

import static org.pressbeam.attribution.WordClass.ADVERB;
import static org.pressbeam.attribution.WordClass.CONJUNCTION;
import static org.pressbeam.attribution.WordClass.DETERMINER;
import static org.pressbeam.attribution.WordClass.PREPOSITION;

import org.jspecify.annotations.Nullable;
import org.pressbeam.attribution.NounPhrases.Range;

/**
 * Finds the statements that no verb attributes: behind a name and a colon, with "according to" and
 * the like, behind a noun of saying with "that".
 */
final class SourceStatements {
  private static final int MAX_ADJUNCT = 16;
  private static final int MIN_INDIRECT = 3;
  private static final int MAX_POSSESSOR = 5;

  private final Period period;
  private final StatementEnds ends;

  SourceStatements(Period period) {
    this.period = period;
    this.ends = new StatementEnds(period);
  }

  /** Returns a statement whose source is named here; null if there is none. */
  @Nullable Statement at(int i, int done) {
    if (period.is(i, "according") && period.is(i + 1, "to")) {
      return accordingTo(i, i + 2, done);
    }
    boolean words = period.is(i + 1, "the") && period.is(i + 2, "words") && period.is(i + 3, "of");
    if (period.is(i, "in") && words) {
      return accordingTo(i, i + 4, done);
    }
    if (period.is(i, "in") && i - done <= 1 && isSurvey(i + 1)) {
      return accordingTo(i, i + 1, done);
    }
    boolean claims = period.is(i, WordClass.CLAIM) && period.is(i + 1, "that");
    return claims ? claim(i, done) : null;
  }

  /** Putin: We are ready. Without marks in running text the name must be that of an actor. */
  @Nullable Statement labelled(boolean heading) {
    int colon = 0;
    boolean known = heading;
    while (colon < 7 && !period.is(colon, ":") && period.size() > colon) {
      boolean name = period.isCapitalised(colon) || (colon > 0 && period.isPossessive(colon));
      boolean small =
          period.is(colon, PREPOSITION) || period.is(colon, DETERMINER) || period.is(colon, "and");
      boolean fits = name || (heading && small);
      known |= period.at(colon).mention() != null;
      // "Judicial Watch:" is a name, "Watch:" and "The latest:" are none.
      boolean first = colon == 0 || (colon == 1 && period.is(0, DETERMINER));
      if (!fits
          || (first && period.is(colon, WordClass.LABEL))
          || CueClause.isFinite(period, colon)) {
        return null;
      }
      colon++;
    }
    boolean enough = period.size() - colon > MIN_INDIRECT || period.isQuotation(colon + 1);
    boolean apart = period.is(colon, ":") && colon > 0 && enough;
    known |= period.isQuotation(colon + 1);
    if (!apart || !known || (!period.isQuotation(colon + 1) && touches(colon))) {
      return null;
    }
    Range content = ends.trim(colon + 1, ends.clauseEnd(null, colon + 1));
    if (content == null || ends.words(content) < MIN_INDIRECT) {
      return null;
    }
    Range speaker = new Range(0, colon);
    return new Statement(period, speaker, period.span(colon, colon + 1), QuoteRule.LABEL)
        .with(content);
  }

  private boolean touches(int colon) {
    return period.at(colon).end() == period.at(colon + 1).start();
  }

  private boolean isSurvey(int from) {
    Range source = NounPhrases.after(period, from, period.size());
    for (int i = from; source != null && i < source.to(); i++) {
      if (period.is(i, WordClass.SURVEY)) {
        return true;
      }
    }
    return false;
  }

  /** Voiced |concern that …; rejected his claim that …. */
  private @Nullable Statement claim(int noun, int done) {
    int from = noun + 2;
    boolean relative =
        !period.isWord(from)
            || period.is(from, WordClass.BE)
            || period.is(from, WordClass.HAVE)
            || period.is(from, WordClass.AUXILIARY)
            || CueClause.isFinite(period, from);
    Range subject = CueClause.mainSubject(period, noun, done);
    if (relative || subject == null) {
      return null;
    }
    int floor = Math.max(subject.to(), noun - MAX_POSSESSOR);
    if (period.is(noun - 1, PREPOSITION)) {
      // "left amid fears that": whose they are is not said.
      subject = null;
    }
    for (int i = noun - 1; i >= floor; i--) {
      if (period.is(i, WordClass.POSSESSIVE)) {
        subject = new Range(i, i + 1);
        break;
      }
      if (period.isPossessive(i)) {
        subject = NounPhrases.before(period, i, floor);
        break;
      }
    }
    Range content = ends.trim(from, ends.clauseEnd(null, from));
    if (content == null || ends.words(content) < MIN_INDIRECT) {
      return null;
    }
    return new Statement(period, subject, period.span(noun, noun + 1), QuoteRule.NOUN_CLAUSE)
        .with(content);
  }

  private @Nullable Statement accordingTo(int i, int from, int done) {
    Range source = NounPhrases.after(period, from, period.size());
    if (source == null) {
      return null;
    }
    int first = done;
    int to = i;
    boolean opens = i - done <= 1 && onlyConnectors(done, i);
    if (opens) {
      int comma = source.to();
      while (comma < period.size() && comma < source.to() + MAX_ADJUNCT && !period.is(comma, ",")) {
        comma++;
      }
      if (!period.is(comma, ",")) {
        return null;
      }
      first = comma + 1;
      to = ends.clauseEnd(null, first);
    }
    Range content = ends.trim(first, to);
    if (content == null || ends.words(content) < MIN_INDIRECT) {
      return null;
    }
    return new Statement(period, source, period.span(i, from), QuoteRule.ACCORDING_TO)
        .with(content);
  }

  private boolean onlyConnectors(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!period.isMark(i) && !period.is(i, CONJUNCTION) && !period.is(i, ADVERB)) {
        return false;
      }
    }
    return true;
  }
}
