package org.pressbeam.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.Wildcards;
import org.pressbeam.text.Folding;
import org.pressbeam.text.Tokens;

/**
 * The words with wildcards of a lexicon. Each stands for a class of words and has a number of the
 * vocabulary. A pattern is found by the letters before its first wildcard, whose hashes a text's
 * word gives for all its beginnings in one pass.
 */
final class Globs {
  static final int[] NONE = {};

  /**
   * Letters that stand in for {@code *} and {@code ?}, so that an entry is cut into words as a text
   * is. They are letters of click languages, which no dictionary has.
   */
  private static final char STAR = '\u0298';

  private static final char LETTER = '\u01C3';

  /** Beginnings beyond this length are not looked at. */
  private static final int PREFIX_LIMIT = 60;

  /** No word of a language is longer, so a pattern costs no more than so many steps squared. */
  private static final int WORD_LIMIT = 200;

  private final Map<String, Stem> stems = new HashMap<>();
  private int longest;
  private long[] hashes = new long[0];
  private Stem[] table = new Stem[0];

  /** The patterns that begin with the same letters. */
  private static final class Stem {
    private final String letters;
    private final List<Pattern> patterns = new ArrayList<>();

    /** Every pattern of this stem and of shorter ones that such words may fit, closest first. */
    private List<Pattern> all = List.of();

    /** The numbers of all patterns if the stem alone decides, else none. */
    private int[] classes = NONE;

    Stem(String letters) {
      this.letters = letters;
    }
  }

  private record Pattern(String text, int number) {
    /** Says whether nothing but a star stands behind the first letters. */
    boolean isPrefix() {
      return firstWildcard(text) == text.length() - 1
          && text.indexOf(STAR) >= 0
          && text.length() <= PREFIX_LIMIT;
    }
  }

  /** Returns an entry as it is cut into words: with letters for its wildcards, if it has any. */
  static String marked(String text, Wildcards wildcards) {
    return wildcards == Wildcards.NONE ? text : text.replace('*', STAR).replace('?', LETTER);
  }

  /** Adds a folded word of the lexicon, if it has a wildcard. */
  void add(String folded, int number) {
    int end = firstWildcard(folded);
    if (end < folded.length()) {
      String letters = folded.substring(0, Math.min(end, PREFIX_LIMIT));
      stems.computeIfAbsent(letters, Stem::new).patterns.add(new Pattern(folded, number));
      longest = Math.max(longest, letters.length());
    }
  }

  private static int firstWildcard(String folded) {
    int at = 0;
    while (at < folded.length() && folded.charAt(at) != STAR && folded.charAt(at) != LETTER) {
      at++;
    }
    return at;
  }

  boolean isEmpty() {
    return stems.isEmpty();
  }

  /** Ends building. */
  void freeze() {
    stems.computeIfAbsent("", Stem::new);
    int size = Integer.highestOneBit(stems.size()) << 2;
    hashes = new long[size];
    table = new Stem[size];
    for (Stem stem : stems.values()) {
      List<Pattern> all = new ArrayList<>();
      for (int length = stem.letters.length(); length >= 0; length--) {
        Stem shorter = stems.get(stem.letters.substring(0, length));
        if (shorter != null) {
          all.addAll(shorter.patterns);
        }
      }
      stem.all = List.copyOf(all);
      if (all.stream().allMatch(Pattern::isPrefix)) {
        stem.classes = all.stream().mapToInt(Pattern::number).toArray();
      }
      put(stem);
    }
  }

  private void put(Stem stem) {
    long hash = Folding.hash(stem.letters);
    int slot = slot(hash);
    while (table[slot] != null) {
      slot = (slot + 1) & (table.length - 1);
    }
    hashes[slot] = hash;
    table[slot] = stem;
  }

  private int slot(long hash) {
    return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 40) & (table.length - 1);
  }

  /** Returns the numbers of the patterns that cover a word of the vocabulary. */
  int[] classesOf(String folded) {
    boolean word = !folded.isEmpty() && Character.isLetterOrDigit(folded.codePointAt(0));
    if (!word || firstWildcard(folded) < folded.length()) {
      return NONE;
    }
    int length = Math.min(folded.length(), longest);
    while (!stems.containsKey(folded.substring(0, length))) {
      length--;
    }
    return covering(stems.get(folded.substring(0, length)), folded);
  }

  /** Returns room for the hashes of a word's beginnings. */
  long[] beginnings() {
    return new long[longest];
  }

  /**
   * Returns the numbers of the patterns that cover a word of a text.
   *
   * @param beginnings room for the hashes, to be used again for the next word
   */
  int[] classesOf(Tokens tokens, int token, long[] beginnings) {
    int count = tokens.prefixHashes(token, beginnings);
    for (int i = count - 1; i >= 0; i--) {
      Stem stem = find(beginnings[i]);
      if (stem != null) {
        return stem.classes.length > 0 ? stem.classes : covering(stem, tokens, token);
      }
    }
    Stem any = stems.get("");
    return any == null || any.all.isEmpty() ? NONE : covering(any, tokens, token);
  }

  private static int[] covering(Stem stem, Tokens tokens, int token) {
    return covering(stem, Folding.fold(tokens.word(token)));
  }

  private @Nullable Stem find(long hash) {
    int slot = slot(hash);
    while (table[slot] != null) {
      if (hashes[slot] == hash) {
        return table[slot];
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return null;
  }

  private static int[] covering(Stem stem, String folded) {
    if (stem.classes.length > 0) {
      return stem.classes;
    }
    int[] numbers = new int[stem.all.size()];
    int count = 0;
    for (Pattern pattern : stem.all) {
      if (fits(pattern.text, folded)) {
        numbers[count++] = pattern.number;
      }
    }
    return count == 0 ? NONE : Arrays.copyOf(numbers, count);
  }

  /** Says whether a word fits a pattern; goes back to the last star only, so in linear space. */
  private static boolean fits(String pattern, String word) {
    if (word.length() > WORD_LIMIT) {
      return false;
    }
    int at = 0;
    int in = 0;
    int star = -1;
    int resume = 0;
    while (in < word.length()) {
      char wanted = at < pattern.length() ? pattern.charAt(at) : 0;
      if (wanted == STAR) {
        star = at++;
        resume = in;
      } else if (at < pattern.length() && (wanted == LETTER || wanted == word.charAt(in))) {
        at++;
        in++;
      } else if (star >= 0) {
        at = star + 1;
        in = ++resume;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == STAR) {
      at++;
    }
    return at == pattern.length();
  }
}
