/** Hands out the rows of JSON Lines and Parquet. */
@NullMarked
package org.pressbeam.archive.rows;

import org.jspecify.annotations.NullMarked;
