package org.pressbeam.pipeline;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * The output folder of a run and the run's own folder of unfinished files below it, on any file
 * system that Beam knows.
 *
 * @param output the output folder, with a {@code /} at its end
 * @param run id of the run
 */
record RunFolder(String output, String run) implements Serializable {
  private static final String MIME_TYPE = "application/octet-stream";

  /** Name of the file that names the run which owns the output. */
  static final String LOCK = "_lock";

  /** Name of the file whose presence means that the run is complete. */
  static final String REPORT = "run.json";

  /** Returns the path of a file or folder below the output folder. */
  String path(String name) {
    return output + name;
  }

  /** Returns the folder of unfinished files. */
  String unfinished() {
    return output + ".run-" + run + "/";
  }

  /** Returns the path of a new unfinished file, different at each attempt. */
  String attempt(String name) {
    return unfinished() + name + "-" + UUID.randomUUID();
  }

  /** Opens a file for reading. */
  static ReadableByteChannel open(String path) throws IOException {
    return FileSystems.open(resource(path));
  }

  /** Creates a file, or replaces it. */
  static WritableByteChannel create(String path) throws IOException {
    return FileSystems.create(resource(path), MIME_TYPE);
  }

  /** Writes a whole file. */
  static void write(String path, byte[] content) throws IOException {
    try (WritableByteChannel channel = create(path)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
  }

  /** Returns a stream into a new file. */
  static OutputStream stream(String path) throws IOException {
    return Channels.newOutputStream(create(path));
  }

  /** Returns the content of a small file, or null where there is none. */
  static byte @Nullable [] read(String path) throws IOException {
    try (ReadableByteChannel channel = open(path)) {
      return Channels.newInputStream(channel).readAllBytes();
    } catch (FileNotFoundException e) {
      return null;
    }
  }

  /** Returns the length of a file in bytes; -1 where there is none. */
  static long size(String path) throws IOException {
    MatchResult match = FileSystems.match(path);
    return match.status() == MatchResult.Status.OK ? match.metadata().get(0).sizeBytes() : -1;
  }

  /** Renames files; one that is gone or already there counts as done. */
  static void rename(List<String> from, List<String> to) throws IOException {
    FileSystems.rename(
        from.stream().map(RunFolder::resource).toList(),
        to.stream().map(RunFolder::resource).toList(),
        MoveOptions.StandardMoveOptions.IGNORE_MISSING_FILES,
        MoveOptions.StandardMoveOptions.SKIP_IF_DESTINATION_EXISTS);
  }

  /** Deletes files; one that is gone counts as done. */
  static void delete(List<String> paths) throws IOException {
    FileSystems.delete(
        paths.stream().map(RunFolder::resource).toList(),
        MoveOptions.StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  /** Deletes the folder of unfinished files with all that is in it. */
  void deleteUnfinished() throws IOException {
    delete(list(unfinished()));
    FileSystems.delete(
        List.of(FileSystems.matchNewResource(unfinished(), true)),
        MoveOptions.StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  /** Returns the paths of all files below a folder, sorted; none where there is no such folder. */
  static List<String> list(String folder) throws IOException {
    return match(folder + "**");
  }

  /** Returns the paths of all files that match a pattern, sorted. */
  static List<String> match(String pattern) throws IOException {
    List<String> found = new ArrayList<>();
    MatchResult match = FileSystems.match(List.of(pattern)).get(0);
    if (match.status() == MatchResult.Status.OK) {
      for (MatchResult.Metadata file : match.metadata()) {
        found.add(file.resourceId().toString());
      }
    }
    Collections.sort(found);
    return found;
  }

  private static ResourceId resource(String path) {
    return FileSystems.matchNewResource(path, false);
  }
}
