/** Writes the report: one self-contained page of HTML out of finished tables. */
@NullMarked
package org.pressbeam.report.html;

import org.jspecify.annotations.NullMarked;
