package org.pressbeam.lexicon;

import java.util.List;

/**
 * A lexicon with all that is known of the files it was read from.
 *
 * @param names every name with its place; titles of offices stand where the office is held
 * @param phrases every phrase with its place, repetitions too, which the lexicon has once
 * @param dictionaries for each file of another program's format, its name and counts, in order
 * @param remarks entries of such files that were left out or changed, in order
 * @param notes what only a check of the lexicon needs to say about such files
 */
public record LexiconReading(
    Lexicon lexicon,
    List<PlacedName> names,
    List<PlacedPhrase> phrases,
    List<Summary> dictionaries,
    List<Remark> remarks,
    List<Remark> notes) {

  /**
   * What was read from a file.
   *
   * @param text the format and its counts, such as "PETRARCH actors: 3 records, 1 synonym"
   */
  public record Summary(String file, String text) {}

  /** Copies the lists. */
  public LexiconReading {
    names = List.copyOf(names);
    phrases = List.copyOf(phrases);
    dictionaries = List.copyOf(dictionaries);
    remarks = List.copyOf(remarks);
    notes = List.copyOf(notes);
  }
}
