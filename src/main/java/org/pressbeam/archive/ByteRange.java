package org.pressbeam.archive;

/**
 * A range of the bytes of a file.
 *
 * @param from first byte, inclusive
 * @param to end, exclusive
 * @param linesBefore how many lines of the file end before {@code from}, which begins a line then;
 *     {@link #UNKNOWN} if nobody counted them
 */
public record ByteRange(long from, long to, long linesBefore) {
  /** Nobody counted the lines before the range. */
  public static final long UNKNOWN = -1;

  /** Checks the bounds. */
  public ByteRange {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no range of bytes: " + from + " to " + to);
    }
  }

  /** Makes a range before which no lines were counted. */
  public ByteRange(long from, long to) {
    this(from, to, from == 0 ? 0 : UNKNOWN);
  }

  /** Tells whether a record that starts at a position belongs to the range. */
  public boolean holds(long position) {
    return position >= from && position < to;
  }
}
