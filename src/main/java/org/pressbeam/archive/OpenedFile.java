package org.pressbeam.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The archive of a file: tells failures of the channel apart from all else. */
final class OpenedFile implements Archive {
  private final Archive archive;

  OpenedFile(ArchiveOpener.Opening opening) throws IOException {
    try {
      archive = opening.open();
    } catch (ChannelFailure e) {
      throw e.getCause();
    }
  }

  @Override
  public @Nullable ArchiveEntry next() throws IOException {
    try {
      return archive.next();
    } catch (ChannelFailure e) {
      throw e.getCause();
    }
  }

  @Override
  public @Nullable ByteRange covered() {
    return archive.covered();
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
