/** Wires all of it into a Beam pipeline, and nothing else. */
@NullMarked
package org.pressbeam.pipeline;

import org.jspecify.annotations.NullMarked;
