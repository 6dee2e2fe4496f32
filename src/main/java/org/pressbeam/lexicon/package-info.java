/** Reads the dictionaries of actors and stances, checks them, and is immutable afterwards. */
@NullMarked
package org.pressbeam.lexicon;

import org.jspecify.annotations.NullMarked;
