package org.pressbeam.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pressbeam.text.Folding;
import org.pressbeam.text.Tokens;

/**
 * Numbers for all folded words that a lexicon and the word lists hold: a hash table with open
 * addressing, whose slots hold hash and number in one long. Number 0 is every other word.
 */
final class Vocabulary {
  private final List<String> words = new ArrayList<>(List.of(""));
  private long[] slots = new long[1 << 10];
  private int[] flags = new int[1 << 8];

  /** Returns the number of a folded word, which is added if it is new. */
  int add(String folded) {
    int hash = Folding.hash(folded);
    int slot = slot(hash);
    while (slots[slot] != 0) {
      if ((int) (slots[slot] >>> 32) == hash && words.get((int) slots[slot]).equals(folded)) {
        return (int) slots[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    int number = words.size();
    words.add(folded);
    slots[slot] = (long) hash << 32 | number;
    if (number == flags.length) {
      flags = Arrays.copyOf(flags, 2 * number);
    }
    if (4 * number > slots.length) {
      grow();
    }
    return number;
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
    return words.size();
  }

  /** Returns the number of a token, 0 if the word is unknown. */
  int find(Tokens tokens, int token) {
    int hash = tokens.hash(token);
    int slot = slot(hash);
    long entry = slots[slot];
    while (entry != 0) {
      if ((int) (entry >>> 32) == hash && tokens.folds(token, words.get((int) entry))) {
        return (int) entry;
      }
      slot = (slot + 1) & (slots.length - 1);
      entry = slots[slot];
    }
    return 0;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    for (long entry : old) {
      if (entry != 0) {
        int slot = slot((int) (entry >>> 32));
        while (slots[slot] != 0) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = entry;
      }
    }
  }

  private int slot(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ mixed >>> 15) & (slots.length - 1);
  }
}
