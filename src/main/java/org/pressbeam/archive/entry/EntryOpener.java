package org.pressbeam.archive.entry;

import java.io.Closeable;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.bytes.ByteFeed;

/** Opens what is inside an archive, which may be an archive itself. */
public interface EntryOpener {
  /**
   * Opens an entry, which is closed together with what its bytes come from.
   *
   * @param place its place
   * @param data its bytes
   * @param resource what they come from
   */
  Archive open(Place place, ByteFeed data, Closeable resource);
}
