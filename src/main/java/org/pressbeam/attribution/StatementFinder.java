package org.pressbeam.attribution;

import static org.pressbeam.attribution.WordClass.ADVERB;
import static org.pressbeam.attribution.WordClass.CONJUNCTION;
import static org.pressbeam.attribution.WordClass.DETERMINER;
import static org.pressbeam.attribution.WordClass.PREPOSITION;
import static org.pressbeam.attribution.WordClass.RELATIVE;
import static org.pressbeam.attribution.WordClass.SUBORDINATOR;
import static org.pressbeam.attribution.WordClass.TIME;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.attribution.Cue.Form;
import org.pressbeam.attribution.Cue.Trait;
import org.pressbeam.attribution.NounPhrases.Range;

/**
 * Finds the attributed statements of one period by its verbs of saying.
 *
 * <p>Rules, tried in this order at each verb: (1) the words before it are the statement, if they
 * end with a comma or a quotation right before subject and verb: “…,” he said; …, officials said.
 * (2) The words behind it are, behind hearers, times and places: said that …; told reporters on
 * Monday: “…”. (3) A verb that takes an object (called, accused) makes a statement of the object
 * with its quotation, or of an object of three words or more; what is not in marks stays the
 * outlet's. And "according to X" makes one of the rest of its sentence.
 */
final class StatementFinder {
  private static final int MAX_ADJUNCT = 16;
  private static final int MIN_INDIRECT = 3;

  private final Period period;
  private final boolean heading;
  private final StatementBehind behind;
  private final Adjuncts adjuncts;
  private final StatementEnds ends;
  private final List<Statement> statements = new ArrayList<>();

  /** The piece behind everything that was used. */
  private int done;

  private StatementFinder(Period period, boolean heading) {
    this.period = period;
    this.heading = heading;
    this.behind = new StatementBehind(period, heading);
    this.adjuncts = new Adjuncts(period);
    this.ends = new StatementEnds(period);
  }

  /** Returns the statements of a period in order. */
  static List<Statement> in(Period period, boolean heading) {
    StatementFinder finder = new StatementFinder(period, heading);
    finder.labelled();
    for (int i = 0; i < period.size(); i++) {
      finder.at(i);
    }
    return finder.statements;
  }

  private void at(int i) {
    if (i < done) {
      return;
    }
    if (period.is(i, "according") && period.is(i + 1, "to")) {
      accordingTo(i);
      return;
    }
    CueClause clause = CueClause.at(period, i, done, heading);
    if (clause == null) {
      return;
    }
    Statement statement = before(clause);
    if (statement == null) {
      statement = behind.behind(clause);
    }
    if (statement != null) {
      statements.add(statement);
      done = Math.max(Math.max(done, statement.end()), clause.to());
    }
  }

  /** Putin: We are ready. In a headline any name, elsewhere that of an actor. */
  private void labelled() {
    int colon = 0;
    while (colon < 7 && !period.is(colon, ":") && period.size() > colon) {
      boolean name = period.isCapitalised(colon) || (colon > 0 && period.isPossessive(colon));
      boolean small =
          period.is(colon, PREPOSITION) || period.is(colon, DETERMINER) || period.is(colon, "and");
      boolean fits = heading ? name || small : name && period.at(colon).mention() != null;
      if (!fits || period.is(colon, WordClass.LABEL) || CueClause.isFinite(period, colon)) {
        return;
      }
      colon++;
    }
    boolean apart = period.is(colon, ":") && colon > 0 && period.size() - colon > MIN_INDIRECT;
    if (!apart || period.at(colon).end() == period.at(colon + 1).start()) {
      return;
    }
    Range content = ends.trim(colon + 1, ends.clauseEnd(colon + 1));
    if (content == null || ends.words(content) < MIN_INDIRECT) {
      return;
    }
    Range speaker = new Range(0, colon);
    statements.add(
        new Statement(period, speaker, period.span(colon, colon + 1), QuoteRule.LABEL)
            .with(content));
    done = content.to();
  }

  private void accordingTo(int i) {
    Range source = NounPhrases.after(period, i + 2, period.size());
    if (source == null) {
      return;
    }
    int from = done;
    int to = i;
    boolean opens = i - done <= 1 && onlyConnectors(done, i);
    if (opens) {
      int comma = source.to();
      while (comma < period.size() && comma < source.to() + MAX_ADJUNCT && !period.is(comma, ",")) {
        comma++;
      }
      if (!period.is(comma, ",")) {
        return;
      }
      from = comma + 1;
      to = ends.clauseEnd(from);
    }
    Range content = ends.trim(from, to);
    if (content == null || ends.words(content) < MIN_INDIRECT) {
      return;
    }
    Statement statement =
        new Statement(period, source, period.span(i, i + 2), QuoteRule.ACCORDING_TO).with(content);
    statements.add(statement);
    done = Math.max(source.to(), statement.end());
  }

  private @Nullable Statement before(CueClause clause) {
    if (clause.place() == CueClause.Place.ELSEWHERE
        || (!clause.cue().has(Trait.QUOTE) && !clause.cue().has(Trait.CLAUSE))) {
      return null;
    }
    int end = clause.from();
    while (end > done
        && (period.is(end - 1, "as")
            || period.is(end - 1, "then")
            || (period.is(end - 1, ADVERB)
                && !period.isQuotation(end - 1)
                && !period.is(end - 2, ",")))) {
      end--;
    }
    boolean quoted =
        (period.isQuotation(end - 1) && period.endsOpen(end - 1))
            || (period.is(end - 1, ",") && period.isQuotation(end - 2))
            || (period.isDash(end - 1) && period.isQuotation(end - 2));
    boolean comma = period.is(end - 1, ",") || period.isDash(end - 1);
    if (end <= done || (!quoted && !comma)) {
      return null;
    }
    int next = afterAdjuncts(clause);
    Range content = ends.trim(done, end);
    if (content == null) {
      return null;
    }
    if (!quoted && !plainBefore(clause, content, next)) {
      return null;
    }
    boolean quotationBehind = period.is(next, ",") || period.is(next, ":");
    if (!quoted
        && quotationBehind
        && period.isQuotation(next + 1)
        && (period.startsUpper(next + 1) || period.is(next, ":"))) {
      return null;
    }
    Range kept = quoted ? withoutConnector(content) : content;
    QuoteRule rule = quoted ? QuoteRule.QUOTATION_BEFORE_CUE : QuoteRule.CLAUSE_BEFORE_CUE;
    Statement statement =
        new Statement(period, clause.subject(), ends.cueSpan(clause), rule).with(kept);
    Range rest = resumed(clause, next, quoted);
    if (rest != null) {
      statement.with(rest);
    }
    return statement;
  }

  /** Says whether words without marks before "X said" are the statement. */
  private boolean plainBefore(CueClause clause, Range content, int next) {
    Cue cue = clause.cue();
    if (!cue.has(Trait.CLAUSE) && !cue.has(Trait.THAT)) {
      return false;
    }
    boolean last = next >= period.size() || period.is(next, ".") || period.is(next, "?");
    boolean parenthesis = period.is(clause.to(), ",") || period.isDash(clause.to());
    if (!last && !parenthesis) {
      return false;
    }
    if (ends.words(content) < MIN_INDIRECT && !parenthesis) {
      return false;
    }
    boolean adverbial =
        period.is(content.from(), PREPOSITION)
            || period.is(content.from(), TIME)
            || period.is(content.from(), ADVERB)
            || period.is(content.from(), SUBORDINATOR);
    boolean clauseInside = hasFinite(content);
    if (adverbial && parenthesis && !last) {
      return period.isWord(clause.to() + 1) && !period.isQuotation(clause.to() + 1);
    }
    return clauseInside || (parenthesis && !last);
  }

  private boolean hasFinite(Range range) {
    for (int i = Math.max(range.from(), range.to() - 80); i < range.to(); i++) {
      if (CueClause.isFinite(period, i)
          || period.isPossessive(i)
          || period.at(i).lower().endsWith("ed")
          || period.at(i).lower().endsWith("n't")) {
        return true;
      }
    }
    return false;
  }

  /** What of the statement goes on behind the verb: “…,” he said, “…”; …, he said, …. */
  private @Nullable Range resumed(CueClause clause, int next, boolean quoted) {
    int mark = next;
    if (!period.is(mark, ",") && !period.is(mark, ":") && !period.isDash(mark)) {
      return period.isQuotation(mark) && quoted ? ends.quotationsFrom(mark) : null;
    }
    int from = mark + 1;
    if (period.isQuotation(from)
        || (period.is(from, CONJUNCTION) && period.isQuotation(from + 1))) {
      int first = period.isQuotation(from) ? from : from + 1;
      return quoted ? ends.quotationsFrom(first) : ends.trim(first, ends.clauseEnd(first));
    }
    if (quoted || clause.place() == CueClause.Place.AFTER || mark != clause.to()) {
      return null;
    }
    Cue cue = period.at(from).cue();
    boolean other =
        (cue != null && cue.form() == Form.ING)
            || period.is(from, RELATIVE)
            || period.is(from, "citing")
            || period.is(from, "while")
            || period.is(from, "but");
    return other ? null : ends.trim(from, ends.clauseEnd(from));
  }

  private int afterAdjuncts(CueClause clause) {
    int i = clause.to();
    if (clause.cue().has(Trait.HEARER)) {
      i = adjuncts.afterHearer(i);
    }
    return adjuncts.afterAdjuncts(i);
  }

  /** "But “…,” he said": the connector is the outlet's. */
  private Range withoutConnector(Range range) {
    int from = range.from();
    while (from < range.to() - 1
        && from - range.from() < 3
        && (period.is(from, CONJUNCTION) || period.is(from, ADVERB) || period.is(from, ","))) {
      from++;
    }
    if (period.isQuotation(from)) {
      return new Range(from, range.to());
    }
    int last = range.to() - 1;
    while (last > from && !period.isQuotation(last)) {
      last--;
    }
    // "He sighed: “…,” he said": what leads to the colon is the outlet's.
    return period.is(last - 1, ":") ? new Range(last, range.to()) : range;
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
