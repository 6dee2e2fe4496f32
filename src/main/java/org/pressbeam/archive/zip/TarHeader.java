package org.pressbeam.archive.zip;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.pressbeam.archive.bytes.Damage;

/**
 * One header block of a tar. Read by hand, with the field readers of commons-compress: its stream
 * holds names of any length in memory and takes the end of a file that is cut for the end of the
 * archive.
 *
 * @param name name with its prefix
 * @param size length of what follows, in bytes
 * @param type the type flag
 */
record TarHeader(String name, long size, char type) {
  static final int BLOCK = 512;
  private static final int EXTENDED = 482;

  /** More than any disk holds; sums with it do not overflow. */
  private static final long LONGEST = 1L << 56;

  /** Reads a block; throws {@link Damage} if it is no header. */
  static TarHeader parse(byte[] block) throws Damage {
    try {
      if (!TarUtils.verifyCheckSum(block)) {
        throw Damage.corrupt("tar header with a wrong checksum");
      }
      String name = text(block, 0, 100);
      boolean posix = text(block, 257, 5).equals("ustar") && block[262] == 0;
      String prefix = text(block, 345, 155);
      if (posix && !prefix.isEmpty()) {
        name = prefix + "/" + name;
      }
      long size = TarUtils.parseOctalOrBinary(block, 124, 12);
      if (size < 0 || size > LONGEST) {
        throw Damage.corrupt("tar entry of " + size + " bytes");
      }
      return new TarHeader(name, size, (char) block[156]);
    } catch (IllegalArgumentException e) {
      throw Damage.corrupt("tar header: " + e.getMessage());
    }
  }

  private static String text(byte[] block, int offset, int length) {
    int end = offset;
    while (end < offset + length && block[end] != 0) {
      end++;
    }
    return new String(block, offset, end - offset, StandardCharsets.UTF_8);
  }

  /** Tells whether a block of a sparse file is followed by another block of its map. */
  static boolean isExtended(byte[] block) {
    return block[EXTENDED] != 0;
  }

  /** Tells whether a block is one of those that mark the end. */
  static boolean isEnd(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether this describes the header that follows, of what kind it says. */
  boolean isFile() {
    return type == '0' || type == 0 || type == '7';
  }

  /** Reads "25 ctime=1084839148.1212\n" and so on. */
  static Map<String, String> pax(byte[] bytes) throws Damage {
    Map<String, String> values = new HashMap<>();
    int at = 0;
    while (at < bytes.length && bytes[at] != 0) {
      int length = 0;
      int space = at;
      while (space < bytes.length && space - at < 8 && bytes[space] != ' ') {
        if (bytes[space] < '0' || bytes[space] > '9') {
          throw Damage.corrupt("malformed pax header");
        }
        length = 10 * length + (bytes[space] - '0');
        space++;
      }
      int end = at + length;
      if (length <= space - at || end > bytes.length) {
        throw Damage.corrupt("malformed pax header");
      }
      String line = new String(bytes, space + 1, end - space - 1, StandardCharsets.UTF_8);
      int equals = line.indexOf('=');
      if (equals > 0) {
        values.put(line.substring(0, equals), line.substring(equals + 1).replace("\n", ""));
      }
      at = end;
    }
    return values;
  }
}
