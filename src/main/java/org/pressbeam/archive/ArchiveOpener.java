package org.pressbeam.archive;

import com.github.luben.zstd.ZstdInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.SkipFilter;

/** Recognises what bytes are and opens the archive that reads them. */
final class ArchiveOpener {
  private ArchiveOpener() {}

  static Archive open(ArchiveSource source, ByteRange range) throws IOException {
    ByteFeed raw = ByteFeed.of(new GuardedChannel(source.channel(), source.size()));
    return new OpenedFile(() -> open(Place.of(source), raw, range));
  }

  /** Opens an entry of an archive, to be closed together with what its bytes come from. */
  static Archive openEntry(Place place, ByteFeed raw, Closeable resource) {
    try {
      Archive archive = open(place, raw, new ByteRange(0, Long.MAX_VALUE));
      return new PackedArchive(archive, List.of(resource));
    } catch (IOException e) {
      Damage damage = Damage.of(e);
      return new SingleEntry(place.reject(damage.reason(), damage.detail(), null));
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
    if (format == Format.BINARY) {
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
      return openPacked(place, ByteFeed.of(startingWith(members)), List.of(members));
    }
    if (format == Format.ZSTD) {
      return openZstd(place, raw);
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
      if (seeksRecord(raw, seeker)) {
        return WarcArchive.gzip(place, raw, range);
      }
    }
    boolean plain = WarcInput.seekLine(raw, Limits.PAYLOAD);
    raw.seek(0);
    if (plain) {
      return WarcArchive.plain(place, raw, range);
    }
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

  private static Archive openZstd(Place place, ByteFeed raw) throws IOException {
    InputStream packed = new FeedStream(raw);
    ZstdInputStream stream = new ZstdInputStream(packed);
    Budget budget = place.budget();
    ByteFeed.Source source =
        (target, offset, length) -> {
          int n = stream.read(target, offset, length);
          budget.spend(Math.max(n, 0));
          return n;
        };
    return openPacked(place, ByteFeed.of(source), List.of(stream));
  }

  private static Archive openPacked(
      Place place, ByteFeed data, List<? extends AutoCloseable> resources) throws IOException {
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
    } catch (IOException e) {
      Damage damage = Damage.of(e);
      archive = new SingleEntry(place.reject(damage.reason(), damage.detail(), null));
    }
    return new PackedArchive(archive, resources);
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

  /** The archive of a file: tells failures of the channel apart from all else. */
  private static final class OpenedFile implements Archive {
    private final Archive archive;

    OpenedFile(Opening opening) throws IOException {
      try {
        archive = opening.open();
      } catch (ChannelFailure e) {
        throw e.getCause();
      }
    }

    @Override
    public @Nullable ArchiveEntry next() throws IOException {
      try {
        return archive.next();
      } catch (ChannelFailure e) {
        throw e.getCause();
      }
    }

    @Override
    public @Nullable ByteRange covered() {
      return archive.covered();
    }

    @Override
    public void close() throws IOException {
      archive.close();
    }
  }

  /** An archive inside a compressed file, closed together with what decompresses it. */
  private record PackedArchive(Archive archive, List<? extends AutoCloseable> resources)
      implements Archive {
    @Override
    public @Nullable ArchiveEntry next() throws IOException {
      return archive.next();
    }

    @Override
    public void close() throws IOException {
      archive.close();
      for (AutoCloseable resource : resources) {
        try {
          resource.close();
        } catch (IOException e) {
          throw e;
        } catch (Exception e) {
          throw new IOException(e);
        }
      }
    }
  }

  /** A feed as a stream, for libraries. */
  static final class FeedStream extends InputStream {
    private final ByteFeed feed;

    FeedStream(ByteFeed feed) {
      this.feed = feed;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return feed.read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return length == 0 ? 0 : feed.read(target, offset, length);
    }
  }
}
