/** Makes the archives below {@code sample-data} from templates and texts of our own. */
@NullMarked
package org.pressbeam.sample;

import org.jspecify.annotations.NullMarked;
