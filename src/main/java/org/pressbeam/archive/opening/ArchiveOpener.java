package org.pressbeam.archive.opening;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveSource;
import org.pressbeam.archive.ByteRange;
import org.pressbeam.archive.bytes.ByteFeed;
import org.pressbeam.archive.bytes.Damage;
import org.pressbeam.archive.bytes.GuardedChannel;
import org.pressbeam.archive.bytes.GzipMembers;
import org.pressbeam.archive.bytes.Limits;
import org.pressbeam.archive.bytes.ZstdFrames;
import org.pressbeam.archive.entry.Place;
import org.pressbeam.archive.entry.SingleEntry;
import org.pressbeam.archive.format.Format;
import org.pressbeam.archive.format.MediaTypes;
import org.pressbeam.archive.format.Sniffer;
import org.pressbeam.archive.rows.JsonLinesArchive;
import org.pressbeam.archive.rows.ParquetArchive;
import org.pressbeam.archive.warc.WarcArchive;
import org.pressbeam.archive.warc.WarcFinder;
import org.pressbeam.archive.zip.TarArchive;
import org.pressbeam.archive.zip.ZipArchive;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.SkipFilter;

/** Recognises what bytes are, not by a name, and opens the archive that reads them. */
public final class ArchiveOpener {
  private static final ByteRange ALL = new ByteRange(0, Long.MAX_VALUE);

  private ArchiveOpener() {}

  /**
   * Opens a whole file.
   *
   * @throws IOException if the channel fails
   */
  public static Archive open(ArchiveSource source) throws IOException {
    return open(source, new ByteRange(0, source.size()));
  }

  /**
   * Opens a part of a file: hands out the records that start in it, also where the last one ends
   * behind it. A file that cannot be cut is handed out whole by the range that starts at 0, and by
   * no other.
   *
   * @throws IOException if the channel fails
   */
  public static Archive open(ArchiveSource source, ByteRange range) throws IOException {
    ByteFeed raw = ByteFeed.of(new GuardedChannel(source.channel(), source.size()));
    Place place = Place.of(source);
    return new OpenedFile(place, range.from(), () -> open(place, raw, range));
  }

  /** Opens an entry of an archive, to be closed together with what its bytes come from. */
  static Archive openEntry(Place place, ByteFeed raw, Closeable resource) {
    try {
      Archive archive = open(place, raw, ALL);
      return new PackedArchive(archive, resource);
    } catch (IOException | RuntimeException e) {
      Damage damage = Damage.of(e);
      ArchiveEntry rejected = place.reject(damage.reason(), damage.detail(), null);
      return new PackedArchive(new SingleEntry(rejected), resource);
    }
  }

  private static Archive open(Place place, ByteFeed raw, ByteRange range) throws IOException {
    byte[] head = head(raw);
    Format format = Sniffer.sniff(head, head.length);
    Format warc = WarcFinder.find(raw, format, head);
    if (warc == Format.WARC) {
      return inner(place, () -> WarcArchive.plain(place, raw, range));
    }
    if (warc == Format.GZIP) {
      return inner(place, () -> WarcArchive.gzip(place, raw, range));
    }
    if (range.from() > 0 && format != Format.JSON_LINES && format != Format.ZIP) {
      return new SingleEntry(null);
    }
    if (format == Format.GZIP) {
      GzipMembers members = new GzipMembers(raw, place.budget());
      return openPacked(place, ByteFeed.of(startingWith(members)), members);
    }
    if (format == Format.ZSTD) {
      ZstdFrames frames = ZstdFrames.open(raw, place.budget());
      return openPacked(place, ByteFeed.of(frames), frames);
    }
    return open(place, raw, format, range);
  }

  private static ByteFeed.Source startingWith(GzipMembers members) {
    ByteFeed.Source all = members.concatenated();
    return new ByteFeed.Source() {
      private boolean begun;

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        if (!begun) {
          begun = true;
          members.begin();
        }
        return all.read(target, offset, length);
      }
    };
  }

  private static byte[] head(ByteFeed data) throws IOException {
    int n = Math.min(Limits.HEAD, data.peek(Limits.HEAD));
    return Arrays.copyOfRange(data.buffer(), data.offset(), data.offset() + n);
  }

  private static Archive openPacked(Place place, ByteFeed data, Closeable resource) {
    Archive archive;
    try {
      byte[] head = head(data);
      Format format = Sniffer.sniff(head, head.length);
      if (format == Format.WARC) {
        archive = inner(place, () -> WarcArchive.plain(place, data, ALL));
      } else if (format == Format.GZIP || format == Format.ZSTD) {
        archive = unsupported(place, "compressed twice");
      } else if (format == Format.ZIP || format == Format.PARQUET) {
        archive = unsupported(place, format + " inside a compressed file");
      } else {
        archive = open(place, data, format, ALL);
      }
    } catch (IOException | RuntimeException e) {
      Damage damage = Damage.of(e);
      archive = new SingleEntry(place.reject(damage.reason(), damage.detail(), null));
    }
    return new PackedArchive(archive, resource);
  }

  private static Archive open(Place place, ByteFeed data, Format format, ByteRange range)
      throws IOException {
    if (place.nested() && place.lastName().equalsIgnoreCase("robots.txt")) {
      return new SingleEntry(new ArchiveEntry.Skipped(SkipFilter.ROBOTS));
    }
    return switch (format) {
      case EMPTY -> new SingleEntry(new ArchiveEntry.Skipped(SkipFilter.EMPTY));
      case TAR -> inner(place, () -> new TarArchive(place, data, ArchiveOpener::openEntry));
      case ZIP ->
          inner(
              place, () -> ZipArchive.open(place, seekable(data), ArchiveOpener::openEntry, range));
      case PARQUET -> inner(place, () -> ParquetArchive.open(place, seekable(data)));
      case JSON_LINES -> inner(place, () -> new JsonLinesArchive(place, data, range));
      case JSON_DOCUMENT ->
          new SingleEntry(
              place.reject(
                  RejectReason.BAD_JSON,
                  "line 1: a JSON array, or an object over several lines; expected JSON Lines,"
                      + " one object a line",
                  null));
      case TEXT -> text(place, data);
      case HTML -> new SingleFile(place, data, format);
      case XML, SITEMAP, MEDIA, UNSUPPORTED, BINARY -> unread(place, format, head(data));
      case WARC, GZIP, ZSTD -> throw new IllegalStateException(format + " is opened elsewhere");
    };
  }

  private static Archive text(Place place, ByteFeed data) {
    if (place.nested() && MediaTypes.holdsNoArticle(place.lastName())) {
      return new SingleEntry(new ArchiveEntry.Skipped(SkipFilter.MEDIA_TYPE));
    }
    return new SingleFile(place, data, Format.TEXT);
  }

  /** Archives usually hold images and the like beside pages; a file of its own was meant. */
  private static Archive unread(Place place, Format format, byte[] head) {
    if (place.nested() && format == Format.SITEMAP) {
      return new SingleEntry(new ArchiveEntry.Skipped(SkipFilter.ROBOTS));
    }
    if (place.nested() && format != Format.UNSUPPORTED) {
      return new SingleEntry(new ArchiveEntry.Skipped(SkipFilter.MEDIA_TYPE));
    }
    String name = Sniffer.nameOfUnread(head);
    if (name != null) {
      return unsupported(place, name);
    }
    if (format == Format.BINARY) {
      return unsupported(place, "bytes of an unknown format");
    }
    return unsupported(place, "XML that is no page");
  }

  private static Archive unsupported(Place place, String what) {
    return new SingleEntry(
        place.reject(RejectReason.UNSUPPORTED_FORMAT, what + " is not read", null));
  }

  private static GuardedChannel seekable(ByteFeed data) throws IOException {
    GuardedChannel channel = data.channel();
    if (channel != null) {
      return channel;
    }
    byte[] bytes = data.readAll(Limits.INNER_ARCHIVE);
    return new GuardedChannel(new SeekableInMemoryByteChannel(bytes), bytes.length);
  }

  private static Archive inner(Place place, Opening opening) throws IOException {
    if (place.depth() > Limits.DEPTH) {
      return new SingleEntry(
          place.reject(
              RejectReason.NESTED_TOO_DEEP,
              "archives are followed " + Limits.DEPTH + " deep",
              null));
    }
    return opening.open();
  }

  /** Opens an archive. */
  interface Opening {
    Archive open() throws IOException;
  }
}
