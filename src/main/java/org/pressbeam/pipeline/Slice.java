package org.pressbeam.pipeline;

import java.util.List;

/**
 * The unit of work: a range of one large archive, or a handful of whole files.
 *
 * @param number from 0, in the order of the input
 * @param files what it consists of; more than one only if all are whole
 * @param reread whether this is a whole archive that is read again because its ranges did not chain
 */
record Slice(int number, List<SliceFile> files, boolean reread) {
  /** Copies the list. */
  Slice {
    files = List.copyOf(files);
  }

  /** Says whether this is a range of an archive that other slices share. */
  boolean isRange() {
    return !files.get(0).whole();
  }
}
