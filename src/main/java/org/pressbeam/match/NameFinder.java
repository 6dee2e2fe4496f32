package org.pressbeam.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorKind;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.text.Folding;

/**
 * Finds the stretches of a text where names of actors stand: the longest that fits, from left to
 * right, without overlap.
 */
final class NameFinder {
  private final TokenTrie<NameEntry> trie = new TokenTrie<>();
  private final Vocabulary vocabulary;

  /** Words with which a name may start that has no capital there. */
  private final BitSet startsLow = new BitSet();

  NameFinder(Iterable<Actor> actors, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (Actor actor : actors) {
      add(actor);
    }
  }

  void freeze() {
    trie.freeze(vocabulary.size());
  }

  private void add(Actor actor) {
    String surname = actor.kind() == ActorKind.PERSON ? actor.surname() : null;
    String folded = surname == null ? "" : Folding.fold(surname);
    boolean listed = false;
    for (ActorName name : actor.names()) {
      boolean isSurname = Folding.fold(name.text()).equals(folded);
      listed |= isSurname;
      add(actor, name, isSurname ? NameEntry.Reach.LISTED_SURNAME : NameEntry.Reach.FULL);
    }
    if (surname != null && !listed) {
      ActorName name =
          new ActorName(
              surname,
              ActorName.Role.NAME,
              ActorName.LetterCase.NAME,
              List.of(),
              List.of(),
              null,
              null);
      add(actor, name, NameEntry.Reach.SURNAME);
    }
  }

  private void add(Actor actor, ActorName name, NameEntry.Reach reach) {
    NameEntry entry = NameEntry.of(actor, name, reach, vocabulary);
    int[] numbers = entry.words().numbers();
    if (numbers.length == 0) {
      throw new IllegalArgumentException("actor " + actor.id() + " has a name without words");
    }
    trie.add(numbers, entry);
    if (entry.mayStartLow()) {
      startsLow.set(numbers[0]);
    }
  }

  /** Returns the stretches of a part in order. */
  List<Found> find(int part, Words words, @Nullable LocalDate date) {
    List<Found> found = new ArrayList<>();
    int size = words.size();
    int place = 0;
    while (place < size) {
      int word = words.number(place);
      int node = trie.start(word);
      if (node == TokenTrie.NONE || !(words.isCapitalised(place) || startsLow.get(word))) {
        place++;
        continue;
      }
      Longest longest = new Longest(part, words, place, date);
      longest.walk(node, place, -1);
      if (longest.best == null) {
        place++;
        continue;
      }
      found.add(longest.best);
      place = longest.best.last() + 1;
    }
    return found;
  }

  /** The longest name from one place on. */
  private final class Longest {
    private final int part;
    private final Words words;
    private final int first;
    private final @Nullable LocalDate date;
    private @Nullable Found best;

    Longest(int part, Words words, int first, @Nullable LocalDate date) {
      this.part = part;
      this.words = words;
      this.first = first;
      this.date = date;
    }

    /** Goes on from a node that ends at a place. */
    void walk(int start, int last, int skipped) {
      int node = start;
      int at = last;
      while (node != TokenTrie.NONE) {
        offer(node, at, skipped);
        at++;
        if (at >= words.size() || words.isLineBefore(at)) {
          return;
        }
        boolean skips = skipped < 0 && words.isInitial(at) && at + 1 < words.size();
        if (skips && !words.isLineBefore(at + 1)) {
          int behind = trie.next(node, words.number(at + 1));
          if (behind != TokenTrie.NONE) {
            walk(behind, at + 1, at);
          }
        }
        node = trie.next(node, words.number(at));
      }
    }

    private void offer(int node, int last, int skipped) {
      List<NameEntry> entries = trie.entries(node);
      if (entries.isEmpty()) {
        return;
      }
      Found known = best;
      boolean further = known == null || last > known.last();
      if (!further && (skipped >= 0 || known == null || last < known.last())) {
        return;
      }
      List<NameEntry> fitting =
          entries.stream().filter(entry -> entry.fits(words, first, last, skipped, date)).toList();
      if (!fitting.isEmpty()) {
        best = new Found(part, words, first, last, fitting);
      }
    }
  }
}
