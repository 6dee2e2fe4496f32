package org.pressbeam.attribution;

import static org.pressbeam.attribution.WordClass.ADVERB;
import static org.pressbeam.attribution.WordClass.AUXILIARY;
import static org.pressbeam.attribution.WordClass.BE;
import static org.pressbeam.attribution.WordClass.CONJUNCTION;
import static org.pressbeam.attribution.WordClass.DETERMINER;
import static org.pressbeam.attribution.WordClass.HAVE;
import static org.pressbeam.attribution.WordClass.OBJECT;
import static org.pressbeam.attribution.WordClass.ORDINARY;
import static org.pressbeam.attribution.WordClass.PREPOSITION;
import static org.pressbeam.attribution.WordClass.RELATIVE;
import static org.pressbeam.attribution.WordClass.SUBJECT;
import static org.pressbeam.attribution.WordClass.SUBORDINATOR;
import static org.pressbeam.attribution.WordClass.TIME;
import static org.pressbeam.attribution.WordClass.VERB;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.attribution.Cue.Form;
import org.pressbeam.attribution.Cue.Trait;
import org.pressbeam.attribution.NounPhrases.Range;
import org.pressbeam.attribution.Statement.Extent;

/**
 * Finds the attributed statements of one period by its verbs of saying.
 *
 * <p>Rules, tried in this order at each verb: (1) the words before it are the statement, if they
 * end with a comma or a quotation right before subject and verb: “…,” he said; …, officials said.
 * (2) The words behind it are, behind hearers, times and places: said that …; told reporters on
 * Monday: “…”. (3) A verb that takes an object (called, accused) makes a statement only with a
 * quotation. And "according to X" makes one of the rest of its sentence.
 */
final class StatementFinder {
  private static final int MAX_ADJUNCT = 16;
  private static final int MAX_OBJECT = 20;
  private static final int MAX_CONTENT = 400;
  private static final int MIN_INDIRECT = 3;

  private final Period period;
  private final boolean heading;
  private final List<Statement> statements = new ArrayList<>();

  /** The piece behind everything that was used. */
  private int done;

  private StatementFinder(Period period, boolean heading) {
    this.period = period;
    this.heading = heading;
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
      statement = behind(clause);
    }
    if (statement != null) {
      statements.add(statement);
      done = Math.max(Math.max(done, statement.end()), clause.to());
    }
  }

  // ---- a name and a colon

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
    Range content = trim(colon + 1, clauseEnd(colon + 1));
    if (content == null || words(content) < MIN_INDIRECT) {
      return;
    }
    Range speaker = new Range(0, colon);
    statements.add(
        new Statement(period, speaker, period.span(colon, colon + 1), Extent.WHOLE).with(content));
    done = content.to();
  }

  // ---- according to

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
      to = clauseEnd(from);
    }
    Range content = trim(from, to);
    if (content == null || words(content) < MIN_INDIRECT) {
      return;
    }
    Statement statement =
        new Statement(period, source, period.span(i, i + 2), Extent.WHOLE).with(content);
    statements.add(statement);
    done = Math.max(source.to(), statement.end());
  }

  // ---- (1) the statement before its verb

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
        (period.isQuotation(end - 1) && endsOpen(end - 1))
            || (period.is(end - 1, ",") && period.isQuotation(end - 2))
            || (period.isDash(end - 1) && period.isQuotation(end - 2));
    boolean comma = period.is(end - 1, ",") || period.isDash(end - 1);
    if (end <= done || (!quoted && !comma)) {
      return null;
    }
    int next = afterAdjuncts(clause);
    Range content = trim(done, end);
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
    Statement statement =
        new Statement(period, clause.subject(), cueSpan(clause), Extent.WHOLE).with(kept);
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
    boolean ends = next >= period.size() || period.is(next, ".") || period.is(next, "?");
    boolean parenthesis = period.is(clause.to(), ",") || period.isDash(clause.to());
    if (!ends && !parenthesis) {
      return false;
    }
    if (words(content) < MIN_INDIRECT && !parenthesis) {
      return false;
    }
    boolean adverbial =
        period.is(content.from(), PREPOSITION)
            || period.is(content.from(), TIME)
            || period.is(content.from(), ADVERB)
            || period.is(content.from(), SUBORDINATOR);
    boolean clauseInside = hasFinite(content);
    if (adverbial && parenthesis && !ends) {
      return period.isWord(clause.to() + 1) && !period.isQuotation(clause.to() + 1);
    }
    return clauseInside || (parenthesis && !ends);
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
      return period.isQuotation(mark) && quoted ? quotationsFrom(mark) : null;
    }
    int from = mark + 1;
    if (period.isQuotation(from)
        || (period.is(from, CONJUNCTION) && period.isQuotation(from + 1))) {
      int first = period.isQuotation(from) ? from : from + 1;
      return quoted ? quotationsFrom(first) : trim(first, clauseEnd(first));
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
    return other ? null : trim(from, clauseEnd(from));
  }

  // ---- (2) the statement behind its verb

  private @Nullable Statement behind(CueClause clause) {
    Cue cue = clause.cue();
    int i = clause.to();
    boolean hearer = false;
    if (cue.has(Trait.HEARER) || cue.has(Trait.ORDER)) {
      int behindHearer = afterHearer(i);
      hearer = behindHearer > i;
      i = behindHearer;
    }
    int start = afterAdjuncts(i);
    boolean speech = cue.has(Trait.THAT) || cue.has(Trait.CLAUSE) || cue.has(Trait.ASKING);
    Range content =
        speech || start == i || period.is(start, ":") ? contentAt(clause, start, hearer) : null;
    if (content == null && start > i) {
      content = contentAt(clause, i, hearer);
    }
    boolean object = false;
    if (cue.has(Trait.OBJECT)) {
      boolean takesClause = cue.has(Trait.CLAUSE) || cue.has(Trait.THAT);
      Range quoted = content == null || !takesClause ? behindObject(clause) : null;
      object = quoted != null;
      content = object ? quoted : content;
    }
    if (content == null) {
      return null;
    }
    Extent extent = object ? Extent.EMBEDDED : Extent.WHOLE;
    return new Statement(period, clause.subject(), cueSpan(clause), extent).with(content);
  }

  private @Nullable Range contentAt(CueClause clause, int start, boolean hearer) {
    Cue cue = clause.cue();
    if (period.is(start, ",") || period.is(start, ":") || period.isDash(start)) {
      if (period.isQuotation(start + 1) && cue.has(Trait.QUOTE)) {
        return quotationsFrom(start + 1);
      }
      if (period.is(start, ",") && period.is(start + 1, "that") && cue.has(Trait.THAT)) {
        return trim(start + 2, clauseEnd(start + 2));
      }
      if (period.is(start, ":") && cue.has(Trait.QUOTE) && start + 1 < period.size()) {
        return trim(start + 1, clauseEnd(start + 1));
      }
      return null;
    }
    if (period.isQuotation(start)) {
      boolean work = cue.has(Trait.NOUN) && !cue.has(Trait.CLAUSE) && period.isTitle(start);
      if (work) {
        return null;
      }
      boolean takes = cue.has(Trait.QUOTE) || (cue.has(Trait.THAT) && words(start) >= 2);
      return takes ? quotationsFrom(start) : null;
    }
    if (period.is(start, "that") && cue.has(Trait.THAT)) {
      Range content = trim(start + 1, clauseEnd(start + 1));
      return content == null || words(content) < 2 ? null : content;
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
      return longEnough(trim(start, clauseEnd(start)));
    }
    if (period.is(start, "to") && (cue.has(Trait.DOING) || (cue.has(Trait.ORDER) && hearer))) {
      return longEnough(trim(start, clauseEnd(start)));
    }
    boolean bare =
        cue.has(Trait.CLAUSE) || (cue.has(Trait.HEARER) && hearer && cue.has(Trait.THAT));
    if (bare && startsClause(start, cue)) {
      return longEnough(trim(start, clauseEnd(start)));
    }
    return null;
  }

  private @Nullable Range longEnough(@Nullable Range range) {
    return range == null || words(range) < MIN_INDIRECT ? null : range;
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

  /** told |reporters, |the crowd, |CNN's Jake Tapper. */
  private int afterHearer(int i) {
    if (period.is(i, OBJECT) || period.is(i, "you")) {
      return i + 1;
    }
    if (period.is(i, ORDINARY)) {
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

  private boolean nounBehindArticle(int from, int i) {
    if (period.at(i).classes() != 0 && !period.is(i, ORDINARY)) {
      return false;
    }
    boolean article = period.is(i - 1, DETERMINER) || period.is(i - 1, ORDINARY);
    boolean deeper =
        (i - 2 >= from && period.is(i - 2, DETERMINER) && !period.isCapitalised(i))
            || period.isPossessive(i - 1);
    return article || deeper;
  }

  private int afterAdjuncts(CueClause clause) {
    int i = clause.to();
    if (clause.cue().has(Trait.HEARER)) {
      i = afterHearer(i);
    }
    return afterAdjuncts(i);
  }

  /** Skips times, places and manners: on Monday, in a statement, again, of his rival. */
  private int afterAdjuncts(int from) {
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
      if ((period.isQuotation(end) && words(end) > 2)
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

  // ---- (3) verbs with an object

  private @Nullable Range behindObject(CueClause clause) {
    int from = clause.to();
    int limit = Math.min(period.size(), from + MAX_OBJECT);
    for (int i = from; i < limit; i++) {
      if (period.isQuotation(i)) {
        int last = i;
        while (quotationFollows(last)) {
          last = nextQuotation(last);
        }
        return trim(from, last + 1);
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

  private boolean quotationFollows(int i) {
    return nextQuotation(i) > i;
  }

  /** Returns the quotation that is coordinated with one, or the same. */
  private int nextQuotation(int i) {
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

  // ---- ends

  /** A quotation, those coordinated with it, and the clause it begins if it begins one. */
  private @Nullable Range quotationsFrom(int first) {
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
                && !endsOpen(last)
                && words(last) < 6);
    boolean fragment =
        !startsUpper(first)
            && period.isWord(last + 1)
            && !period.is(last + 1, PREPOSITION)
            && !period.is(last + 1, TIME);
    if ((goesOn || fragment) && !endsOpen(last)) {
      return trim(first, clauseEnd(first));
    }
    return trim(first, last + 1);
  }

  /** Returns where a statement that begins at a piece ends, at the end of the period mostly. */
  private int clauseEnd(int from) {
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

  // ---- small things

  private org.pressbeam.text.Span cueSpan(CueClause clause) {
    return period.span(clause.verb(), clause.verb() + 1);
  }

  /** Cuts marks at both ends; null if nothing is left. */
  private @Nullable Range trim(int from, int to) {
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

  private int words(Range range) {
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
  private int words(int quotation) {
    return period.wordsIn(quotation);
  }

  private boolean startsUpper(int quotation) {
    return period.startsUpper(quotation);
  }

  private boolean endsOpen(int quotation) {
    return period.endsOpen(quotation);
  }
}
