package org.pressbeam.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An actor of the lexicon.
 *
 * @param id unique id, such as {@code vladimir-putin} or {@code RUSGOV}
 * @param name usual name
 * @param kind what it is
 * @param country ISO 3166 alpha-3
 * @param memberOf id of the actor it belongs to
 * @param wikidata Wikidata item, such as {@code Q7747}
 * @param names every surface form by which it is found, its {@code name} first
 * @param offices offices held, in order of time
 * @param surname of a person, the words by which an article calls them after the full name; null if
 *     the actor is no person or never goes by it
 * @param sex of a person, where the lexicon gives it
 */
public record Actor(
    String id,
    String name,
    ActorKind kind,
    @Nullable String country,
    @Nullable String memberOf,
    @Nullable String wikidata,
    List<ActorName> names,
    List<Tenure> offices,
    @Nullable String surname,
    @Nullable Sex sex) {

  /** Copies the lists. */
  public Actor {
    names = List.copyOf(names);
    offices = List.copyOf(offices);
  }

  /** Makes an actor of unknown sex, with the usual surname of a person, as the parser does. */
  public Actor(
      String id,
      String name,
      ActorKind kind,
      @Nullable String country,
      @Nullable String memberOf,
      @Nullable String wikidata,
      List<ActorName> names,
      List<Tenure> offices) {
    this(
        id,
        name,
        kind,
        country,
        memberOf,
        wikidata,
        names,
        offices,
        kind == ActorKind.PERSON ? Surnames.usual(name, country) : null,
        null);
  }
}
