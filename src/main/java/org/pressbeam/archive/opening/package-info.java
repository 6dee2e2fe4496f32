/**
 * Recognises what a file is, opens it, and cuts large files into ranges: the door to all readers.
 */
@NullMarked
package org.pressbeam.archive.opening;

import org.jspecify.annotations.NullMarked;
