package org.pressbeam.lexicon;

/**
 * A stance phrase with its place in a file.
 *
 * @param place where it stands
 * @param phrase the phrase
 */
public record PlacedPhrase(Place place, StancePhrase phrase) {}
