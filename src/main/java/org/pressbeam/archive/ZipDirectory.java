package org.pressbeam.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Looks at the end of a zip how large its directory is, before all of it is read into memory. */
final class ZipDirectory {
  private static final int END_RECORD = 22;
  private static final int LONGEST_COMMENT = 65535;
  private static final int END_SIGNATURE = 0x06054b50;

  private ZipDirectory() {}

  /** Returns at most how many bytes the directory has; 0 if the zip has none. */
  static long size(GuardedChannel channel) {
    int length = (int) Math.min(channel.size(), END_RECORD + LONGEST_COMMENT);
    ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(channel.size() - length);
    while (tail.hasRemaining() && channel.read(tail) >= 0) {
      // A channel may give less than is asked for.
    }
    for (int at = tail.position() - END_RECORD; at >= 0; at--) {
      if (tail.getInt(at) == END_SIGNATURE) {
        return size(channel, tail, at);
      }
    }
    return 0;
  }

  private static long size(GuardedChannel channel, ByteBuffer tail, int at) {
    long size = tail.getInt(at + 12) & 0xffffffffL;
    long offset = tail.getInt(at + 16) & 0xffffffffL;
    if (size == 0xffffffffL || offset == 0xffffffffL) {
      // Zip64: at least 46 bytes an entry.
      int locator = at - 20;
      if (locator < 0) {
        return channel.size();
      }
      ByteBuffer record = ByteBuffer.allocate(56).order(ByteOrder.LITTLE_ENDIAN);
      channel.position(Math.max(0, Math.min(channel.size(), tail.getLong(locator + 8))));
      while (record.hasRemaining() && channel.read(record) >= 0) {
        // As above.
      }
      return Math.max(0, record.getLong(40));
    }
    return size;
  }
}
