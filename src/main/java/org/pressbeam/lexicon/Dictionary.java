package org.pressbeam.lexicon;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a dictionary of another program says in our terms.
 *
 * @param format name of its format, for the user
 * @param counts what was read, by the format's own words ("records", "synonyms"), in the order in
 *     which they are to be shown
 * @param actors an actor may stand here several times and in other files too: names and offices are
 *     put together, all else is as the first has it
 * @param offices an office may stand here several times
 * @param phrases of every category; one phrase may have several categories
 * @param remarks entries that were left out or read otherwise than written, and why
 * @param notes what only a check of the lexicon needs to say
 */
public record Dictionary(
    String format,
    Map<String, Integer> counts,
    List<Entry> actors,
    List<Office> offices,
    List<PlacedPhrase> phrases,
    List<Remark> remarks,
    List<Remark> notes) {

  /**
   * An actor.
   *
   * @param name shown in tables; matched only if it is among the names too
   */
  public record Entry(
      Place place,
      String id,
      String name,
      ActorKind kind,
      @Nullable String country,
      @Nullable String wikidata,
      List<PlacedName> names,
      List<Holding> offices) {

    /** Copies the lists. */
    public Entry {
      names = List.copyOf(names);
      offices = List.copyOf(offices);
    }
  }

  /** An office; its titles stand for whoever holds it. */
  public record Office(Place place, String id, List<String> titles) {
    /** Copies the list. */
    public Office {
      titles = List.copyOf(titles);
    }
  }

  /** An office that an actor holds between two days, both included; null is open. */
  public record Holding(
      Place place, String office, @Nullable LocalDate from, @Nullable LocalDate to) {}

  /** Copies the lists. */
  public Dictionary {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    actors = List.copyOf(actors);
    offices = List.copyOf(offices);
    phrases = List.copyOf(phrases);
    remarks = List.copyOf(remarks);
    notes = List.copyOf(notes);
  }
}
