package org.pressbeam.archive.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveEntry.Skipped;
import org.pressbeam.archive.ByteRange;
import org.pressbeam.archive.bytes.Budget;
import org.pressbeam.archive.bytes.ByteFeed;
import org.pressbeam.archive.bytes.ChannelFailure;
import org.pressbeam.archive.bytes.Damage;
import org.pressbeam.archive.bytes.GuardedChannel;
import org.pressbeam.archive.bytes.Limits;
import org.pressbeam.archive.entry.EntryOpener;
import org.pressbeam.archive.entry.Place;
import org.pressbeam.archive.entry.SingleEntry;
import org.pressbeam.archive.entry.UniqueNames;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.SkipFilter;

/**
 * Entries of a zip, in the order in which they stand in the file, by its central directory. An
 * entry belongs to the range in which it starts if one counts the lengths that the directory tells:
 * that is exact enough to share out the work, the same for every range, and costs no look at the
 * entries.
 */
public final class ZipArchive implements Archive {
  /** Bytes of the header before an entry, without its name. */
  private static final int HEADER = 30;

  private final Place place;
  private final ZipFile zip;
  private final EntryOpener opener;
  private final ByteRange range;
  private final long size;
  private final Enumeration<ZipArchiveEntry> entries;
  private @Nullable Archive current;
  private final UniqueNames names = new UniqueNames();
  private @Nullable ZipArchiveEntry passed;
  private long start;
  private long end;

  private ZipArchive(Place place, GuardedChannel channel, EntryOpener opener, ByteRange range)
      throws IOException {
    this.place = place;
    this.zip =
        ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get();
    this.opener = opener;
    this.range = range;
    this.size = channel.size();
    this.entries = zip.getEntriesInPhysicalOrder();
  }

  /**
   * Opens the part of a zip that belongs to a range. One whose directory is lost is not cut: it is
   * read from its beginning, as far as that goes.
   *
   * @throws IOException if the channel fails
   */
  public static Archive open(
      Place place, GuardedChannel channel, EntryOpener opener, ByteRange range) throws IOException {
    try {
      if (ZipDirectory.size(channel) > Limits.DIRECTORY) {
        ArchiveEntry rejected =
            place.reject(RejectReason.TOO_LARGE, "zip with too many entries", channel.size());
        return new SingleEntry(range.from() > 0 ? null : rejected);
      }
      ZipArchive archive = new ZipArchive(place, channel, opener, range);
      if (!archive.entries.hasMoreElements() && !ZipDirectory.isAll(channel)) {
        throw Damage.corrupt("zip directory without entries");
      }
      return archive;
    } catch (IOException | RuntimeException e) {
      if (range.from() > 0) {
        ChannelFailure.rethrow(e);
        return new SingleEntry(null);
      }
      ByteFeed again = ByteFeed.of(channel);
      again.seek(0);
      return new ZipStream(place, again, Damage.of(e), opener);
    }
  }

  @Override
  public @Nullable ArchiveEntry next() throws IOException {
    while (true) {
      if (current != null) {
        ArchiveEntry entry = current.next();
        if (entry != null) {
          return entry;
        }
        current.close();
        current = null;
      }
      if (!entries.hasMoreElements()) {
        return null;
      }
      ZipArchiveEntry entry = entries.nextElement();
      if (range.holds(Math.min(start, size - 1))) {
        current = open(entry);
      } else {
        pass(entry);
      }
      long packed = Math.max(0, Math.min(size, entry.getCompressedSize()));
      start = Math.min(size, start + HEADER + entry.getName().length() + packed);
    }
  }

  @Override
  public ByteRange covered() {
    return range;
  }

  private void pass(ZipArchiveEntry entry) {
    String name = EntryNames.clean(entry.getName());
    if (!isNoFile(entry, name)) {
      names.unique(name);
      passed = entry;
    }
  }

  private static boolean isNoFile(ZipArchiveEntry entry, String name) {
    return entry.isDirectory() || entry.isUnixSymlink() || EntryNames.isHidden(name);
  }

  private Archive open(ZipArchiveEntry entry) {
    String name = EntryNames.clean(entry.getName());
    if (isNoFile(entry, name)) {
      return new SingleEntry(new Skipped(SkipFilter.NOT_A_FILE));
    }
    Place inside = place.inside(name, names.unique(name));
    long packed = entry.getCompressedSize();
    if (!EntryMethods.reads(entry) || !zip.canReadEntryData(entry)) {
      String how = EntryMethods.objection(entry);
      return new SingleEntry(inside.reject(RejectReason.UNSUPPORTED_FORMAT, how, packed));
    }
    try {
      end = Math.max(end, endOfPassed());
      long dataStart = dataStart(entry);
      if (dataStart < end) {
        throw Damage.corrupt("overlaps the entry before it");
      }
      end = dataStart + packed;
      InputStream stream = zip.getInputStream(entry);
      Checked checked = new Checked(stream, entry.getCrc(), entry.getSize(), place.budget());
      return opener.open(inside, ByteFeed.of(checked), stream);
    } catch (IOException | RuntimeException e) {
      Damage damage = Damage.of(e);
      return new SingleEntry(inside.reject(damage.reason(), damage.detail(), packed));
    }
  }

  /** Returns the end of the entry before the range, which the first one in it must not overlap. */
  private long endOfPassed() throws IOException {
    ZipArchiveEntry entry = passed;
    passed = null;
    if (entry == null) {
      return 0;
    }
    try {
      return dataStart(entry) + entry.getCompressedSize();
    } catch (IOException | RuntimeException e) {
      ChannelFailure.rethrow(e);
      // Its own range says that it is damaged.
      return 0;
    }
  }

  /** Finds where the data of an entry begin; nothing is held for it. */
  private long dataStart(ZipArchiveEntry entry) throws IOException {
    zip.getRawInputStream(entry);
    return entry.getDataOffset();
  }

  @Override
  public void close() throws IOException {
    if (current != null) {
      current.close();
    }
    zip.close();
  }

  /** Checks length and checksum of an entry, which commons-compress leaves to its callers. */
  private static final class Checked implements ByteFeed.Source {
    private final InputStream stream;
    private final long expectedCrc;
    private final long expectedSize;
    private final Budget budget;
    private final CRC32 crc = new CRC32();
    private long size;

    Checked(InputStream stream, long expectedCrc, long expectedSize, Budget budget) {
      this.stream = stream;
      this.expectedCrc = expectedCrc;
      this.expectedSize = expectedSize;
      this.budget = budget;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int n = readStream(target, offset, length);
      if (n > 0) {
        crc.update(target, offset, n);
        size += n;
        budget.spend(n);
      } else if (n < 0 && (size != expectedSize || crc.getValue() != expectedCrc)) {
        throw Damage.corrupt("zip entry: wrong length or checksum");
      }
      return n;
    }

    private int readStream(byte[] target, int offset, int length) throws IOException {
      try {
        return stream.read(target, offset, length);
      } catch (RuntimeException e) {
        // The rarer methods of zip meet damage with exceptions of all kinds.
        throw Damage.of(e);
      }
    }
  }
}
