package org.pressbeam.archive.bytes;

import java.io.Closeable;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates gzip members one by one and checks length and checksum of each (jwarc checks only the
 * length). Knows where each starts, and finds the next one behind a damaged stretch.
 */
public final class GzipMembers implements ByteFeed.Source, Closeable {
  private static final int FIXED_HEADER = 10;
  private static final int FLAG_HEADER_CRC = 2;
  private static final int FLAG_EXTRA = 4;
  private static final int FLAG_NAME = 8;
  private static final int FLAG_COMMENT = 16;
  private static final int FLAGS_RESERVED = 0xE0;

  private final ByteFeed raw;
  private final Budget budget;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private boolean finished = true;

  /** Makes a reader of the members that stand next. */
  public GzipMembers(ByteFeed raw, Budget budget) {
    this.raw = raw;
    this.budget = budget;
  }

  /** Starts the member that stands next. */
  public void begin() throws IOException {
    int length = headerLength(raw);
    if (length == 0) {
      throw Damage.truncated("ends inside the header of a gzip member");
    }
    if (length < 0) {
      throw Damage.corrupt("no gzip member starts here");
    }
    raw.skip(length);
    inflater.reset();
    crc.reset();
    finished = false;
  }

  /** Returns the length of the member header that stands next; 0 if it is cut off, -1 if none. */
  private static int headerLength(ByteFeed raw) throws IOException {
    int have = raw.ensure(FIXED_HEADER);
    int length = headerLength(raw.buffer(), raw.offset(), have);
    if (length == 0 && have >= FIXED_HEADER) {
      have = raw.ensure(Limits.HEADER);
      length = headerLength(raw.buffer(), raw.offset(), have);
    }
    return length;
  }

  /**
   * Returns the length of the member header at {@code offset}.
   *
   * @param have how many bytes stand there
   * @return 0 if it is cut off, -1 if none stands there
   */
  public static int headerLength(byte[] b, int offset, int have) {
    if (!magic(b, offset, have)) {
      return have < 3 && have > 0 && b[offset] == 0x1f ? 0 : -1;
    }
    if (have < FIXED_HEADER) {
      return 0;
    }
    int flags = b[offset + 3];
    if ((flags & FLAGS_RESERVED) != 0) {
      return -1;
    }
    int at = FIXED_HEADER;
    if ((flags & FLAG_EXTRA) != 0) {
      if (have < at + 2) {
        return 0;
      }
      at += 2 + (b[offset + at] & 0xff) + ((b[offset + at + 1] & 0xff) << 8);
    }
    for (int flag : new int[] {FLAG_NAME, FLAG_COMMENT}) {
      if ((flags & flag) != 0) {
        while (at < have && b[offset + at] != 0) {
          at++;
        }
        at++;
      }
    }
    if ((flags & FLAG_HEADER_CRC) != 0) {
      at += 2;
    }
    if (at > have) {
      return 0;
    }
    return at;
  }

  private static boolean magic(byte[] b, int offset, int have) {
    return have >= 3 && b[offset] == 0x1f && b[offset + 1] == (byte) 0x8b && b[offset + 2] == 8;
  }

  /** Reads bytes of the member; -1 at its end, when length and checksum were found right. */
  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (finished) {
      return -1;
    }
    try {
      while (true) {
        int n = inflater.inflate(target, offset, length);
        if (n > 0) {
          crc.update(target, offset, n);
          budget.spend(n);
          return n;
        }
        if (inflater.finished()) {
          raw.unread(inflater.getRemaining());
          finished = true;
          checkTrailer();
          return -1;
        }
        if (inflater.needsDictionary()) {
          throw Damage.corrupt("gzip member asks for a dictionary");
        }
        feed();
      }
    } catch (DataFormatException e) {
      finished = true;
      throw Damage.corrupt("gzip member: " + e.getMessage());
    }
  }

  private void feed() throws IOException {
    int have = raw.ensure(1);
    if (have == 0) {
      finished = true;
      throw Damage.truncated("ends inside a gzip member");
    }
    inflater.setInput(raw.buffer(), raw.offset(), have);
    raw.skip(have);
  }

  private void checkTrailer() throws IOException {
    if (raw.ensure(8) < 8) {
      raw.skip(raw.available());
      throw Damage.truncated("ends inside the trailer of a gzip member");
    }
    long expectedCrc = little(raw.buffer(), raw.offset());
    long expectedLength = little(raw.buffer(), raw.offset() + 4);
    raw.skip(8);
    if (expectedCrc != crc.getValue()) {
      throw Damage.corrupt("gzip member: wrong checksum");
    }
    if (expectedLength != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw Damage.corrupt("gzip member: wrong length");
    }
  }

  static long little(byte[] b, int offset) {
    return (b[offset] & 0xffL)
        | (b[offset + 1] & 0xffL) << 8
        | (b[offset + 2] & 0xffL) << 16
        | (b[offset + 3] & 0xffL) << 24;
  }

  /** Returns the members one after another as one sequence of bytes, without padding at the end. */
  public ByteFeed.Source concatenated() {
    return (target, offset, length) -> {
      while (true) {
        int n = read(target, offset, length);
        if (n >= 0) {
          return n;
        }
        raw.skipPadding();
        if (raw.ensure(1) == 0) {
          return -1;
        }
        begin();
      }
    };
  }

  @Override
  public void close() {
    inflater.end();
  }
}
