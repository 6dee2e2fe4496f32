package org.pressbeam.archive.rows;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveEntry.Rejected;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.RecordName;
import org.pressbeam.archive.bytes.ByteFeed;
import org.pressbeam.archive.bytes.Damage;
import org.pressbeam.archive.bytes.Limits;
import org.pressbeam.archive.entry.Place;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.RejectedException;

/** JSON Lines: one object a line. Blank lines are no records, but they count as lines. */
public final class JsonLinesArchive implements Archive {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final Place place;
  private final ByteFeed data;
  private byte[] line = new byte[64 << 10];
  private int length;
  private long number;
  private long offset;
  private boolean done;

  /** Reads lines from the next byte on. */
  public JsonLinesArchive(Place place, ByteFeed data) {
    this.place = place;
    this.data = data;
  }

  @Override
  public @Nullable ArchiveEntry next() {
    while (!done) {
      try {
        if (!readLine()) {
          done = true;
          return null;
        }
      } catch (IOException e) {
        done = true;
        Damage damage = Damage.of(e);
        return new Rejected(
            name(), damage.reason(), "from line " + number + " on: " + damage.detail(), null);
      }
      if (length > Limits.PAYLOAD) {
        return new Rejected(
            name(),
            RejectReason.TOO_LARGE,
            "line " + number + " has more than " + Limits.PAYLOAD + " bytes",
            offset() == null ? null : data.position() - offset);
      }
      if (!blank()) {
        return parse();
      }
    }
    return null;
  }

  private ArchiveEntry parse() {
    byte[] payload = Arrays.copyOf(line, length);
    try {
      return new ArchiveRecord(
          name(),
          place.path(),
          null,
          null,
          new ArchiveRecord.Fields(payload, JsonObject.parse(payload)));
    } catch (RejectedException e) {
      return new Rejected(
          name(), e.reason(), "line " + number + ", " + e.detail(), (long) payload.length);
    }
  }

  private RecordName name() {
    return place.name(Long.toString(number), offset());
  }

  /** Returns where the line begins; null in a compressed file. */
  private @Nullable Long offset() {
    if (data.channel() == null) {
      return null;
    }
    return offset;
  }

  /** Reads a line without its end; one that is too long is passed over. */
  private boolean readLine() throws IOException {
    number++;
    length = 0;
    if (number == 1 && data.startsWith(BYTE_ORDER_MARK)) {
      data.skip(BYTE_ORDER_MARK.length);
    }
    offset = data.position();
    if (data.ensure(1) == 0) {
      return false;
    }
    while (data.ensure(1) > 0) {
      byte[] b = data.buffer();
      int from = data.offset();
      int end = from + data.available();
      int at = from;
      while (at < end && b[at] != '\n') {
        at++;
      }
      append(b, from, at - from);
      if (at < end) {
        data.skip(at - from + 1);
        break;
      }
      data.skip(at - from);
    }
    if (length > 0 && length <= Limits.PAYLOAD && line[length - 1] == '\r') {
      length--;
    }
    return true;
  }

  private void append(byte[] b, int from, int n) {
    if (length > Limits.PAYLOAD || n > Limits.PAYLOAD - length) {
      length = Limits.PAYLOAD + 1;
      return;
    }
    if (length + n > line.length) {
      line = Arrays.copyOf(line, Math.max(length + n, 2 * line.length));
    }
    System.arraycopy(b, from, line, length, n);
    length += n;
  }

  private boolean blank() {
    for (int i = 0; i < length; i++) {
      if (line[i] > ' ' || line[i] < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {}
}
