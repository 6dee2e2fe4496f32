package org.pressbeam.archive;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An open file that hands out its records one after another, in the order in which they stand in
 * it, without holding the file in memory. What the file is, its bytes say and not its name.
 *
 * <p>Every entry handed out, a record, a skipped or a rejected one, counts as one record read.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(source)) {
 *   for (ArchiveEntry entry = archive.next(); entry != null; entry = archive.next()) {
 *     ...
 *   }
 * }
 * }</pre>
 *
 * <p>Not safe for use by several threads.
 */
public interface Archive extends Closeable {

  /**
   * Returns the next entry, or null at the end.
   *
   * @throws IOException only if the channel fails (disk, network); damage of the content is an
   *     {@link ArchiveEntry.Rejected}
   */
  @Nullable ArchiveEntry next() throws IOException;

  /**
   * Returns the bytes from the start of the first record handed out to the end of the last one.
   * Known after {@link #next()} returned null; null if no record starts in the range or the format
   * cannot be cut. See {@link ArchiveSplitter#chains}.
   */
  default @Nullable ByteRange covered() {
    return null;
  }

  /** Releases memory outside the heap. The channel stays open: it belongs to the caller. */
  @Override
  void close() throws IOException;

  /**
   * Opens a whole file.
   *
   * @throws IOException if the channel fails
   */
  static Archive open(ArchiveSource source) throws IOException {
    return open(source, 0, source.size());
  }

  /**
   * Opens a part of a file: hands out the records that start in it, also where the last one ends
   * behind it. A file that cannot be cut is handed out whole by the range that starts at 0, and by
   * no other.
   *
   * @param from first byte of the range, inclusive
   * @param to end of the range, exclusive
   * @throws IOException if the channel fails
   */
  static Archive open(ArchiveSource source, long from, long to) throws IOException {
    return ArchiveOpener.open(source, new ByteRange(from, to));
  }
}
