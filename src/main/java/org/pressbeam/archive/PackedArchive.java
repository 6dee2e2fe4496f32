package org.pressbeam.archive;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An archive inside a compressed file, closed together with what decompresses it. */
record PackedArchive(Archive archive, List<? extends AutoCloseable> resources) implements Archive {
  @Override
  public @Nullable ArchiveEntry next() throws IOException {
    return archive.next();
  }

  @Override
  public void close() throws IOException {
    archive.close();
    for (AutoCloseable resource : resources) {
      try {
        resource.close();
      } catch (IOException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
  }
}
