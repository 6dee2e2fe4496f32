package org.pressbeam.pipeline;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.pressbeam.archive.ArchiveSource;
import org.pressbeam.archive.ByteRange;
import org.pressbeam.archive.opening.ArchiveSplitter;

/**
 * Cuts the input into slices by names and sizes alone; only files over {@value #SPLIT_ABOVE} bytes
 * are opened, to find where they may be cut.
 */
final class SlicePlan {
  /** Files up to this size are slices, or parts of slices, as they are. */
  private static final long SPLIT_ABOVE = 128L << 20;

  /** Length of a range of a large file. */
  private static final long RANGE = 64L << 20;

  /**
   * Small files share a slice until it has this length, or one sixty-fourth of the whole input if
   * that is less.
   */
  private static final long SMALL_FILES = 16L << 20;

  private static final long PARTS = 64;
  private static final int FILES_IN_SLICE = 2000;

  private final String common;
  private final long together;
  private final List<Slice> slices = new ArrayList<>();
  private final List<SliceFile> waiting = new ArrayList<>();
  private long waitingBytes;

  private SlicePlan(String common, long together) {
    this.common = common;
    this.together = together;
  }

  /**
   * Returns the slices of some files.
   *
   * @param files paths in order with sizes in bytes
   */
  static List<Slice> of(SortedMap<String, Long> files) throws IOException {
    long total = files.values().stream().mapToLong(Long::longValue).sum();
    SlicePlan plan =
        new SlicePlan(
            InputFiles.commonFolder(files.keySet()),
            Math.min(SMALL_FILES, Math.max(1, total / PARTS)));
    for (Map.Entry<String, Long> file : files.entrySet()) {
      plan.add(file.getKey(), file.getValue());
    }
    plan.flush();
    return plan.slices;
  }

  private void add(String path, long size) throws IOException {
    SliceFile whole =
        new SliceFile(path.substring(common.length()), path, size, new ByteRange(0, size));
    if (size > SPLIT_ABOVE) {
      flush();
      for (ByteRange range : ranges(whole)) {
        slice(List.of(new SliceFile(whole.archive(), path, size, range)));
      }
      return;
    }
    waiting.add(whole);
    waitingBytes += size;
    if (waitingBytes >= together || waiting.size() >= FILES_IN_SLICE) {
      flush();
    }
  }

  private static List<ByteRange> ranges(SliceFile file) throws IOException {
    try (ReadableByteChannel channel = RunFolder.open(file.path())) {
      if (channel instanceof SeekableByteChannel seekable) {
        return ArchiveSplitter.split(
            new ArchiveSource(file.archive(), file.path(), seekable, file.size()), RANGE);
      }
    }
    return List.of(new ByteRange(0, file.size()));
  }

  private void flush() {
    if (!waiting.isEmpty()) {
      slice(waiting);
      waiting.clear();
      waitingBytes = 0;
    }
  }

  private void slice(List<SliceFile> files) {
    slices.add(new Slice(slices.size(), files, false));
  }
}
