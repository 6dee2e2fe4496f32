/**
 * Takes one article and returns everything found in it: the one pure function the pipeline hangs
 * on.
 */
@NullMarked
package org.pressbeam.analysis;

import org.jspecify.annotations.NullMarked;
