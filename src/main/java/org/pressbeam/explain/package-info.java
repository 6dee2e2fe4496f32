/**
 * Shows what the analysis makes of articles and of a lexicon outside of a run: which rule made each
 * find, and what another lexicon would change.
 */
@NullMarked
package org.pressbeam.explain;

import org.jspecify.annotations.NullMarked;
