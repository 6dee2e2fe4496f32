package org.pressbeam.archive;

/**
 * A range of the bytes of a file.
 *
 * @param from first byte, inclusive
 * @param to end, exclusive
 */
public record ByteRange(long from, long to) {
  /** Checks the bounds. */
  public ByteRange {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no range of bytes: " + from + " to " + to);
    }
  }
}
