/**
 * Reads bytes with a position and a look ahead, out of channels, gzip and Zstandard, and within
 * bounds.
 */
@NullMarked
package org.pressbeam.archive.bytes;

import org.jspecify.annotations.NullMarked;
