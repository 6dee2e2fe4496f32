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
  private final Extent extent;
  private final List<Span> stretches = new ArrayList<>();
  private int end;

  /** Whether a statement is made of whole sentences of the speaker or of words taken from some. */
  enum Extent {
    /** It stands for itself. */
    WHOLE,
    /** It is part of a clause of the outlet: called it “a mistake”. */
    EMBEDDED
  }

  /**
   * Begins a statement.
   *
   * @param period where its subject stands
   * @param subject who makes it; null if that is not said
   * @param cue the words that attribute; null if there are none
   * @param extent whether its words are part of a clause of the outlet
   */
  Statement(Period period, @Nullable Range subject, @Nullable Span cue, Extent extent) {
    this.period = period;
    this.subject = subject;
    this.cue = cue;
    this.extent = extent;
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

  List<Span> stretches() {
    return stretches;
  }

  Extent extent() {
    return extent;
  }

  /** Returns the piece of its period behind its last stretch. */
  int end() {
    return end;
  }
}
