package org.pressbeam.pipeline;

import org.pressbeam.archive.ByteRange;

/**
 * A file, or a range of one, that belongs to a slice.
 *
 * @param archive path below the longest folder common to all inputs
 * @param path full path as the file system knows it
 * @param size length of the whole file in bytes
 * @param range the records that start in it belong to the slice
 */
record SliceFile(String archive, String path, long size, ByteRange range) {

  /** Says whether this is a whole file. */
  boolean whole() {
    return range.from() == 0 && range.to() == size;
  }
}
