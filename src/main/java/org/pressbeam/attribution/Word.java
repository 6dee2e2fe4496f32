package org.pressbeam.attribution;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the resources of this package know of a word, in one look-up.
 *
 * @param classes its classes as bits, 0 if it is in none
 * @param cue the verb that attributes that it may be, null if it is none
 */
record Word(long classes, @Nullable Cue cue) {
  /** A word that no resource has. */
  static final Word UNKNOWN = new Word(0, null);

  private static final Map<String, Word> WORDS = load();

  /** Returns what is known of a lower-case word. */
  static Word of(String lower) {
    Word word = WORDS.get(lower);
    return word == null ? UNKNOWN : word;
  }

  private static Map<String, Word> load() {
    // A HashMap that nobody changes any more: it is asked for every word, and twice as fast as an
    // immutable one.
    Map<String, Word> words = new HashMap<>();
    WordClass.all().forEach((lower, classes) -> words.put(lower, new Word(classes, null)));
    Cue.all()
        .forEach(
            (lower, cue) ->
                words.merge(
                    lower, new Word(0, cue), (known, added) -> new Word(known.classes(), cue)));
    return words;
  }
}
