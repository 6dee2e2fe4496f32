package org.pressbeam.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * What comes together for the analysis of a slice: exactly one staged file and any number of blocks
 * of decisions.
 *
 * @param staged path of the staged file; null if this is a block of decisions
 * @param decisions packed {@link Decision}s; null if this is the staged file
 */
record SliceInput(@Nullable String staged, byte @Nullable [] decisions) {}
