/**
 * Opens one file and hands out its records one after another, without holding the file in memory.
 */
@NullMarked
package org.pressbeam.archive;

import org.jspecify.annotations.NullMarked;
