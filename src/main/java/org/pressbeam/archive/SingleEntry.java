package org.pressbeam.archive;

import org.jspecify.annotations.Nullable;

/** An archive of which there is one thing to say. */
final class SingleEntry implements Archive {
  private @Nullable ArchiveEntry entry;

  SingleEntry(@Nullable ArchiveEntry entry) {
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
