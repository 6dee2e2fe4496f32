/** Makes one article of one record: title, body, outlet, date and where the date came from. */
@NullMarked
package org.pressbeam.article;

import org.jspecify.annotations.NullMarked;
