package org.pressbeam.lexicon;

import org.jspecify.annotations.Nullable;

/** Reads lexicon files whose format is not our own. */
@FunctionalInterface
public interface DictionaryReader {

  /**
   * Returns what a file says; null if it is in a format of our own.
   *
   * @param order number of the file, for places
   * @throws DictionaryException if nothing of the file can be used
   */
  @Nullable Dictionary read(int order, LexiconSource source) throws DictionaryException;
}
