/** One class for each command of the command line. */
@NullMarked
package org.pressbeam.command;

import org.jspecify.annotations.NullMarked;
