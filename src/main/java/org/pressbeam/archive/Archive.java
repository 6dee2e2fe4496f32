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
 * try (Archive archive = ArchiveOpener.open(source)) {
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
   * cannot be cut. The whole range where an index says what belongs to it (zip). What {@code
   * ArchiveSplitter} compares.
   */
  default @Nullable ByteRange covered() {
    return null;
  }

  /** Releases memory outside the heap. The channel stays open: it belongs to the caller. */
  @Override
  void close() throws IOException;
}
