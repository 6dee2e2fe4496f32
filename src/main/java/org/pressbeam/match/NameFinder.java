package org.pressbeam.match;

import java.time.LocalDate;
import java.util.ArrayList;
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
  private final TokenTrie<NameEntry> trie = new TokenTrie<>(NameEntry[]::new);
  private final Vocabulary vocabulary;

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
    Words words = Words.entry(Globs.marked(name.text(), name.wildcards()), vocabulary);
    NameEntry entry = NameEntry.of(actor, name, reach, words, vocabulary);
    int[] numbers = words.numbers();
    if (numbers.length == 0) {
      throw new IllegalArgumentException("actor " + actor.id() + " has a name without words");
    }
    trie.add(numbers, entry);
    vocabulary.mark(
        numbers[0], WordClasses.STARTS_NAME | (entry.mayStartLow() ? WordClasses.STARTS_LOW : 0));
  }

  /** Returns the stretches of a part in order. */
  List<Found> find(int part, Words words, @Nullable LocalDate date) {
    return new Longest(part, words, date, Titled.ALL).from(0, words.size());
  }

  /** Returns the names inside the title of an office, as if it were none. */
  List<Found> inside(Found title, @Nullable LocalDate date) {
    return new Longest(title.part(), title.words(), date, Titled.NONE)
        .from(title.first(), title.last() + 1);
  }

  /** Whether the titles of offices count as names. */
  private enum Titled {
    ALL,
    NONE
  }

  /** The longest names of a part, one after another. */
  private final class Longest {
    private final int part;
    private final Words words;
    private final @Nullable LocalDate date;
    private final Titled titled;
    private int limit;
    private int first;
    private @Nullable Found best;
    private boolean bestSkips;

    Longest(int part, Words words, @Nullable LocalDate date, Titled titled) {
      this.part = part;
      this.words = words;
      this.date = date;
      this.titled = titled;
    }

    /** Returns the names between two places. */
    List<Found> from(int start, int end) {
      List<Found> found = new ArrayList<>();
      limit = end;
      int place = words.nextName(start);
      while (place < end) {
        first = place;
        best = null;
        walk(start(place), place, -1);
        for (int covering : words.classes(place)) {
          walk(trie.start(covering), place, -1);
        }
        Found longest = best;
        if (longest != null) {
          found.add(longest);
          place = longest.last();
        }
        place = words.nextName(place + 1);
      }
      return found;
    }

    private int start(int place) {
      int word = words.number(place);
      int node = trie.start(word);
      int next = place + 1;
      boolean goesOn =
          next < limit
              && !trie.mayStart(node, word, words.number(next))
              && words.classes(next).length == 0
              && !words.isInitial(next);
      return goesOn ? TokenTrie.NONE : node;
    }

    /** Goes on from a node that ends at a place. */
    private void walk(int start, int last, int skipped) {
      int node = start;
      int at = last;
      while (node != TokenTrie.NONE) {
        offer(node, at, skipped);
        at++;
        if (at >= limit || words.isLineBefore(at)) {
          return;
        }
        boolean skips = skipped < 0 && words.isInitial(at) && at + 1 < limit;
        if (skips && !words.isLineBefore(at + 1)) {
          int behind = trie.next(node, words.number(at + 1));
          if (behind != TokenTrie.NONE) {
            walk(behind, at + 1, at);
          }
        }
        int next = trie.next(node, words.number(at));
        int[] classes = words.classes(at);
        if (classes.length > 0) {
          walk(next, at, skipped);
          for (int covering : classes) {
            walk(trie.next(node, covering), at, skipped);
          }
          return;
        }
        node = next;
      }
    }

    private void offer(int node, int last, int skipped) {
      NameEntry[] entries = trie.entries(node);
      if (entries.length == 0) {
        return;
      }
      Found known = best;
      boolean further = known == null || last > known.last();
      // A path that skips nothing is better than one that does; a word better than a pattern.
      if (!further && (skipped >= 0 || !bestSkips || last < known.last())) {
        return;
      }
      NameEntry[] fitting = fitting(entries, last, skipped);
      if (fitting.length > 0) {
        best = new Found(part, words, first, last, fitting);
        bestSkips = skipped >= 0;
      }
    }

    private NameEntry[] fitting(NameEntry[] entries, int last, int skipped) {
      int count = 0;
      for (NameEntry entry : entries) {
        count += fits(entry, last, skipped) ? 1 : 0;
      }
      if (count == entries.length) {
        return entries;
      }
      NameEntry[] fitting = new NameEntry[count];
      for (int i = 0, kept = 0; kept < count; i++) {
        if (fits(entries[i], last, skipped)) {
          fitting[kept++] = entries[i];
        }
      }
      return fitting;
    }

    private boolean fits(NameEntry entry, int last, int skipped) {
      boolean counts = titled == Titled.ALL || entry.name().role() != ActorName.Role.OFFICE;
      return counts && entry.fits(words, first, last, skipped, date);
    }
  }
}
