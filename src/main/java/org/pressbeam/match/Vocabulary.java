package org.pressbeam.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pressbeam.text.Folding;
import org.pressbeam.text.Tokens;

/**
 * Numbers for all folded words that a lexicon and the word lists hold, found by the words' hashes
 * in a table with open addressing. Number 0 is every other word.
 */
final class Vocabulary {
  private long[] hashes = new long[1 << 10];
  private int[] numbers = new int[1 << 10];
  private int[] flags = new int[1 << 8];
  private int size = 1;
  private final Globs globs = new Globs();

  /** The words by their numbers, until all are known. */
  private List<String> words = new ArrayList<>(List.of(""));

  private int[][] classes = new int[0][];

  /** Returns the number of a folded word, which is added if it is new. */
  int add(String folded) {
    long hash = Folding.hash(folded);
    int known = find(hash);
    if (known != 0) {
      return known;
    }
    if (2 * size >= hashes.length) {
      grow();
    }
    if (size == flags.length) {
      flags = Arrays.copyOf(flags, 2 * size);
    }
    put(hash, size);
    words.add(folded);
    globs.add(folded, size);
    return size++;
  }

  /** Ends building: from now on it is known which words the patterns of the lexicon cover. */
  void freeze() {
    if (!globs.isEmpty()) {
      globs.freeze();
      classes = new int[size][];
      for (int number = 0; number < size; number++) {
        classes[number] = globs.classesOf(words.get(number));
      }
    }
    words = List.of();
  }

  /** Says whether the lexicon has words with wildcards, and all of them are known. */
  boolean hasClasses() {
    return classes.length > 0;
  }

  /**
   * Returns the numbers of the patterns that cover a word, the closest first.
   *
   * @param number of the word; 0 if it is not in the vocabulary
   * @param beginnings room as {@link #beginnings} gives it
   */
  int[] classes(int number, Tokens tokens, int token, long[] beginnings) {
    return number == 0 ? globs.classesOf(tokens, token, beginnings) : classes[number];
  }

  /** Returns room for what {@link #classes} computes. */
  long[] beginnings() {
    return globs.beginnings();
  }

  /** Adds a word and marks it. */
  void mark(String folded, int flag) {
    int number = add(folded);
    flags[number] |= flag;
  }

  /** Returns the flags of a word by its number. */
  int flags(int number) {
    return flags[number];
  }

  /** Returns the number of words, that of the unknown word included. */
  int size() {
    return size;
  }

  /** Returns the number of the word with a hash, 0 if there is none. */
  int find(long hash) {
    int slot = slot(hash);
    long entry = hashes[slot];
    while (entry != 0) {
      if (entry == hash) {
        return numbers[slot];
      }
      slot = (slot + 1) & (hashes.length - 1);
      entry = hashes[slot];
    }
    return 0;
  }

  private void put(long hash, int number) {
    int slot = slot(hash);
    while (hashes[slot] != 0) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    hashes[slot] = hash;
    numbers[slot] = number;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldNumbers = numbers;
    hashes = new long[2 * oldHashes.length];
    numbers = new int[2 * oldHashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        put(oldHashes[i], oldNumbers[i]);
      }
    }
  }

  private int slot(long hash) {
    long mixed = hash * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (hashes.length - 1);
  }
}
