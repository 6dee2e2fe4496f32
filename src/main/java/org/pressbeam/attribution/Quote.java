package org.pressbeam.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.text.Span;

/**
 * An attributed statement. All spans are in UTF-16 units of its part.
 *
 * @param kind direct, indirect or mixed
 * @param stretches its stretches in order, marks not included: “…,” he said, “…” has two
 * @param speaker id of the actor who speaks; null if the lexicon does not know them
 * @param speakerSpan the words that name the speaker; null if none were found
 * @param cueSpan the words that attribute, such as "told reporters"; null if there are none
 * @param rule the rule that found the statement
 * @param speakerRule the rule that told which actor speaks, or why none does
 */
public record Quote(
    Kind kind,
    List<Span> stretches,
    @Nullable String speaker,
    @Nullable Span speakerSpan,
    @Nullable Span cueSpan,
    QuoteRule rule,
    SpeakerRule speakerRule) {

  /** How much of a statement stands in quotation marks. */
  public enum Kind {
    /** All of it. */
    DIRECT("direct"),
    /** Nothing of it. */
    INDIRECT("indirect"),
    /** Some of it. */
    MIXED("mixed");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Returns the value of the column {@code kind}. */
    public String code() {
      return code;
    }
  }

  /** Copies the list. */
  public Quote {
    stretches = List.copyOf(stretches);
  }
}
