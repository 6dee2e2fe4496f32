package org.pressbeam.match;

import org.pressbeam.text.Span;

/** An entry of the lexicon found in a text. */
public sealed interface Match permits Mention, StanceHit {
  /** Returns where it stands, in UTF-16 units of the text. */
  Span span();
}
