package org.pressbeam.archive.entry;

/**
 * Tells apart the records of an archive that have the same name: the second becomes {@code name#2},
 * the third {@code name#3}. Remembers a hash of each name, 12 bytes, so that two names may be taken
 * for one once in a very long while, which only adds a number; behind a million names every further
 * one gets its ordinal.
 */
public final class UniqueNames {
  private static final int MOST = 1_000_000;

  private long[] hashes = new long[64];
  private int[] counts = new int[64];
  private int size;
  private long ordinal;

  /** Returns the name, with a number behind it if there was one like it before. */
  public String unique(String name) {
    ordinal++;
    if (size >= MOST) {
      return name + "#" + ordinal;
    }
    int count = count(name);
    String result = name;
    while (count > 1) {
      result = name + "#" + count;
      // An entry may really be called so.
      if (count(result) == 1) {
        break;
      }
      count = count(name);
    }
    return result;
  }

  /** Counts a name and returns how often it has come. */
  private int count(String name) {
    if (2 * size >= hashes.length) {
      grow();
    }
    int slot = slot(hash(name));
    if (counts[slot] == 0) {
      hashes[slot] = hash(name);
      size++;
    }
    counts[slot]++;
    return counts[slot];
  }

  private int slot(long hash) {
    int slot = (int) (hash >>> 32) & (hashes.length - 1);
    while (counts[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldCounts = counts;
    hashes = new long[2 * oldHashes.length];
    counts = new int[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldCounts[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  private static long hash(String name) {
    long hash = 0x9e3779b97f4a7c15L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0xff51afd7ed558ccdL;
      hash ^= hash >>> 32;
    }
    return hash;
  }
}
