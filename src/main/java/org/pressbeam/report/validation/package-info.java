/** Draws samples of evidence for people to code, and says how far coders and tables agree. */
@NullMarked
package org.pressbeam.report.validation;

import org.jspecify.annotations.NullMarked;
