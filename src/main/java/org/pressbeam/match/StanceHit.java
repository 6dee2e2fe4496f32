package org.pressbeam.match;

import org.pressbeam.lexicon.StancePhrase;
import org.pressbeam.text.Span;

/**
 * A stance phrase found in a text.
 *
 * @param span from its first to its last word, gaps included, in UTF-16 units
 * @param head its first word, which is the verb of a phrase of frame VERB
 * @param phrase which entry
 */
public record StanceHit(Span span, Span head, StancePhrase phrase) implements Match {}
