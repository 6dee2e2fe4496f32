package org.pressbeam.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.SkipFilter;

/** Recognises what bytes are and opens the archive that reads them. */
final class ArchiveOpener {
  /** Bytes in which one looks for both kinds of WARC, small enough to stay in the buffer. */
  private static final int WINDOW = 32 << 10;

  private ArchiveOpener() {}

  static Archive open(ArchiveSource source, ByteRange range) throws IOException {
    ByteFeed raw = ByteFeed.of(new GuardedChannel(source.channel(), source.size()));
    Place place = Place.of(source);
    return new OpenedFile(place, range.from(), () -> open(place, raw, range));
  }

  /** Opens an entry of an archive, to be closed together with what its bytes come from. */
  static Archive openEntry(Place place, ByteFeed raw, Closeable resource) {
    try {
      Archive archive = open(place, raw, new ByteRange(0, Long.MAX_VALUE));
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
    if (format == Format.WARC) {
      return inner(place, () -> WarcArchive.plain(place, raw, range));
    }
    if (format == Format.GZIP && holdsWarc(raw)) {
      return inner(place, () -> WarcArchive.gzip(place, raw, range));
    }
    if (format == Format.BINARY || showsWarc(format, head)) {
      Archive archive = openHeadless(place, raw, range);
      if (archive != null) {
        return archive;
      }
    }
    if (range.from() > 0) {
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
    return open(place, raw, format, head);
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

  /** Looks into gzip; where its first member is damaged, at the next one near by. */
  private static boolean holdsWarc(ByteFeed raw) throws IOException {
    try (GzipSeeker seeker = new GzipSeeker()) {
      if (seeker.startsRecord(raw)) {
        return true;
      }
      if (raw.channel() == null || startsWell(raw)) {
        return false;
      }
      return seeksRecord(raw, seeker);
    }
  }

  /**
   * Tells whether some bytes are a WARC record whose first line is damaged or lost: from the second
   * line on its headers stand there, without another version line. Pages and texts quote such
   * headers further down.
   */
  private static boolean showsWarc(Format format, byte[] head) {
    if (format != Format.TEXT && format != Format.HTML) {
      return false;
    }
    String text = new String(head, StandardCharsets.ISO_8859_1).replace("\r", "");
    int second = text.indexOf('\n');
    int end = text.indexOf("\n\n");
    if (second < 0 || !(text.startsWith("\nWARC-", second) || text.startsWith("\nCont", second))) {
      return false;
    }
    String headers = text.substring(second, end < 0 ? text.length() : end);
    return headers.contains("\nWARC-Record-ID: <") && !headers.contains("\nWARC/");
  }

  private static boolean seeksRecord(ByteFeed raw, GzipSeeker seeker) throws IOException {
    long start = raw.position();
    boolean found = seeker.seek(raw, start + Limits.PAYLOAD);
    raw.seek(start);
    return found;
  }

  /** Opens a file of unknown bytes, which may be a WARC whose very beginning is damaged. */
  private static @Nullable Archive openHeadless(Place place, ByteFeed raw, ByteRange range)
      throws IOException {
    if (raw.channel() == null) {
      return null;
    }
    try (GzipSeeker seeker = new GzipSeeker()) {
      for (long at = 0; at < Limits.PAYLOAD; at += WINDOW) {
        raw.seek(at);
        if (raw.ensure(1) == 0) {
          break;
        }
        if (seeker.seek(raw, at + WINDOW)) {
          raw.seek(0);
          return WarcArchive.gzip(place, raw, range);
        }
        raw.seek(at);
        // The line end before a version line may be the last byte of the window.
        if (WarcInput.seekLine(raw, at + WINDOW + 1)) {
          raw.seek(0);
          return WarcArchive.plain(place, raw, range);
        }
      }
    }
    raw.seek(0);
    return null;
  }

  /** Damage early in a member may also change the bytes that come before it is noticed. */
  private static boolean startsWell(ByteFeed raw) throws IOException {
    long start = raw.position();
    try (GzipMembers members = new GzipMembers(raw, new Budget(0))) {
      members.begin();
      byte[] head = new byte[Limits.HEAD];
      int length = 0;
      int n = 0;
      while (n >= 0 && length < head.length) {
        length += n;
        n = members.read(head, length, head.length - length);
      }
      return Sniffer.sniff(head, length) != Format.BINARY;
    } catch (Damage e) {
      return false;
    } finally {
      raw.seek(start);
    }
  }

  private static Archive openPacked(Place place, ByteFeed data, Closeable resource) {
    Archive archive;
    try {
      byte[] head = head(data);
      Format format = Sniffer.sniff(head, head.length);
      if (format == Format.WARC) {
        ByteRange all = new ByteRange(0, Long.MAX_VALUE);
        archive = inner(place, () -> WarcArchive.plain(place, data, all));
      } else if (format == Format.GZIP || format == Format.ZSTD) {
        archive = unsupported(place, "compressed twice");
      } else if (format == Format.ZIP || format == Format.PARQUET) {
        archive = unsupported(place, format + " inside a compressed file");
      } else {
        archive = open(place, data, format, head);
      }
    } catch (IOException | RuntimeException e) {
      Damage damage = Damage.of(e);
      archive = new SingleEntry(place.reject(damage.reason(), damage.detail(), null));
    }
    return new PackedArchive(archive, resource);
  }

  private static Archive open(Place place, ByteFeed data, Format format, byte[] head)
      throws IOException {
    if (place.nested() && place.lastName().equalsIgnoreCase("robots.txt")) {
      return new SingleEntry(new ArchiveEntry.Skipped(SkipFilter.ROBOTS));
    }
    return switch (format) {
      case EMPTY -> new SingleEntry(new ArchiveEntry.Skipped(SkipFilter.EMPTY));
      case TAR -> inner(place, () -> new TarArchive(place, data));
      case ZIP -> inner(place, () -> ZipArchive.open(place, seekable(data), data));
      case PARQUET -> inner(place, () -> ParquetArchive.open(place, seekable(data)));
      case JSON_LINES -> inner(place, () -> new JsonLinesArchive(place, data));
      case JSON_DOCUMENT ->
          new SingleEntry(
              place.reject(
                  RejectReason.BAD_JSON,
                  "line 1: a JSON array, or an object over several lines; expected JSON Lines,"
                      + " one object a line",
                  null));
      case TEXT -> text(place, data);
      case HTML -> new SingleFile(place, data, format);
      case XML, SITEMAP, MEDIA, UNSUPPORTED, BINARY -> unread(place, format, head);
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
    Signatures.@Nullable Signature signature = Signatures.find(head, head.length);
    if (signature != null) {
      return unsupported(place, signature.name());
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
    byte[] bytes = SingleFile.readAll(data, Limits.INNER_ARCHIVE);
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
