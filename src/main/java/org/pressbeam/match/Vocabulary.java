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
 * <p>The table holds numbers only, and the flags of a word stand beside its hash, so that little of
 * the processor's cache is needed.
 */
final class Vocabulary {
  private int[] table = new int[1 << 10];

  /** By number: hash and flags of a word. */
  private long[] hashes = new long[2 << 8];

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
    if (3 * size >= table.length) {
      grow();
    }
    if (2 * size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 4 * size);
    }
    hashes[2 * size] = hash;
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

  /** Returns for each token the numbers of the patterns that cover it, the closest first. */
  int[][] classes(int[] numbers, Tokens tokens) {
    int[][] covering = new int[numbers.length][];
    long[] beginnings = globs.beginnings();
    for (int i = 0; i < numbers.length; i++) {
      if (!tokens.isWord(i)) {
        covering[i] = Globs.NONE;
      } else {
        covering[i] =
            numbers[i] == 0 ? globs.classesOf(tokens, i, beginnings) : classes[numbers[i]];
      }
    }
    return covering;
  }

  /** Adds a word and marks it. */
  void mark(String folded, int flag) {
    mark(add(folded), flag);
  }

  /** Marks a word by its number. */
  void mark(int number, int flag) {
    hashes[2 * number + 1] |= flag;
  }

  /** Returns the flags of a word by its number. */
  int flags(int number) {
    return (int) hashes[2 * number + 1];
  }

  /** Returns the number of words, that of the unknown word included. */
  int size() {
    return size;
  }

  /** Returns the number of the word with a hash, 0 if there is none. */
  int find(long hash) {
    int slot = slot(hash);
    int number = table[slot];
    while (number != 0 && hashes[2 * number] != hash) {
      slot = (slot + 1) & (table.length - 1);
      number = table[slot];
    }
    return number;
  }

  /** Returns the numbers of all tokens of a text. */
  int[] numbers(Tokens tokens) {
    int[] numbers = new int[tokens.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = find(tokens.hash(i));
    }
    return numbers;
  }

  private void put(long hash, int number) {
    int slot = slot(hash);
    while (table[slot] != 0) {
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = number;
  }

  private void grow() {
    table = new int[2 * table.length];
    for (int number = 1; number < size; number++) {
      put(hashes[2 * number], number);
    }
  }

  private int slot(long hash) {
    long mixed = hash * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (table.length - 1);
  }
}
