/** Cuts a string into sentences, tokens and quotations that know their offsets. */
@NullMarked
package org.pressbeam.text;

import org.jspecify.annotations.NullMarked;
