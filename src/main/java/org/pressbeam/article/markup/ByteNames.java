package org.pressbeam.article.markup;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Names of ASCII letters, digits and hyphens, looked up by the bytes of a page in upper or lower
 * case without making a string. Immutable.
 */
public final class ByteNames {
  private final byte[][] names;
  private final int[] values;
  private final int mask;
  private final int longest;

  /**
   * Makes a table.
   *
   * @param entries names in lower case and their values, none of which is 0
   */
  public ByteNames(Map<String, Integer> entries) {
    int size = Integer.highestOneBit(entries.size() * 4) * 2;
    names = new byte[size][];
    values = new int[size];
    mask = size - 1;
    int most = 0;
    for (Map.Entry<String, Integer> entry : entries.entrySet()) {
      byte[] name = entry.getKey().getBytes(StandardCharsets.US_ASCII);
      int slot = hash(name, 0, name.length) & mask;
      while (values[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      names[slot] = name;
      values[slot] = entry.getValue();
      most = Math.max(most, name.length);
    }
    longest = most;
  }

  /** Returns the value of the name between two places; 0 if it is not in the table. */
  public int get(byte[] page, int from, int to) {
    if (to - from > longest) {
      return 0;
    }
    int slot = hash(page, from, to) & mask;
    while (values[slot] != 0) {
      if (matches(page, from, to, names[slot])) {
        return values[slot];
      }
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  /** Returns whether a name in lower case stands between two places, in any case. */
  public static boolean matches(byte[] page, int from, int to, byte[] name) {
    if (to - from != name.length) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (lower(page[from + i]) != name[i]) {
        return false;
      }
    }
    return true;
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + (bytes[i] | 0x20);
    }
    return hash ^ (hash >>> 7);
  }

  /** Returns a name in lower case. */
  public static byte[] lower(byte[] page, int from, int to) {
    byte[] name = new byte[to - from];
    for (int i = 0; i < name.length; i++) {
      name[i] = lower(page[from + i]);
    }
    return name;
  }

  /** Returns a byte, or the small letter for a capital one. */
  public static byte lower(byte b) {
    return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
  }
}
