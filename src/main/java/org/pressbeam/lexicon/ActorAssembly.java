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
import org.pressbeam.lexicon.ActorName.LetterCase;
import org.pressbeam.lexicon.ActorName.Role;

/** Joins the actors and offices of all files and checks what only all of them together can tell. */
final class ActorAssembly {
  private final Map<String, Office> offices = new HashMap<>();
  private final Map<String, ActorDraft> actors = new LinkedHashMap<>();
  private final Mistakes mistakes;

  ActorAssembly(List<Office> offices, List<ActorDraft> actors, Mistakes mistakes) {
    this.mistakes = mistakes;
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
  }

  private static String twice(String what, String id, Mistakes.Place first) {
    return what
        + " id \""
        + YamlFields.shortened(id)
        + "\" twice, first at "
        + first.file()
        + ":"
        + first.line()
        + ":"
        + first.column()
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
                + YamlFields.shortened(group)
                + "\""
                + Mistakes.suggestion(group, actors.keySet())
                + ", expected the id of an actor");
      }
      joined.add(actor(draft));
    }
    return joined;
  }

  private Actor actor(ActorDraft draft) {
    List<Tenure> tenures = new ArrayList<>();
    Set<ActorName> names = new LinkedHashSet<>(draft.names);
    for (Holding holding : draft.offices) {
      Office office = offices.get(holding.office());
      if (office == null) {
        mistakes.add(
            holding.place(),
            "there is no office \""
                + YamlFields.shortened(holding.office())
                + "\""
                + Mistakes.suggestion(holding.office(), offices.keySet())
                + ", expected the id of an office");
        continue;
      }
      tenures.add(new Tenure(office.id(), holding.from(), holding.to()));
      for (String title : office.titles()) {
        names.add(
            new ActorName(
                title,
                Role.OFFICE,
                LetterCase.NAME,
                List.of(),
                List.of(),
                holding.from(),
                holding.to()));
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

  private void checkTenures() {
    Map<String, List<Holding>> byOffice = new LinkedHashMap<>();
    IdentityHashMap<Holding, ActorDraft> holders = new IdentityHashMap<>();
    for (ActorDraft draft : actors.values()) {
      for (Holding holding : draft.offices) {
        byOffice.computeIfAbsent(holding.office(), key -> new ArrayList<>()).add(holding);
        holders.put(holding, draft);
      }
    }
    byOffice.forEach(
        (id, holdings) -> {
          Office office = offices.get(id);
          if (office != null && !office.shared()) {
            checkOverlaps(office, holdings, holders);
          }
        });
  }

  private void checkOverlaps(
      Office office, List<Holding> holdings, IdentityHashMap<Holding, ActorDraft> holders) {
    holdings.sort(Comparator.comparing(ActorAssembly::firstDay));
    Holding longest = null;
    for (Holding holding : holdings) {
      if (longest != null && firstDay(holding).isBefore(lastDay(longest))) {
        ActorDraft other = holders.get(longest);
        mistakes.add(
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
                + "), expected one holder at a time or \"shared: true\"");
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
