package org.pressbeam.pipeline;

/**
 * A file, or a range of one, that belongs to a slice.
 *
 * @param archive path below the longest folder common to all inputs
 * @param path full path as the file system knows it
 * @param size length of the whole file in bytes
 * @param from first byte of the range
 * @param to byte behind the range; the records that start inside it belong to it
 */
record SliceFile(String archive, String path, long size, long from, long to) {

  /** Says whether this is a whole file. */
  boolean whole() {
    return from == 0 && to == size;
  }
}
