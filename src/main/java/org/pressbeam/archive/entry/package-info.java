/**
 * Gives entries what readers of all formats have in common: their place, names of their own, times
 * that can be kept.
 */
@NullMarked
package org.pressbeam.archive.entry;

import org.jspecify.annotations.NullMarked;
