package org.pressbeam.archive.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveEntry.Rejected;
import org.pressbeam.archive.ByteRange;
import org.pressbeam.archive.RecordName;
import org.pressbeam.archive.bytes.ByteFeed;
import org.pressbeam.archive.bytes.Damage;
import org.pressbeam.archive.bytes.Limits;
import org.pressbeam.archive.entry.Place;
import org.pressbeam.archive.entry.UniqueNames;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.RejectedException;

/**
 * Records of a WARC file, plain or in gzip members. A member usually holds one record; it may hold
 * all of the file, and a record may even go on in the next member. A record is handed out only when
 * the member around it, if it ends with it, was found undamaged.
 */
public final class WarcArchive implements Archive {
  private static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final int FIRST_BLOCK = 256 << 10;

  private final Place place;
  private final WarcInput input;
  private final ByteFeed data;
  private byte[] block = new byte[FIRST_BLOCK];
  private final UniqueNames names = new UniqueNames();
  private boolean started;
  private boolean done;
  private long first = -1;
  private long last = -1;
  private @Nullable RecordName current;

  private WarcArchive(Place place, WarcInput input) {
    this.place = place;
    this.input = input;
    this.data = input.data();
  }

  /** Reads the records that start in a range of a plain file, or of a stream. */
  public static WarcArchive plain(Place place, ByteFeed raw, ByteRange range) {
    return new WarcArchive(place, new PlainWarc(raw, range));
  }

  /** Reads the records that start in a range of a file in gzip members. */
  public static WarcArchive gzip(Place place, ByteFeed raw, ByteRange range) {
    return new WarcArchive(place, new GzipWarc(raw, range, place.budget()));
  }

  @Override
  public @Nullable ByteRange covered() {
    if (first < 0 || last < first) {
      return null;
    }
    return new ByteRange(first, last);
  }

  @Override
  public @Nullable ArchiveEntry next() {
    while (!done) {
      current = null;
      try {
        if (!started) {
          started = true;
          if (!input.start()) {
            done = true;
            return null;
          }
          first = input.position();
        }
        if (!input.enter()) {
          done = true;
          last = input.position();
          return null;
        }
        skipNewlines();
        data.skipPadding();
        if (data.ensure(1) > 0) {
          return readRecord();
        }
        input.leave();
      } catch (IOException e) {
        return damaged(Damage.of(e));
      }
    }
    return null;
  }

  private ArchiveEntry readRecord() throws IOException {
    input.markRecord();
    current = place.name("@" + input.recordMark(), input.recordOffset());
    if (!data.startsWith(WARC)) {
      return malformed(new RejectedException(RejectReason.CORRUPT_ARCHIVE, "no WARC version line"));
    }
    WarcHeaders headers;
    try {
      headers = WarcHeaders.parse(readHeader());
    } catch (RejectedException e) {
      return malformed(e);
    }
    String id = headers.recordId();
    if (id != null) {
      current = named(id);
    }
    long length = headers.contentLength();
    if (length < 0) {
      return malformed(
          new RejectedException(RejectReason.MALFORMED_RECORD, "no usable Content-Length"));
    }
    int kept = readBlock(length);
    if (!endsWell()) {
      return malformed(
          new RejectedException(
              RejectReason.MALFORMED_RECORD, "Content-Length does not lead to the next record"));
    }
    return new Capture(place, current, headers, block, kept, length).entry();
  }

  /** Names a record; writers that give every record the same id would else give the same names. */
  private RecordName named(String id) {
    RecordName name = place.name(id, input.recordOffset());
    if (name.offset() != null) {
      return name;
    }
    return place.name(names.unique(id), null);
  }

  /** Reads up to the blank line, inclusive. */
  private byte[] readHeader() throws IOException, RejectedException {
    input.insideRecord(true);
    int at = 0;
    int lineStart = 0;
    while (true) {
      if (at >= data.available() && data.ensure(at + 1) <= at) {
        throw Damage.truncated("ends inside the headers of a WARC record");
      }
      byte[] b = data.buffer();
      int offset = data.offset();
      int have = Math.min(data.available(), Limits.HEADER);
      while (at < have) {
        if (b[offset + at++] == '\n') {
          int lineLength = at - lineStart;
          if (lineLength == 1 || (lineLength == 2 && b[offset + at - 2] == '\r')) {
            byte[] header = Arrays.copyOfRange(b, offset, offset + at);
            data.skip(at);
            return header;
          }
          lineStart = at;
        }
      }
      if (at >= Limits.HEADER) {
        throw new RejectedException(
            RejectReason.MALFORMED_RECORD, "headers of more than " + Limits.HEADER + " bytes");
      }
    }
  }

  /** Reads the block, as much as is kept of it; returns how many bytes these are. */
  private int readBlock(long length) throws IOException {
    int keep = (int) Math.min(length, Capture.KEPT);
    int kept = 0;
    while (kept < keep) {
      if (kept == block.length) {
        block = Arrays.copyOf(block, Math.min(Capture.KEPT, 2 * block.length));
      }
      int n = data.read(block, kept, Math.min(keep, block.length) - kept);
      if (n < 0) {
        throw Damage.truncated(
            "ends inside a WARC record, after " + kept + " of " + length + " bytes");
      }
      kept += n;
    }
    long rest = length - keep;
    long passed = data.discard(rest);
    if (passed < rest) {
      throw Damage.truncated(
          "ends inside a WARC record, after " + passed + " of " + rest + " bytes");
    }
    input.insideRecord(false);
    return kept;
  }

  /** Two line ends belong to each record; some writers leave them out, none writes other bytes. */
  private boolean endsWell() throws IOException {
    int newlines = skipNewlines();
    return newlines >= 2 || data.ensure(1) == 0 || data.startsWith(WARC);
  }

  private int skipNewlines() throws IOException {
    int newlines = 0;
    while (data.ensure(1) > 0) {
      byte b = data.buffer()[data.offset()];
      if (b != '\r' && b != '\n') {
        break;
      }
      if (b == '\n') {
        newlines++;
      }
      data.skip(1);
    }
    return newlines;
  }

  /** Rejects a record that cannot be read while what holds it is sound so far. */
  private ArchiveEntry malformed(RejectedException e) throws IOException {
    RecordName name = Objects.requireNonNull(current);
    input.insideRecord(false);
    Long lost = input.nextRecordBehind();
    return new Rejected(name, e.reason(), e.detail(), lost);
  }

  /** Rejects the stretch up to the next record that can be read. */
  private ArchiveEntry damaged(Damage damage) {
    input.insideRecord(false);
    RecordName name = current;
    if (name == null) {
      name = place.name("@" + input.damageMark(), input.damageMark());
    }
    try {
      long start = input.damageMark();
      boolean more = input.recover();
      long lost = input.position() - start;
      RejectReason reason = damage.reason();
      if (more) {
        reason = RejectReason.CORRUPT_ARCHIVE;
        return new Rejected(
            name, reason, damage.detail() + "; goes on at byte " + input.position(), lost);
      }
      return new Rejected(name, reason, damage.detail(), lost);
    } catch (IOException e) {
      // What holds the archive is damaged itself: nothing more comes out of it.
      done = true;
      return new Rejected(name, damage.reason(), damage.detail(), null);
    }
  }

  @Override
  public void close() {
    input.close();
  }
}
