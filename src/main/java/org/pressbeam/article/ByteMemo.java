package org.pressbeam.article;

import java.util.Arrays;

/**
 * Remembers a number for each of the last few thousand short values that were asked for: pages give
 * the same classes to many elements. Not safe for use by several threads.
 */
final class ByteMemo {
  /** What {@link #get} returns for a value it does not know. */
  static final int UNKNOWN = -1;

  private static final int SLOTS = 4_096;

  private final byte[][] keys = new byte[SLOTS][];
  private final int[] numbers = new int[SLOTS];
  private int slot;

  /** Returns the number of the value between two places. */
  int get(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
    byte[] key = keys[slot];
    boolean known = key != null && Arrays.equals(bytes, from, to, key, 0, key.length);
    return known ? numbers[slot] : UNKNOWN;
  }

  /** Remembers the number of the value that {@link #get} has just not known. */
  int put(byte[] bytes, int from, int to, int number) {
    keys[slot] = Arrays.copyOfRange(bytes, from, to);
    numbers[slot] = number;
    return number;
  }
}
