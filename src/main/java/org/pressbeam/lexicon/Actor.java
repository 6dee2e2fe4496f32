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
 */
public record Actor(
    String id,
    String name,
    ActorKind kind,
    @Nullable String country,
    @Nullable String memberOf,
    @Nullable String wikidata,
    List<ActorName> names,
    List<Tenure> offices) {

  /** Copies the lists. */
  public Actor {
    names = List.copyOf(names);
    offices = List.copyOf(offices);
  }
}
