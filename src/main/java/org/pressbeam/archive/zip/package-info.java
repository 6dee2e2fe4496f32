/** Hands out the files in a zip or a tar. */
@NullMarked
package org.pressbeam.archive.zip;

import org.jspecify.annotations.NullMarked;
