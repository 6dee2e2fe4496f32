/** Reads the markup of a page: from bytes to a tree, by the rules of the HTML standard. */
@NullMarked
package org.pressbeam.article.markup;

import org.jspecify.annotations.NullMarked;
