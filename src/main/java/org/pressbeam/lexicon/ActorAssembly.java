package org.pressbeam.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.ActorDraft.Holding;
import org.pressbeam.lexicon.ActorDraft.Office;
import org.pressbeam.lexicon.ActorDraft.Overlap;
import org.pressbeam.lexicon.ActorName.LetterCase;
import org.pressbeam.lexicon.ActorName.Role;

/**
 * Joins the actors and offices of all files and checks what only all of them together can tell.
 *
 * <p>On the day on which an office passes from one holder to the next, its titles stand for the new
 * one: the names of the earlier end the day before. Offices that several hold at once have no such
 * day.
 */
final class ActorAssembly {
  private final Map<String, Office> offices = new HashMap<>();
  private final Map<String, ActorDraft> actors = new LinkedHashMap<>();

  /** For each office the tenures in it, in order of the files. */
  private final Map<String, List<Holding>> holdings = new LinkedHashMap<>();

  private final Mistakes mistakes;
  private final List<Remark> remarks;
  private final List<PlacedName> names = new ArrayList<>();

  ActorAssembly(
      List<Office> offices, List<ActorDraft> actors, Mistakes mistakes, List<Remark> remarks) {
    this.mistakes = mistakes;
    this.remarks = remarks;
    for (Office office : offices) {
      Office earlier = this.offices.putIfAbsent(office.id(), office);
      if (earlier != null) {
        mistakes.add(office.place(), twice("office", office.id(), earlier.place()));
      }
    }
    for (ActorDraft actor : actors) {
      ActorDraft earlier = this.actors.putIfAbsent(actor.id, actor);
      if (earlier != null) {
        mistakes.add(actor.place, twice("actor", actor.id, earlier.place));
      }
    }
    for (ActorDraft actor : this.actors.values()) {
      for (Holding holding : actor.offices) {
        holdings.computeIfAbsent(holding.office(), key -> new ArrayList<>()).add(holding);
      }
    }
  }

  private static String twice(String what, String id, Place first) {
    return what
        + " id \""
        + Remark.shortened(id)
        + "\" twice, first at "
        + first
        + ", expected each id once";
  }

  /** Returns the actors in order; what does not fit together is noted. */
  List<Actor> join() {
    checkTenures();
    List<Actor> joined = new ArrayList<>();
    for (ActorDraft draft : actors.values()) {
      String group = draft.memberOf;
      if (group != null && !actors.containsKey(group)) {
        mistakes.add(
            draft.memberOfPlace,
            "\"member_of\": there is no actor \""
                + Remark.shortened(group)
                + "\""
                + Mistakes.suggestion(group, actors.keySet())
                + ", expected the id of an actor");
      }
      joined.add(actor(draft));
    }
    return joined;
  }

  /** Returns every name of the joined actors with its place. */
  List<PlacedName> names() {
    return names;
  }

  private Actor actor(ActorDraft draft) {
    List<Tenure> tenures = new ArrayList<>();
    Set<ActorName> names = new LinkedHashSet<>(draft.names);
    for (int i = 0; i < draft.names.size(); i++) {
      this.names.add(new PlacedName(draft.places.get(i), draft.id, draft.names.get(i)));
    }
    for (Holding holding : draft.offices) {
      Office office = offices.get(holding.office());
      if (office == null) {
        mistakes.add(
            holding.place(),
            "there is no office \""
                + Remark.shortened(holding.office())
                + "\""
                + Mistakes.suggestion(holding.office(), offices.keySet())
                + ", expected the id of an office");
        continue;
      }
      tenures.add(new Tenure(office.id(), holding.from(), holding.to()));
      LocalDate lastDay = lastDayOfTitles(office, holding);
      if (lastDay != null && holding.from() != null && lastDay.isBefore(holding.from())) {
        continue;
      }
      for (String title : office.titles()) {
        ActorName name =
            new ActorName(
                title, Role.OFFICE, LetterCase.NAME, List.of(), List.of(), holding.from(), lastDay);
        if (names.add(name)) {
          this.names.add(new PlacedName(holding.place(), draft.id, name));
        }
      }
    }
    tenures.sort(
        Comparator.comparing(Tenure::from, Comparator.nullsFirst(Comparator.naturalOrder())));
    return new Actor(
        draft.id,
        draft.name,
        draft.kind,
        draft.country,
        draft.memberOf,
        draft.wikidata,
        new ArrayList<>(names),
        tenures,
        draft.kind == ActorKind.PERSON ? Surnames.of(draft) : null,
        draft.sex);
  }

  /** Returns the last day of a tenure, or the day before if the next holder starts that day. */
  private @Nullable LocalDate lastDayOfTitles(Office office, Holding holding) {
    LocalDate to = holding.to();
    if (to == null || office.overlap() == Overlap.SHARED) {
      return to;
    }
    boolean passed =
        holdings.getOrDefault(office.id(), List.of()).stream()
            .anyMatch(other -> !other.equals(holding) && to.equals(other.from()));
    return passed ? to.minusDays(1) : to;
  }

  private void checkTenures() {
    IdentityHashMap<Holding, ActorDraft> holders = new IdentityHashMap<>();
    for (ActorDraft draft : actors.values()) {
      for (Holding holding : draft.offices) {
        holders.put(holding, draft);
      }
    }
    holdings.forEach(
        (id, held) -> {
          Office office = offices.get(id);
          if (office != null && office.overlap() != Overlap.SHARED) {
            checkOverlaps(office, new ArrayList<>(held), holders);
          }
        });
  }

  private void checkOverlaps(
      Office office, List<Holding> held, IdentityHashMap<Holding, ActorDraft> holders) {
    held.sort(Comparator.comparing(ActorAssembly::firstDay).thenComparing(ActorAssembly::lastDay));
    Holding longest = null;
    for (Holding holding : held) {
      if (longest != null && firstDay(holding).isBefore(lastDay(longest))) {
        ActorDraft other = holders.get(longest);
        Remark overlap =
            new Remark(
                holding.place(),
                "office \""
                    + office.id()
                    + "\" is held by \""
                    + (other == null ? "" : other.id)
                    + "\" "
                    + days(longest)
                    + " too ("
                    + longest.place().file()
                    + ":"
                    + longest.place().line()
                    + "), expected one holder at a time"
                    + (office.overlap() == Overlap.MISTAKE ? " or \"shared: true\"" : ""));
        if (office.overlap() == Overlap.MISTAKE) {
          mistakes.add(overlap);
        } else {
          remarks.add(overlap);
        }
      }
      if (longest == null || lastDay(holding).isAfter(lastDay(longest))) {
        longest = holding;
      }
    }
  }

  private static String days(Holding holding) {
    return (holding.from() == null ? "" : "from " + holding.from() + " ")
        + (holding.to() == null ? "until now" : "to " + holding.to());
  }

  private static LocalDate firstDay(Holding holding) {
    return orElse(holding.from(), LocalDate.MIN);
  }

  private static LocalDate lastDay(Holding holding) {
    return orElse(holding.to(), LocalDate.MAX);
  }

  private static LocalDate orElse(@Nullable LocalDate day, LocalDate other) {
    return day == null ? other : day;
  }
}
