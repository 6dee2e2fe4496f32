/** Counts actor mentions and stance phrases in archives of news, per outlet and date. */
@NullMarked
package org.pressbeam;

import org.jspecify.annotations.NullMarked;
