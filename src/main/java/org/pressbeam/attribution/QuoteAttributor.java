package org.pressbeam.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pressbeam.attribution.NounPhrases.Range;
import org.pressbeam.attribution.QuoteRule.Extent;
import org.pressbeam.attribution.Speakers.Speaker;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.match.Mention;
import org.pressbeam.text.AnnotatedText;
import org.pressbeam.text.Quotation;
import org.pressbeam.text.Span;

/**
 * Finds the attributed statements of a text: see {@link StatementFinder} for the rules inside a
 * sentence, which are those of English; a text in another language gets none.
 *
 * <p>Rules between sentences: a sentence that is a quotation and nothing else goes on with the
 * statement before it on its line, or with that of the line before if that ended in a quotation;
 * behind a colon, or behind a sentence with a subject on the same line, it is that subject's. A
 * long quotation right behind a subject without any verb (Putin “outlined …”) is that subject's.
 * All other quotations are titles, names or scare quotes and stay the outlet's.
 */
public final class QuoteAttributor {
  private static final int MIN_FREE = 4;
  private static final int MIN_FRAGMENT = 5;

  /** How many stretches behind a piece are looked at for one that reaches back over it. */
  private static final int MAX_OPEN = 8;

  private final Periods periods;
  private final Speakers speakers;
  private final boolean heading;
  private final List<Quote> quotes = new ArrayList<>();
  private final List<Statement> found = new ArrayList<>();
  private @Nullable Statement last;
  private boolean lastQuoted;
  private int lastPeriod = -2;

  private QuoteAttributor(
      AnnotatedText text, List<Mention> mentions, Speakers speakers, boolean heading) {
    this.periods = Periods.of(text, mentions);
    this.speakers = speakers;
    this.heading = heading;
  }

  /** Returns the quotes of one part, in order of their first stretch. */
  static List<Quote> attribute(
      AnnotatedText text, List<Mention> mentions, Speakers speakers, boolean heading) {
    String language = text.language();
    if (language != null && !language.toLowerCase(Locale.ROOT).startsWith("en")) {
      return List.of();
    }
    return new QuoteAttributor(text, mentions, speakers, heading).read();
  }

  private List<Quote> read() {
    for (int i = 0; i < periods.all().size(); i++) {
      read(i);
    }
    for (Statement statement : found) {
      quotes.add(quote(statement));
    }
    quotes.sort(
        Comparator.comparing((Quote quote) -> quote.stretches().get(0))
            .thenComparing(quote -> quote.stretches().get(quote.stretches().size() - 1)));
    return List.copyOf(quotes);
  }

  private void read(int number) {
    Period period = periods.all().get(number);
    if (isOnlyQuotation(period)) {
      adopt(number, period);
      return;
    }
    List<Statement> statements = StatementFinder.in(period, heading);
    continueLeading(number, period, statements);
    Range main = CueClause.mainSubject(period, Math.min(period.size(), 40), 0);
    boolean noted = false;
    for (Statement statement : statements) {
      begin(statement, number);
      noted = true;
    }
    if (main != null && !noted) {
      speakers.note(period, main);
    }
    fragments(number, period, spans(statements));
  }

  /** Returns the stretches of statements in order of their ends. */
  private static List<Span> spans(List<Statement> statements) {
    List<Span> spans = new ArrayList<>();
    statements.forEach(statement -> spans.addAll(statement.stretches()));
    spans.sort(Comparator.comparingInt(Span::end));
    return spans;
  }

  /** “…,” he said. “…” – which goes on: the first quotation goes on with the statement before. */
  private void continueLeading(int number, Period period, List<Statement> statements) {
    Statement statement = last;
    boolean sameLine = !periods.lineStarts().get(number);
    if (statement == null
        || !sameLine
        || lastPeriod != number - 1
        || !lastQuoted
        || !period.isQuotation(0)
        || !period.startsUpper(0)
        || period.wordsIn(0) < MIN_FREE
        || covered(period, 0, spans(statements), 0)) {
      return;
    }
    statement.add(period.span(0, 1));
  }

  private void begin(Statement statement, int number) {
    found.add(statement);
    Range subject = statement.subject();
    if (subject != null) {
      speakers.note(statement.period(), subject);
    }
    last = statement;
    lastPeriod = number;
    lastQuoted = kind(statement.stretches()) != Quote.Kind.INDIRECT;
  }

  private Quote quote(Statement statement) {
    List<Span> stretches = new ArrayList<>();
    statement.stretches().forEach(stretch -> stretches.add(withoutMarks(stretch)));
    stretches.sort(null);
    Range subject = statement.subject();
    Span speakerSpan =
        subject == null ? null : statement.period().span(subject.from(), subject.to());
    Quote.Kind kind = kind(stretches);
    if (kind == Quote.Kind.DIRECT && statement.rule().extent() == Extent.EMBEDDED) {
      kind = Quote.Kind.MIXED;
    }
    Speaker speaker = speakers.speaker(statement.period(), subject);
    Actor actor = speaker.actor();
    return new Quote(
        kind,
        stretches,
        actor == null ? null : actor.id(),
        speakerSpan,
        statement.cue(),
        statement.rule(),
        speaker.rule());
  }

  /** A stretch that is one whole quotation loses its marks. */
  private Span withoutMarks(Span stretch) {
    int i = quotationAt(stretch.start());
    if (i < periods.quotations().size()) {
      Quotation quotation = periods.quotations().get(i);
      if (quotation.span().equals(stretch)) {
        return quotation.content();
      }
    }
    return stretch;
  }

  private int quotationAt(int unit) {
    int low = 0;
    int high = periods.quotations().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (periods.quotations().get(middle).span().end() <= unit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Quote.Kind kind(List<Span> stretches) {
    boolean inside = false;
    boolean outside = false;
    for (Span stretch : stretches) {
      int i = quotationAt(stretch.start());
      int at = stretch.start();
      while (i < periods.quotations().size()
          && periods.quotations().get(i).span().start() < stretch.end()) {
        Span quoted = periods.quotations().get(i).span();
        inside = true;
        outside |= quoted.start() - at > 5;
        at = quoted.end();
        i++;
      }
      outside |= stretch.end() - at > 5;
    }
    if (!inside) {
      return Quote.Kind.INDIRECT;
    }
    return outside ? Quote.Kind.MIXED : Quote.Kind.DIRECT;
  }

  private static boolean isOnlyQuotation(Period period) {
    boolean quotation = false;
    for (int i = 0; i < period.size(); i++) {
      if (period.isWord(i)) {
        return false;
      }
      quotation |= period.isQuotation(i);
    }
    return quotation;
  }

  /** A sentence that is a quotation and nothing else. */
  private void adopt(int number, Period period) {
    Statement statement = last;
    boolean sameLine = !periods.lineStarts().get(number);
    Span whole = period.span(0, period.size());
    int first = 0;
    while (!period.isQuotation(first)) {
      first++;
    }
    Span stretch = period.span(first, lastQuotation(period) + 1);
    boolean next = lastPeriod == number - 1;
    // "He criticised the port. “…”": what is spoken about is no beginning of what is said.
    boolean spoken = lastQuoted || (statement != null && statement.rule().extent() == Extent.WHOLE);
    if (statement != null && next && spoken && (sameLine || lastQuoted)) {
      statement.add(stretch);
      lastPeriod = number;
      lastQuoted = true;
      return;
    }
    if (number == 0 || whole.end() - whole.start() < 3) {
      return;
    }
    Period before = periods.all().get(number - 1);
    boolean colon = before.is(before.size() - 1, ":");
    if (!colon && (!sameLine || period.wordsIn(first) < MIN_FREE)) {
      return;
    }
    Range subject = CueClause.mainSubject(before, Math.min(before.size(), 40), 0);
    if (subject == null) {
      return;
    }
    Statement adopted = new Statement(before, subject, null, QuoteRule.LONE_QUOTATION);
    adopted.add(stretch);
    begin(adopted, number);
  }

  private static int lastQuotation(Period period) {
    int i = period.size() - 1;
    while (!period.isQuotation(i)) {
      i--;
    }
    return i;
  }

  /** Quotations that no verb of saying reaches. */
  private void fragments(int number, Period period, List<Span> taken) {
    int passed = 0;
    for (int i = 1; i < period.size(); i++) {
      if (!period.isQuotation(i)) {
        continue;
      }
      while (passed < taken.size() && taken.get(passed).end() <= period.at(i).start()) {
        passed++;
      }
      if (covered(period, i, taken, passed)) {
        continue;
      }
      boolean colon = period.is(i - 1, ":") || (period.is(i - 1, ",") && period.startsUpper(i));
      int words = period.wordsIn(i);
      Range subject = null;
      if (colon && words >= MIN_FREE) {
        subject = CueClause.mainSubject(period, i, Math.max(0, i - 60));
      } else if (words >= MIN_FRAGMENT && !period.isTitle(i)) {
        subject = NounPhrases.before(period, i, Math.max(0, i - 30));
        if (subject != null
            && Heads.of(period, subject).isEmpty()
            && !period.is(subject.to() - 1, WordClass.SUBJECT)) {
          subject = null;
        }
        if (subject == null) {
          subject = CueClause.mainSubject(period, i, Math.max(0, i - 60));
        }
      }
      if (subject != null) {
        QuoteRule rule = colon ? QuoteRule.QUOTATION_BEHIND_COLON : QuoteRule.QUOTED_WORDS;
        begin(new Statement(period, subject, null, rule).with(new Range(i, i + 1)), number);
      }
    }
  }

  /**
   * Says whether a piece lies in one of some stretches.
   *
   * @param taken stretches in order of their ends
   * @param from the first of them that ends behind the start of the piece
   */
  private static boolean covered(Period period, int i, List<Span> taken, int from) {
    Span span = period.span(i, i + 1);
    for (int at = from; at < taken.size(); at++) {
      if (taken.get(at).overlaps(span)) {
        return true;
      }
      if (taken.get(at).start() >= span.end() && at - from > MAX_OPEN) {
        return false;
      }
    }
    return false;
  }
}
