package org.pressbeam.corpus;

import java.util.Arrays;

/**
 * The words of a block of text as hashes, and what else one pass over it tells.
 *
 * <p>A word is a run of letters, marks and digits in lower case; of scripts that put no spaces
 * between words, each letter is one. All else (punctuation, spacing, the form of quotation marks)
 * is between words and does not count, so that a text stays the same when it is set in another
 * house's style.
 */
final class Words {
  /** Words of a shingle. With four, a text of which 5 % is changed keeps four fifths of its own. */
  static final int SHINGLE = 4;

  /** Fewest words between quotation marks that make a block a quotation; fewer are names, irony. */
  private static final int QUOTED_WORDS = 4;

  /** One of so many of its words stands between quotation marks, at least. */
  private static final int QUOTED_SHARE = 3;

  /** A line of fewer words says nothing even if it ends like a sentence. */
  private static final int SENTENCE_WORDS = 4;

  private static final String MARKS = "\"“”„‟«»「」『』＂";
  private static final String ENDS = ".!?…。！？؟।";

  // Odd constants with evenly mixed bits: 2^64 over the golden ratio, and FNV's prime and offset.
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long PRIME = 0x100000001B3L;
  private static final long OFFSET = 0xCBF29CE484222325L;

  private long[] hashes = new long[64];
  private int count;
  private int quoted;
  private boolean ended;
  private boolean inside;
  private boolean inWord;
  private long word;

  private Words() {}

  /** Reads a text. Time is linear in its length. */
  static Words of(String text) {
    Words words = new Words();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      words.take(c);
    }
    words.endWord();
    if (words.count == 0) {
      // "***", "—": no words, but text all the same.
      words.word = OFFSET;
      text.strip().codePoints().forEach(words::addLetter);
      words.add(words.word);
    }
    return words;
  }

  private void take(int c) {
    if (isLetter(c)) {
      boolean dense = c > 0xE00 && isDense(c);
      if (dense) {
        endWord();
      }
      if (!inWord) {
        word = OFFSET;
        inWord = true;
      }
      addLetter(Character.toLowerCase(c));
      ended = false;
      if (dense) {
        endWord();
      }
      return;
    }
    endWord();
    if (MARKS.indexOf(c) >= 0) {
      inside = !inside;
    } else if (ENDS.indexOf(c) >= 0) {
      ended = true;
    }
  }

  private static boolean isLetter(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** Scripts without spaces between words. */
  private static boolean isDense(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private void addLetter(int c) {
    word = (word ^ c) * PRIME;
  }

  private void endWord() {
    if (inWord) {
      inWord = false;
      add(mix(word));
      quoted += inside ? 1 : 0;
    }
  }

  private void add(long hash) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * count);
    }
    hashes[count++] = hash;
  }

  /** Returns how many words there are, at least one. */
  int count() {
    return count;
  }

  /** Returns the hashes of the words in order. */
  long[] hashes() {
    return Arrays.copyOf(hashes, count);
  }

  /** Returns the hash of all words in order. */
  long hash() {
    long hash = count;
    for (int i = 0; i < count; i++) {
      hash = pair(hash, hashes[i]);
    }
    return hash;
  }

  /** Returns the hash of the four words that begin with word {@code i}. */
  long shingle(int i) {
    long hash = hashes[i];
    for (int j = i + 1; j < i + SHINGLE; j++) {
      hash = (hash ^ hashes[j]) * GOLDEN;
      hash ^= hash >>> 29;
    }
    return mix(hash);
  }

  /** Returns what the block is by itself. */
  Nature nature() {
    if (quoted >= QUOTED_WORDS && quoted * QUOTED_SHARE >= count) {
      return Nature.QUOTATION;
    }
    long before = 0;
    for (int i = 0; i < count; i++) {
      if (ReaderWords.contains(before, hashes[i])) {
        return Nature.NOTICE;
      }
      before = hashes[i];
    }
    return ended && count >= SENTENCE_WORDS ? Nature.PROSE : Nature.LABEL;
  }

  /** Returns the hash of two hashes in this order. */
  static long pair(long one, long two) {
    return mix((one ^ Long.rotateLeft(two, 23)) * GOLDEN + two);
  }

  /** The finaliser of MurmurHash3 (Appleby, public domain): each bit changes half of all others. */
  static long mix(long hash) {
    long h = hash;
    h = (h ^ h >>> 33) * 0xFF51AFD7ED558CCDL;
    h = (h ^ h >>> 33) * 0xC4CEB9FE1A85EC53L;
    return h ^ h >>> 33;
  }
}
