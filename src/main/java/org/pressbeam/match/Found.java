package org.pressbeam.match;

import java.util.List;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.text.Span;
import org.pressbeam.text.Tokens;

/**
 * A stretch of a part where names of the lexicon stand; which actor is meant may still be open.
 *
 * @param part number of the part
 * @param first its first place
 * @param last its last place
 * @param entries the names that fit, at least one
 */
record Found(int part, Words words, int first, int last, List<NameEntry> entries) {

  /** Returns the actors that the stretch names by itself. */
  List<Actor> named() {
    if (entries.size() == 1) {
      NameEntry only = entries.get(0);
      return only.reach() == NameEntry.Reach.FULL ? List.of(only.actor()) : List.of();
    }
    return entries.stream()
        .filter(entry -> entry.reach() == NameEntry.Reach.FULL)
        .map(NameEntry::actor)
        .distinct()
        .toList();
  }

  /** Returns where it stands; the last full stop of "U.S." belongs to it. */
  Span span() {
    Tokens tokens = words.tokens();
    int token = words.token(last);
    int end = tokens.end(token);
    boolean stopped =
        entries.stream().anyMatch(entry -> entry.name().text().endsWith("."))
            && token + 1 < tokens.size()
            && !tokens.isSpaceBefore(token + 1)
            && tokens.folds(token + 1, ".");
    return new Span(tokens.start(words.token(first)), stopped ? end + 1 : end);
  }
}
