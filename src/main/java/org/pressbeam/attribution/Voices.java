package org.pressbeam.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.attribution.QuoteRule.Extent;
import org.pressbeam.text.Quotation;
import org.pressbeam.text.Span;

/**
 * Tells in whose voice a span stands.
 *
 * <p>Rules: inside an attributed statement and inside quotation marks it is quoted, inside an
 * attributed statement without marks reported, else the outlet's own. Of a statement inside a
 * clause of the outlet (accused Iran of “lying”) only what is in marks is the speaker's. The
 * speaker and the verb of saying are outside their statement and so the outlet's.
 */
final class Voices {
  private final List<Span> stretches = new ArrayList<>();
  private final List<Quote> owners = new ArrayList<>();
  private final List<Span> marked = new ArrayList<>();

  private record Owned(Span stretch, Quote quote) {}

  Voices(List<Quote> quotes, List<Quotation> quotations) {
    List<Owned> owned = new ArrayList<>();
    for (Quote quote : quotes) {
      for (Span stretch : quote.stretches()) {
        owned.add(new Owned(stretch, quote));
      }
    }
    owned.sort((a, b) -> a.stretch.compareTo(b.stretch));
    int end = 0;
    for (Owned each : owned) {
      // Stretches do not overlap by construction; one that did would break the search.
      if (each.stretch.start() >= end) {
        stretches.add(each.stretch);
        owners.add(each.quote);
        end = each.stretch.end();
      }
    }
    for (Quotation quotation : quotations) {
      if (quotation.depth() == 0) {
        marked.add(quotation.span());
      }
    }
  }

  /** Returns the voice in which a span stands. */
  Voice at(Span span) {
    Quote quote = quoteAt(span);
    if (quote == null || touches(quote.speakerSpan(), span)) {
      return Voice.OUTLET;
    }
    int i = Attribution.firstEndingBehind(marked, span.start());
    boolean inside = i < marked.size() && marked.get(i).start() <= span.start();
    if (inside) {
      return Voice.QUOTED;
    }
    return quote.rule().extent() == Extent.EMBEDDED ? Voice.OUTLET : Voice.REPORTED;
  }

  private static boolean touches(@Nullable Span speaker, Span span) {
    return speaker != null && speaker.overlaps(span);
  }

  /** Returns the statement that holds the beginning of a span, or null. */
  @Nullable Quote quoteAt(Span span) {
    int i = Attribution.firstEndingBehind(stretches, span.start());
    boolean inside = i < stretches.size() && stretches.get(i).start() <= span.start();
    return inside ? owners.get(i) : null;
  }
}
