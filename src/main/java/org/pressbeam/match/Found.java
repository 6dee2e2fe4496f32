package org.pressbeam.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.text.Span;
import org.pressbeam.text.Tokens;

/**
 * A stretch of a part where names of the lexicon stand; which actor is meant may still be open.
 *
 * @param part number of the part
 * @param first its first place
 * @param last its last place
 * @param entries the names that fit, at least one; not to be changed
 */
record Found(int part, Words words, int first, int last, NameEntry[] entries) {

  /** Returns the actors that the stretch names by itself. */
  List<Actor> named() {
    if (entries.length == 1) {
      NameEntry only = entries[0];
      return only.reach() == NameEntry.Reach.FULL ? List.of(only.actor()) : List.of();
    }
    List<Actor> actors = new ArrayList<>(entries.length);
    for (NameEntry entry : entries) {
      if (entry.reach() == NameEntry.Reach.FULL && !actors.contains(entry.actor())) {
        actors.add(entry.actor());
      }
    }
    return actors;
  }

  /** Returns the actors whose surname it is. */
  List<Actor> bearers() {
    List<Actor> actors = new ArrayList<>(entries.length);
    for (NameEntry entry : entries) {
      if (entry.reach() != NameEntry.Reach.FULL && !actors.contains(entry.actor())) {
        actors.add(entry.actor());
      }
    }
    return actors;
  }

  /** Returns the name of an actor that fits, the plainest of several. */
  ActorName nameOf(Actor actor) {
    @Nullable ActorName plainest = null;
    for (NameEntry entry : entries) {
      ActorName name = entry.name();
      boolean plainer = plainest == null || name.role().compareTo(plainest.role()) < 0;
      if (plainer && entry.actor().id().equals(actor.id())) {
        plainest = name;
      }
    }
    return Objects.requireNonNull(plainest);
  }

  /** Returns the role of the name of an actor that fits, the plainest of several. */
  ActorName.Role roleOf(Actor actor) {
    return nameOf(actor).role();
  }

  /** Says whether the lexicon lists it, a surname, among the names of an actor. */
  boolean isListedSurname() {
    return Arrays.stream(entries)
        .anyMatch(entry -> entry.reach() == NameEntry.Reach.LISTED_SURNAME);
  }

  /** Says whether so many people bear the surname that it says nothing, unless it is listed. */
  boolean isCommonSurname() {
    return !isListedSurname() && (words.flags(last) & WordClasses.COMMON_SURNAME) != 0;
  }

  /** Returns the numbers of its words. */
  List<Integer> numbers() {
    return IntStream.rangeClosed(first, last).mapToObj(words::number).toList();
  }

  /** Returns where it stands; the last full stop of "U.S." belongs to it. */
  Span span() {
    Tokens tokens = words.tokens();
    int token = words.token(last);
    int end = tokens.end(token);
    boolean stopped =
        Arrays.stream(entries).anyMatch(entry -> entry.name().text().endsWith("."))
            && token + 1 < tokens.size()
            && !tokens.isSpaceBefore(token + 1)
            && tokens.folds(token + 1, ".");
    return new Span(tokens.start(words.token(first)), stopped ? end + 1 : end);
  }
}
