package org.pressbeam.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pressbeam.text.Folding;
import org.pressbeam.text.Tokens;

/**
 * Numbers for all folded words that a lexicon and the word lists hold, found by the words' hashes
 * in a table with open addressing. Number 0 is every other word.
 *
 * <p>Number and flags of a word stand beside its hash, so that a look-up touches one line of the
 * processor's cache. The flags are there only when the vocabulary is complete.
 */
final class Vocabulary {
  /** Pairs of a word's hash and its flags and number, the flags above. */
  private long[] table = new long[2 << 10];

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
    if (4 * size >= table.length) {
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
    for (int slot = 0; slot < table.length; slot += 2) {
      int number = (int) table[slot + 1];
      table[slot + 1] = (long) flags[number] << 32 | number;
    }
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
    mark(add(folded), flag);
  }

  /** Marks a word by its number. */
  void mark(int number, int flag) {
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
    return (int) entry(hash);
  }

  /**
   * Returns the number of the word with a hash in the lower half and, in a complete vocabulary, its
   * flags in the upper; 0 if there is no such word.
   */
  long entry(long hash) {
    int slot = slot(hash);
    long known = table[slot];
    while (known != 0) {
      if (known == hash) {
        return table[slot + 1];
      }
      slot = (slot + 2) & (table.length - 1);
      known = table[slot];
    }
    return 0;
  }

  private void put(long hash, int number) {
    int slot = slot(hash);
    while (table[slot] != 0) {
      slot = (slot + 2) & (table.length - 1);
    }
    table[slot] = hash;
    table[slot + 1] = number;
  }

  private void grow() {
    long[] old = table;
    table = new long[2 * old.length];
    for (int slot = 0; slot < old.length; slot += 2) {
      if (old[slot] != 0) {
        put(old[slot], (int) old[slot + 1]);
      }
    }
  }

  private int slot(long hash) {
    long mixed = hash * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) << 1 & (table.length - 1);
  }
}
