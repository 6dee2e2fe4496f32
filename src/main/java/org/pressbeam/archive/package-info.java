/**
 * What an archive is to the rest of the program: it hands out its records one after another,
 * without holding the file in memory. The rooms below read it.
 */
@NullMarked
package org.pressbeam.archive;

import org.jspecify.annotations.NullMarked;
