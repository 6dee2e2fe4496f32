package org.pressbeam.article;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Remembers a number for each of the last few thousand short values that were asked for: pages give
 * the same classes to many elements. Not safe for use by several threads.
 */
final class ByteMemo {
  /** What {@link #get} returns for a value it does not know. */
  static final int UNKNOWN = -1;

  private static final int SLOTS = 4_096;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[][] keys = new byte[SLOTS][];
  private final long[] hashes = new long[SLOTS];
  private final int[] numbers = new int[SLOTS];
  private int slot;
  private long hash;

  /** Returns the number of the value between two places. */
  int get(byte[] bytes, int from, int to) {
    hash = hash(bytes, from, to);
    slot = (int) (hash >>> 40) & (SLOTS - 1);
    if (hashes[slot] != hash) {
      return UNKNOWN;
    }
    byte[] key = keys[slot];
    boolean known = key != null && Arrays.equals(bytes, from, to, key, 0, key.length);
    return known ? numbers[slot] : UNKNOWN;
  }

  /** Takes eight bytes at a time, the last eight again where the length is no multiple. */
  private static long hash(byte[] bytes, int from, int to) {
    long hash = (long) to - from;
    if (to - from < Long.BYTES) {
      for (int i = from; i < to; i++) {
        hash = hash << Byte.SIZE | (bytes[i] & 0xff);
      }
      return mixed(hash);
    }
    for (int i = from; i < to - Long.BYTES; i += Long.BYTES) {
      hash = mixed(hash ^ (long) EIGHT.get(bytes, i));
    }
    return mixed(hash ^ (long) EIGHT.get(bytes, to - Long.BYTES));
  }

  private static long mixed(long hash) {
    long product = hash * SPREAD;
    return product ^ (product >>> 29);
  }

  /** Remembers the number of the value that {@link #get} has just not known. */
  int put(byte[] bytes, int from, int to, int number) {
    keys[slot] = Arrays.copyOfRange(bytes, from, to);
    hashes[slot] = hash;
    numbers[slot] = number;
    return number;
  }
}
