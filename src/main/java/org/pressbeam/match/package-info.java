/** Finds where entries of the lexicon occur in a text. */
@NullMarked
package org.pressbeam.match;

import org.jspecify.annotations.NullMarked;
