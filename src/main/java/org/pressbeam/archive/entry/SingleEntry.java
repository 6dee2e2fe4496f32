package org.pressbeam.archive.entry;

import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;

/** An archive of which there is one thing to say. */
public final class SingleEntry implements Archive {
  private @Nullable ArchiveEntry entry;

  /** Makes an archive of one entry; of none if it is null. */
  public SingleEntry(@Nullable ArchiveEntry entry) {
    this.entry = entry;
  }

  @Override
  public @Nullable ArchiveEntry next() {
    ArchiveEntry result = entry;
    entry = null;
    return result;
  }

  @Override
  public void close() {}
}
