/** Reads finished tables and shows them. */
@NullMarked
package org.pressbeam.report;

import org.jspecify.annotations.NullMarked;
