package org.pressbeam.archive;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

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
