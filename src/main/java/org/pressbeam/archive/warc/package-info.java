/** Hands out the captures of a WARC file. */
@NullMarked
package org.pressbeam.archive.warc;

import org.jspecify.annotations.NullMarked;
