/** Shows single finds: in lines of context, in their article, or by entry of the lexicon. */
@NullMarked
package org.pressbeam.report.evidence;

import org.jspecify.annotations.NullMarked;
