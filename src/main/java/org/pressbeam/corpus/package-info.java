/**
 * Decides what only many articles together can tell: recurring boilerplate, repetitions, wire
 * copies.
 */
@NullMarked
package org.pressbeam.corpus;

import org.jspecify.annotations.NullMarked;
