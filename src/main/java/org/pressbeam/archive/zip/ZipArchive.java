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
import org.pressbeam.archive.bytes.Budget;
import org.pressbeam.archive.bytes.ByteFeed;
import org.pressbeam.archive.bytes.Damage;
import org.pressbeam.archive.bytes.GuardedChannel;
import org.pressbeam.archive.bytes.Limits;
import org.pressbeam.archive.entry.EntryOpener;
import org.pressbeam.archive.entry.Place;
import org.pressbeam.archive.entry.SingleEntry;
import org.pressbeam.archive.entry.UniqueNames;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.SkipFilter;

/** Entries of a zip, in the order in which they stand in the file, by its central directory. */
public final class ZipArchive implements Archive {
  private final Place place;
  private final ZipFile zip;
  private final EntryOpener opener;
  private final Enumeration<ZipArchiveEntry> entries;
  private @Nullable Archive current;
  private final UniqueNames names = new UniqueNames();
  private long end;

  private ZipArchive(Place place, ZipFile zip, EntryOpener opener) {
    this.place = place;
    this.zip = zip;
    this.opener = opener;
    this.entries = zip.getEntriesInPhysicalOrder();
  }

  /** Opens a zip; one whose directory is lost is read from its beginning, as far as that goes. */
  public static Archive open(Place place, GuardedChannel channel, EntryOpener opener)
      throws IOException {
    try {
      if (ZipDirectory.size(channel) > Limits.DIRECTORY) {
        return new SingleEntry(
            place.reject(RejectReason.TOO_LARGE, "zip with too many entries", channel.size()));
      }
      ZipFile zip =
          ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get();
      return new ZipArchive(place, zip, opener);
    } catch (IOException | RuntimeException e) {
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
      current = open(entries.nextElement());
    }
  }

  private Archive open(ZipArchiveEntry entry) {
    String name = EntryNames.clean(entry.getName());
    if (entry.isDirectory() || entry.isUnixSymlink() || EntryNames.isHidden(name)) {
      return new SingleEntry(new Skipped(SkipFilter.NOT_A_FILE));
    }
    Place inside = place.inside(name, names.unique(name));
    long size = entry.getCompressedSize();
    if (!EntryMethods.reads(entry) || !zip.canReadEntryData(entry)) {
      String how = EntryMethods.objection(entry);
      return new SingleEntry(inside.reject(RejectReason.UNSUPPORTED_FORMAT, how, size));
    }
    try {
      // Finds where the data begin; nothing is held for it.
      zip.getRawInputStream(entry);
      long start = entry.getDataOffset();
      if (start < end) {
        throw Damage.corrupt("overlaps the entry before it");
      }
      end = start + size;
      InputStream stream = zip.getInputStream(entry);
      Checked checked = new Checked(stream, entry.getCrc(), entry.getSize(), place.budget());
      return opener.open(inside, ByteFeed.of(checked), stream);
    } catch (IOException | RuntimeException e) {
      Damage damage = Damage.of(e);
      return new SingleEntry(inside.reject(damage.reason(), damage.detail(), size));
    }
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
