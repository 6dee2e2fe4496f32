/** Declares the output tables and turns findings into their rows, exactly as the contract says. */
@NullMarked
package org.pressbeam.table;

import org.jspecify.annotations.NullMarked;
