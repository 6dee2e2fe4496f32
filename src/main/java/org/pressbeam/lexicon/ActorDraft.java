package org.pressbeam.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An actor as a file has it, with places for messages; references are still open. */
final class ActorDraft {
  final Place place;
  final String id;
  final String name;
  final ActorKind kind;
  @Nullable String country;
  @Nullable String memberOf;
  Place memberOfPlace;
  @Nullable String wikidata;
  @Nullable String surname;
  @Nullable Sex sex;
  final List<ActorName> names = new ArrayList<>();

  /** For each name its place. */
  final List<Place> places = new ArrayList<>();

  final List<Holding> offices = new ArrayList<>();

  /** An office held, as a file has it. */
  record Holding(Place place, String office, @Nullable LocalDate from, @Nullable LocalDate to) {}

  ActorDraft(Place place, String id, String name, ActorKind kind) {
    this.place = place;
    this.memberOfPlace = place;
    this.id = id;
    this.name = name;
    this.kind = kind;
  }

  void add(Place place, ActorName name) {
    names.add(name);
    places.add(place);
  }

  /**
   * An office as a file has it.
   *
   * @param overlap what tenures that overlap are
   */
  record Office(Place place, String id, List<String> titles, Overlap overlap) {}

  /** What it means that two hold an office at once. */
  enum Overlap {
    /** Several may hold it. */
    SHARED,
    /** A mistake of a file of ours. */
    MISTAKE,
    /** A remark about a file of another program. */
    REMARK
  }
}
