/** Recognises what some bytes, names and media types stand for. */
@NullMarked
package org.pressbeam.archive.format;

import org.jspecify.annotations.NullMarked;
