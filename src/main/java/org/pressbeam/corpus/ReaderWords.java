package org.pressbeam.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Words and pairs of words by which a block speaks to the reader or of the outlet (resource {@code
 * reader-words.tsv}), as hashes.
 */
final class ReaderWords {
  private static final String RESOURCE = "reader-words.tsv";
  private static final Set<Long> HASHES = read();

  private ReaderWords() {}

  private static Set<Long> read() {
    try (InputStream in = ReaderWords.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      Set<Long> hashes = new HashSet<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> hashes.add(hash(line)));
      return Set.copyOf(hashes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long hash(String row) {
    long[] words = Words.of(row.substring(row.indexOf('\t') + 1)).hashes();
    if (words.length < 1 || words.length > 2) {
      throw new IllegalStateException(RESOURCE + ": not one or two words: " + row);
    }
    return words.length == 1 ? words[0] : Words.pair(words[0], words[1]);
  }

  /** Says whether the words, with the one before them, are on the list. */
  static boolean contains(long before, long word) {
    return HASHES.contains(word) || HASHES.contains(Words.pair(before, word));
  }
}
