package org.pressbeam.archive.opening;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;

/** An archive inside a compressed file, closed together with what decompresses it. */
record PackedArchive(Archive archive, Closeable resource) implements Archive {
  @Override
  public @Nullable ArchiveEntry next() throws IOException {
    return archive.next();
  }

  @Override
  public void close() throws IOException {
    try (resource) {
      archive.close();
    }
  }
}
