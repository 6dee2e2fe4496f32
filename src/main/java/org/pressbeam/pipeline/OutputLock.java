package org.pressbeam.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file that names the run which owns an output folder. On object stores two runs that start in
 * the same moment may both believe they own it; the one that lost finds out before it publishes.
 *
 * @param folder the output and the run
 */
record OutputLock(RunFolder folder) {

  /** Returns the id of the run that holds the lock; null if none does. */
  @Nullable String holder() throws IOException {
    byte[] content = RunFolder.read(folder.path(RunFolder.LOCK));
    return content == null ? null : new String(content, StandardCharsets.UTF_8).strip();
  }

  /** Takes the lock, whoever held it. */
  void take() throws IOException {
    RunFolder.write(
        folder.path(RunFolder.LOCK), (folder.run() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Checks that this run still owns the output. */
  void requireHeld() throws IOException {
    String holder = holder();
    if (!folder.run().equals(holder)) {
      throw new IOException(
          holder == null
              ? "the lock of this run is gone from " + folder.output()
              : "run " + holder + " has taken over " + folder.output());
    }
  }

  /** Gives the lock back if this run holds it. */
  void release() throws IOException {
    if (folder.run().equals(holder())) {
      RunFolder.delete(List.of(folder.path(RunFolder.LOCK)));
    }
  }
}
