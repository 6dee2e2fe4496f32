package org.pressbeam.lexicon;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All actors and stance phrases of a run, checked. Immutable and safe to share between threads. */
public final class Lexicon {
  private final Map<String, Actor> actors;
  private final List<StancePhrase> phrases;
  private final String digest;

  /**
   * Makes a lexicon of entries that were checked.
   *
   * @param actors ids are unique
   * @param phrases in the order of the files
   * @param digest SHA-256 over the files it was read from, in lower-case hexadecimal
   */
  public Lexicon(List<Actor> actors, List<StancePhrase> phrases, String digest) {
    Map<String, Actor> byId = new LinkedHashMap<>();
    for (Actor actor : actors) {
      if (byId.put(actor.id(), actor) != null) {
        throw new IllegalArgumentException("actor " + actor.id() + " twice");
      }
    }
    this.actors = Collections.unmodifiableMap(byId);
    this.phrases = List.copyOf(phrases);
    this.digest = digest;
  }

  /** Returns the actors by id, in the order of the files. */
  public Map<String, Actor> actors() {
    return actors;
  }

  /** Returns the actor of that id, or null. */
  public @Nullable Actor actor(String id) {
    return actors.get(id);
  }

  /** Returns the stance phrases in the order of the files. */
  public List<StancePhrase> phrases() {
    return phrases;
  }

  /** Returns the SHA-256 over the files the lexicon was read from, in lower-case hexadecimal. */
  public String digest() {
    return digest;
  }
}
