/**
 * Finds where entries of the lexicon occur in a text.
 *
 * <p>Words are compared folded: without case, diacritics, full width and invisible characters. A
 * hyphen inside a word reads as a blank ("China-backed" holds China), the full stop of an
 * abbreviation or initial does not count ("U.S." reads "U S"), a possessive ending is not part of a
 * name. No entry matches across a line feed.
 *
 * <p>Of names, the longest that fits wins, from left to right, without overlap; the case of
 * letters, words before and behind, and the day of the article must fit. Behind the first word of a
 * person's name that has no initial itself, one initial may stand ("Donald J. Trump"). Whom a
 * surname means is told at {@link org.pressbeam.match.NameResolver}, how phrases are found at
 * {@link org.pressbeam.match.PhraseFinder}. The word lists beside this package can be extended
 * without knowing Java.
 */
@NullMarked
package org.pressbeam.match;

import org.jspecify.annotations.NullMarked;
