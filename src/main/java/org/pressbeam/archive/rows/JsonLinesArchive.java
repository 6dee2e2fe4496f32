package org.pressbeam.archive.rows;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveEntry.Rejected;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.ByteRange;
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
  private final ByteRange range;
  private byte[] line = new byte[64 << 10];
  private int length;
  private long number;
  private long offset;
  private long first = -1;
  private long firstNumber;
  private boolean started;
  private boolean done;

  /**
   * Reads the lines that start in a range; of bytes without a channel below them all lines. Where
   * nobody counted the lines before the range, it reads them to number its own.
   */
  public JsonLinesArchive(Place place, ByteFeed data, ByteRange range) {
    this.place = place;
    this.data = data;
    this.range = range;
  }

  @Override
  public @Nullable ByteRange covered() {
    return first < 0 ? null : new ByteRange(first, data.position(), firstNumber);
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

  /** Goes to the first line that starts in the range, and counts the lines before it. */
  private void start() throws IOException {
    if (range.linesBefore() == ByteRange.UNKNOWN) {
      // A line that starts in the range stands behind the end of another one.
      while (data.position() < range.from() && passLine()) {
        number++;
      }
    } else {
      number = range.linesBefore();
      data.seek(range.from());
    }
    if (range.holds(data.position()) && data.ensure(1) > 0) {
      first = data.position();
      firstNumber = number;
    }
  }

  /** Passes over the rest of a line and its end; false at the end of the file. */
  private boolean passLine() throws IOException {
    while (data.ensure(1) > 0) {
      byte[] b = data.buffer();
      int at = data.offset();
      int end = at + data.available();
      while (at < end && b[at] != '\n') {
        at++;
      }
      boolean found = at < end;
      data.skip(at - data.offset() + (found ? 1 : 0));
      if (found) {
        return true;
      }
    }
    return false;
  }

  /** Reads a line without its end; one that is too long is passed over. */
  private boolean readLine() throws IOException {
    if (!started) {
      started = true;
      start();
    }
    if (!range.holds(data.position())) {
      return false;
    }
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
