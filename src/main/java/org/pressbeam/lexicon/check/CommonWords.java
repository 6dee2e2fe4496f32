package org.pressbeam.lexicon.check;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.pressbeam.lexicon.WordResource;

/** Common English words, and those that begin with some letters. */
final class CommonWords {
  private static final NavigableSet<String> WORDS = words();

  /** How many words a message names. */
  private static final int SHOWN = 3;

  private CommonWords() {}

  static boolean contains(String folded) {
    return WORDS.contains(folded);
  }

  /** Returns some of the words that begin with a stem. */
  static List<String> startingWith(String stem) {
    return WORDS.tailSet(stem, true).stream()
        .takeWhile(word -> word.startsWith(stem))
        .limit(SHOWN)
        .toList();
  }

  private static NavigableSet<String> words() {
    NavigableSet<String> words = new TreeSet<>();
    for (String line : WordResource.lines(CommonWords.class, "common_words.txt")) {
      words.addAll(List.of(line.split(" ", -1)));
    }
    return words;
  }
}
