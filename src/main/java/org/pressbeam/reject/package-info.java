/** Names every reason for which a record cannot be used. */
@NullMarked
package org.pressbeam.reject;

import org.jspecify.annotations.NullMarked;
