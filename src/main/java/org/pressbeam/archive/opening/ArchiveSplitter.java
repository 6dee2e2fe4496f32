package org.pressbeam.archive.opening;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveSource;
import org.pressbeam.archive.ByteRange;
import org.pressbeam.archive.bytes.ByteFeed;
import org.pressbeam.archive.bytes.ChannelFailure;
import org.pressbeam.archive.bytes.GuardedChannel;
import org.pressbeam.archive.bytes.Limits;
import org.pressbeam.archive.format.Format;
import org.pressbeam.archive.format.Sniffer;
import org.pressbeam.archive.warc.GzipSeeker;
import org.pressbeam.archive.warc.WarcLines;

/**
 * Cuts large archives into ranges that can be read apart from each other: WARC files in gzip
 * members of one record each, plain ones, JSON Lines by lines and zips by entries. All else stays
 * whole.
 *
 * <p>Where to cut is found by looking for what begins a record. A member that is stored
 * uncompressed and holds a WARC file itself can lead that search astray, so ranges report what they
 * covered, and {@link #chains} tells whether these seams fit. Where they do not, the file must be
 * read again whole.
 */
public final class ArchiveSplitter {
  private ArchiveSplitter() {}

  /**
   * Returns the ranges of a file, in order, that cover it without gaps; a single one where it
   * cannot be cut. Reads some kilobytes at each cut; JSON Lines it reads once, to count the lines,
   * by which their records are named.
   *
   * @param target size of a range in bytes; ranges end at the next record behind it
   * @throws IOException if the channel fails
   */
  public static List<ByteRange> split(ArchiveSource source, long target) throws IOException {
    if (target <= 0) {
      throw new IllegalArgumentException("size of a range must be positive: " + target);
    }
    try {
      return cut(source, target);
    } catch (ChannelFailure e) {
      throw e.getCause();
    }
  }

  private static List<ByteRange> cut(ArchiveSource source, long target) throws IOException {
    long size = source.size();
    List<ByteRange> ranges = new ArrayList<>();
    long from = 0;
    ByteFeed raw = ByteFeed.of(new GuardedChannel(source.channel(), size));
    try (GzipSeeker seeker = new GzipSeeker()) {
      int head = raw.ensure(Limits.HEAD);
      Format format = Sniffer.sniff(raw.buffer(), Math.min(head, Limits.HEAD));
      if (format == Format.JSON_LINES) {
        return lines(raw, size, target);
      }
      if (format == Format.ZIP) {
        // Its directory says what belongs to a range.
        for (; size - from > target; from += target) {
          ranges.add(new ByteRange(from, from + target));
        }
      }
      boolean gzip = format == Format.GZIP && seeker.startsRecord(raw);
      while ((gzip || format == Format.WARC) && size - from > target) {
        long limit = Math.min(size, from + 2 * target);
        if (!seek(raw, seeker, gzip, new ByteRange(from + target, limit))) {
          // One member for the whole file, or a record longer than a range.
          break;
        }
        ranges.add(new ByteRange(from, raw.position()));
        from = raw.position();
      }
    }
    ranges.add(new ByteRange(from, size));
    return List.copyOf(ranges);
  }

  private static List<ByteRange> lines(ByteFeed raw, long size, long target) throws IOException {
    List<ByteRange> ranges = new ArrayList<>();
    long from = 0;
    long before = 0;
    long lines = 0;
    while (raw.ensure(1) > 0) {
      byte[] b = raw.buffer();
      int start = raw.offset();
      int n = raw.available();
      for (int i = 0; i < n; i++) {
        if (b[start + i] == '\n') {
          lines++;
          long next = raw.position() + i + 1;
          if (next - from >= target && next < size) {
            ranges.add(new ByteRange(from, next, before));
            from = next;
            before = lines;
          }
        }
      }
      raw.skip(n);
    }
    ranges.add(new ByteRange(from, size, before));
    return List.copyOf(ranges);
  }

  private static boolean seek(ByteFeed raw, GzipSeeker seeker, boolean gzip, ByteRange range)
      throws IOException {
    if (gzip) {
      raw.seek(range.from());
      return seeker.seek(raw, range.to());
    }
    raw.seek(range.from() - 1);
    return WarcLines.seek(raw, range.to());
  }

  /**
   * Tells whether what was covered by ranges of a file, in their order, is the whole file without
   * gap or overlap. If not, the ranges did not agree about where records start. Has nothing to say
   * about a file that {@link #split} left whole.
   *
   * @param covered {@link Archive#covered()} of each range; null for a range in which none starts
   * @param size length of the file in bytes
   */
  public static boolean chains(List<@Nullable ByteRange> covered, long size) {
    long end = 0;
    for (ByteRange range : covered) {
      if (range != null) {
        if (range.from() != end) {
          return false;
        }
        end = range.to();
      }
    }
    return end == size;
  }
}
