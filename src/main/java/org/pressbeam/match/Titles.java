package org.pressbeam.match;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorKind;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.lexicon.Sex;

/** What the lexicon tells of titles, sexes and given names. */
final class Titles {
  private final Vocabulary vocabulary;
  private final IdentityHashMap<Actor, Integer> givenNames = new IdentityHashMap<>();
  private final IdentityHashMap<Actor, Sex> sexes = new IdentityHashMap<>();
  private final IdentityHashMap<Actor, Set<Integer>> titles = new IdentityHashMap<>();

  private final Set<Actor> usualBearers = Collections.newSetFromMap(new IdentityHashMap<>());

  Titles(Iterable<Actor> actors, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (Actor actor : actors) {
      if (actor.kind() == ActorKind.PERSON) {
        learn(actor);
      }
    }
  }

  private void learn(Actor actor) {
    int given = firstWord(actor.name());
    givenNames.put(actor, given);
    int flagsOfTitles = 0;
    for (ActorName name : actor.names()) {
      int word = firstWord(name.text());
      int flags = vocabulary.flags(word);
      if ((flags & WordClasses.TITLE) != 0) {
        if (actor.surname() != null && isTitleAndSurname(name.text(), actor.surname())) {
          usualBearers.add(actor);
        }
        titles.computeIfAbsent(actor, key -> new HashSet<>()).add(word);
        flagsOfTitles |= flags;
      }
    }
    Sex sex = actor.sex();
    if (sex == null) {
      sex = sexOf(flagsOfTitles, WordClasses.TITLE_MALE, WordClasses.TITLE_FEMALE);
    }
    if (sex == null) {
      int flags = vocabulary.flags(given);
      sex = sexOf(flags, WordClasses.GIVEN_MALE, WordClasses.GIVEN_FEMALE);
    }
    if (sex != null) {
      sexes.put(actor, sex);
    }
  }

  private boolean isTitleAndSurname(String name, String surname) {
    int blank = name.indexOf(' ');
    return blank > 0 && name.substring(blank + 1).equals(surname);
  }

  private int firstWord(String name) {
    return Words.ofEntry(name, vocabulary)[0];
  }

  private static @Nullable Sex sexOf(int flags, int male, int female) {
    boolean isMale = (flags & male) != 0;
    boolean isFemale = (flags & female) != 0;
    if (isMale == isFemale) {
      return null;
    }
    return isMale ? Sex.MALE : Sex.FEMALE;
  }

  /**
   * Returns the only actor, unless the surname is a common one, or of several the only one of whom
   * the lexicon has a name that is a title and the surname ("President Obama"); else null.
   */
  @Nullable Actor usualBearer(List<Actor> actors, boolean common) {
    if (actors.size() == 1 && !common) {
      return actors.get(0);
    }
    List<Actor> usual = actors.stream().filter(usualBearers::contains).toList();
    return usual.size() == 1 ? usual.get(0) : null;
  }

  int givenName(Actor actor) {
    return givenNames.getOrDefault(actor, 0);
  }

  /** Returns the actors whom a title fits: those known by it, else those of its sex. */
  List<Actor> fitting(List<Actor> actors, Words words, int place) {
    int title = words.number(place);
    List<Actor> known =
        actors.stream()
            .filter(actor -> titles.getOrDefault(actor, Set.of()).contains(title))
            .toList();
    if (!known.isEmpty()) {
      return known;
    }
    Sex sex = sexOf(words.flags(place), WordClasses.TITLE_MALE, WordClasses.TITLE_FEMALE);
    return actors.stream()
        .filter(actor -> sex == null || sexes.getOrDefault(actor, sex) == sex)
        .toList();
  }
}
