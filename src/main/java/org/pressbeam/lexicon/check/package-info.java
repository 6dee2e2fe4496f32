/** Finds what is wrong with a lexicon although every entry of it can be read. */
@NullMarked
package org.pressbeam.lexicon.check;

import org.jspecify.annotations.NullMarked;
