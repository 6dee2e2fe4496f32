/** Reads other people's dictionaries, one file for each format. */
@NullMarked
package org.pressbeam.lexicon.format;

import org.jspecify.annotations.NullMarked;
