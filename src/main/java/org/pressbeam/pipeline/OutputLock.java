package org.pressbeam.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

  /**
   * Takes the lock that nobody holds. On a local file system only one of several runs succeeds.
   *
   * @throws FileAlreadyExistsException if another run was faster
   */
  void take() throws IOException {
    byte[] content = (folder.run() + "\n").getBytes(StandardCharsets.UTF_8);
    String path = folder.path(RunFolder.LOCK);
    if (path.contains("://")) {
      RunFolder.write(path, content);
      return;
    }
    Files.createDirectories(Path.of(folder.output()));
    Files.write(Path.of(path), content, StandardOpenOption.CREATE_NEW);
  }

  /** Takes the lock away from a run that has crashed and deletes what it left behind. */
  void takeOver(String crashed) throws IOException {
    new RunFolder(folder.output(), crashed).deleteUnfinished();
    RunFolder.delete(List.of(folder.path(RunFolder.LOCK)));
    take();
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
