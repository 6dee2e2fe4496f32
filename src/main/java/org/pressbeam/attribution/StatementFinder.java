package org.pressbeam.attribution;

import static org.pressbeam.attribution.WordClass.ADVERB;
import static org.pressbeam.attribution.WordClass.CONJUNCTION;
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
 * with its quotation, or of an object of two words or more; what is not in marks stays the
 * outlet's. Sources without a verb are found by {@link SourceStatements}.
 */
final class StatementFinder {
  private static final int MAX_APPOSITION = 30;
  private static final int MIN_INDIRECT = 3;

  private final Period period;
  private final boolean heading;
  private final StatementBehind behind;
  private final Adjuncts adjuncts;
  private final StatementEnds ends;
  private final SourceStatements sources;
  private final List<Statement> statements = new ArrayList<>();

  /** The piece behind everything that was used. */
  private int done;

  /** The piece behind the last statement that stands for itself. */
  private int whole;

  /** The piece behind the last statement, also of a relative clause inside a subject. */
  private int passed;

  private StatementFinder(Period period, boolean heading) {
    this.period = period;
    this.heading = heading;
    this.behind = new StatementBehind(period, heading);
    this.adjuncts = new Adjuncts(period);
    this.ends = new StatementEnds(period);
    this.sources = new SourceStatements(period);
  }

  /** Returns the statements of a period in order. */
  static List<Statement> in(Period period, boolean heading) {
    StatementFinder finder = new StatementFinder(period, heading);
    Statement labelled = finder.sources.labelled(heading);
    if (labelled != null) {
      finder.statements.add(labelled);
      finder.done = labelled.end();
      finder.whole = finder.done;
    }
    for (int i = 0; i < period.size(); i++) {
      finder.at(i);
    }
    return finder.statements;
  }

  private void at(int i) {
    if (i < done || i < passed) {
      return;
    }
    Statement sourced = sources.at(i, done);
    if (sourced != null) {
      statements.add(sourced);
      done = Math.max(sourced.end(), sourced.subjectEnd());
      whole = done;
      return;
    }
    CueClause clause = CueClause.at(period, i, done, heading);
    if (clause == null) {
      return;
    }
    Statement statement = before(clause);
    if (statement == null) {
      statement = behind.behind(clause);
    } else {
      while (!statements.isEmpty() && statements.get(statements.size() - 1).liesIn(statement)) {
        statements.remove(statements.size() - 1);
      }
    }
    if (statement != null) {
      statements.add(statement);
      passed = Math.max(statement.end(), clause.to());
      done = clause.isRelative() ? done : Math.max(done, passed);
      whole = statement.rule().extent() == QuoteRule.Extent.WHOLE ? done : whole;
    }
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
    Range content = ends.trim(quoted ? done : whole, end);
    if (content == null) {
      return null;
    }
    if (!quoted && !plainBefore(clause, content, next)) {
      return null;
    }
    if (quoted && opensWithPhrase(content) && behind.behind(clause) != null) {
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

  /** "Asked about “the plan,” |he said it was over": the quotation belongs to an adverbial. */
  private boolean opensWithPhrase(Range content) {
    Cue cue = period.at(content.from()).cue();
    boolean phrase =
        period.is(content.from(), PREPOSITION)
            || period.is(content.from(), SUBORDINATOR)
            || (cue != null && cue.form() != Form.BASE);
    int quotation = content.from();
    while (quotation < content.to() && !period.isQuotation(quotation)) {
      quotation++;
    }
    return phrase && !period.is(quotation - 1, ":") && !period.startsUpper(quotation);
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
    if (quoted && clause.place() == CueClause.Place.AFTER) {
      int later = behindApposition(next);
      if (later > 0) {
        return ends.quotationsFrom(clause, later);
      }
    }
    if (!period.is(mark, ",") && !period.is(mark, ":") && !period.isDash(mark)) {
      return period.isQuotation(mark) && quoted ? ends.quotationsFrom(clause, mark) : null;
    }
    int from = mark + 1;
    if (period.isQuotation(from)
        || (period.is(from, CONJUNCTION) && period.isQuotation(from + 1))) {
      int first = period.isQuotation(from) ? from : from + 1;
      return quoted
          ? ends.quotationsFrom(clause, first)
          : ends.trim(first, ends.clauseEnd(clause, first));
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
    return other ? null : ends.trim(from, ends.clauseEnd(clause, from));
  }

  /** “…,” said X, a baker in Kyiv, |“and …”; 0 if there is none. */
  private int behindApposition(int from) {
    if (!period.is(from, ",") || period.isQuotation(from + 1)) {
      return 0;
    }
    for (int i = from + 2; i < Math.min(period.size(), from + MAX_APPOSITION); i++) {
      if (period.isQuotation(i)) {
        boolean goesOn = period.is(i - 1, ",") && !period.startsUpper(i) && period.endsOpen(i);
        return goesOn ? i : 0;
      }
    }
    return 0;
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
    int from = behindBracket(range);
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
    return period.is(last - 1, ":")
        ? new Range(last, range.to())
        : new Range(behindBracket(range), range.to());
  }

  /** "It failed (“…,” he said)": what stands before the bracket is the outlet's. */
  private int behindBracket(Range range) {
    for (int i = range.to() - 1; i > range.from(); i--) {
      if (period.is(i, ")")) {
        return range.from();
      }
      if (period.is(i, "(") && period.isQuotation(i + 1)) {
        return i + 1;
      }
    }
    return range.from();
  }
}
