package org.pressbeam.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.attribution.NounPhrases.Range;
import org.pressbeam.text.Span;

/** A statement while it is put together: it may grow by stretches of later sentences. */
final class Statement {
  private final Period period;
  private final @Nullable Range subject;
  private final @Nullable Span cue;
  private final QuoteRule rule;
  private final List<Span> stretches = new ArrayList<>();
  private int end;

  /**
   * Begins a statement.
   *
   * @param period where its subject stands
   * @param subject who makes it; null if that is not said
   * @param cue the words that attribute; null if there are none
   * @param rule what found it
   */
  Statement(Period period, @Nullable Range subject, @Nullable Span cue, QuoteRule rule) {
    this.period = period;
    this.subject = subject;
    this.cue = cue;
    this.rule = rule;
  }

  /**
   * Adds pieces as a stretch; marks at its edges are cut, a single quotation loses its own marks.
   */
  Statement with(Range range) {
    stretches.add(period.span(range.from(), range.to()));
    end = Math.max(end, range.to());
    return this;
  }

  void add(Span stretch) {
    stretches.add(stretch);
  }

  Period period() {
    return period;
  }

  @Nullable Range subject() {
    return subject;
  }

  @Nullable Span cue() {
    return cue;
  }

  /** Says whether its first stretch lies inside the first one of another statement. */
  boolean liesIn(Statement other) {
    Span inner = stretches.get(0);
    Span outer = other.stretches.get(0);
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  List<Span> stretches() {
    return stretches;
  }

  QuoteRule rule() {
    return rule;
  }

  /** Returns the piece of its period behind its subject; 0 if it has none. */
  int subjectEnd() {
    return subject == null ? 0 : subject.to();
  }

  /** Returns the piece of its period behind its last stretch. */
  int end() {
    return end;
  }
}
