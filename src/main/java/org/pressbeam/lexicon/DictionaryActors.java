package org.pressbeam.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pressbeam.lexicon.ActorDraft.Holding;
import org.pressbeam.lexicon.ActorDraft.Office;
import org.pressbeam.lexicon.ActorDraft.Overlap;

/**
 * Adds the actors of dictionaries to those of our own files. An id or Wikidata item that is there
 * already means the same actor: it gets the further names and offices, and keeps what it has.
 */
final class DictionaryActors {
  private final List<Office> offices;
  private final List<ActorDraft> actors;
  private final Map<String, ActorDraft> byId = new HashMap<>();
  private final Map<String, ActorDraft> byItem = new HashMap<>();
  private final Set<String> officeIds = new HashSet<>();

  /** Adds to lists of what our own files hold. */
  DictionaryActors(List<Office> offices, List<ActorDraft> actors) {
    this.offices = offices;
    this.actors = actors;
    for (ActorDraft actor : actors) {
      byId.putIfAbsent(actor.id, actor);
      if (actor.wikidata != null) {
        byItem.putIfAbsent(actor.wikidata, actor);
      }
    }
    offices.forEach(office -> officeIds.add(office.id()));
  }

  void add(Dictionary dictionary) {
    for (Dictionary.Office office : dictionary.offices()) {
      if (officeIds.add(office.id())) {
        offices.add(new Office(office.place(), office.id(), office.titles(), Overlap.REMARK));
      }
    }
    dictionary.actors().forEach(this::add);
  }

  private void add(Dictionary.Entry entry) {
    ActorDraft draft = byId.get(entry.id());
    if (draft == null && entry.wikidata() != null) {
      draft = byItem.get(entry.wikidata());
    }
    if (draft == null) {
      draft = new ActorDraft(entry.place(), entry.id(), entry.name(), entry.kind());
      draft.country = entry.country();
      draft.wikidata = entry.wikidata();
      byId.put(entry.id(), draft);
      actors.add(draft);
    }
    for (PlacedName name : entry.names()) {
      draft.add(name.place(), name.name());
    }
    for (Dictionary.Holding held : entry.offices()) {
      draft.offices.add(new Holding(held.place(), held.office(), held.from(), held.to()));
    }
  }
}
