package org.pressbeam.archive.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.pressbeam.archive.bytes.Damage;
import org.pressbeam.archive.bytes.GuardedChannel;

/** Looks at the end of a zip how large its directory is, before all of it is read into memory. */
final class ZipDirectory {
  private static final int END_RECORD = 22;
  private static final int LOCATOR = 20;
  private static final int LONGEST_COMMENT = 65535;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int LOCATOR_SIGNATURE = 0x07064b50;
  private static final int END_RECORD_64 = 56;

  private ZipDirectory() {}

  /**
   * Returns how many bytes there are from the start of the directory to its end; 0 if the zip has
   * none. Measured, because the length that the zip tells is not what is read.
   *
   * @throws Damage if the directory cannot stand where the zip says
   */
  static long size(GuardedChannel channel) throws Damage {
    int length = (int) Math.min(channel.size(), LOCATOR + END_RECORD + LONGEST_COMMENT);
    long tailStart = channel.size() - length;
    ByteBuffer tail = read(channel, tailStart, length);
    for (int at = tail.position() - END_RECORD; at >= 0; at--) {
      if (tail.getInt(at) == END_SIGNATURE) {
        // The locator counts wherever it stands: a zip may hold both kinds, and differing ones.
        if (at >= LOCATOR && tail.getInt(at - LOCATOR) == LOCATOR_SIGNATURE) {
          return size64(channel, tail.getLong(at - LOCATOR + 8));
        }
        long size = tail.getInt(at + 12) & 0xffffffffL;
        return measured(tail.getInt(at + 16) & 0xffffffffL, size, tailStart + at);
      }
    }
    return 0;
  }

  /** Says whether a zip is nothing but its end record, as one without entries is. */
  static boolean isAll(GuardedChannel channel) {
    ByteBuffer head = read(channel, 0, Integer.BYTES);
    return !head.hasRemaining() && head.getInt(0) == END_SIGNATURE;
  }

  private static long size64(GuardedChannel channel, long end) throws Damage {
    if (end < 0 || end > channel.size() - END_RECORD_64) {
      throw Damage.corrupt("zip directory without its end record");
    }
    ByteBuffer record = read(channel, end, END_RECORD_64);
    return measured(record.getLong(48), record.getLong(40), end);
  }

  private static long measured(long offset, long size, long end) throws Damage {
    if (offset < 0 || offset > end || size < 0 || size > end - offset) {
      throw Damage.corrupt("zip directory of " + size + " bytes at byte " + offset);
    }
    return end - offset;
  }

  private static ByteBuffer read(GuardedChannel channel, long from, int length) {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(from);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // A channel may give less than is asked for.
    }
    return bytes;
  }
}
