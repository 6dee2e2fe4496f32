/** Decides who says what about whom, and in whose voice. */
@NullMarked
package org.pressbeam.attribution;

import org.jspecify.annotations.NullMarked;
