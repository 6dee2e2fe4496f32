package org.pressbeam.lexicon.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.lexicon.Dictionary;
import org.pressbeam.lexicon.Place;
import org.pressbeam.lexicon.PlacedName;
import org.pressbeam.lexicon.format.DaySpans.DaySpan;
import org.pressbeam.lexicon.format.PetrarchRecord.Restriction;

/**
 * PETRARCH and Phoenix actors. A code is an actor, so that {@code RUSGOV} here and in our own files
 * is one; the phrases of a record are names of it on the days on which its restrictions give that
 * code. Of several that hold on a day the first wins; one without a date is the default. The null
 * code {@code ---} means nobody.
 */
final class PetrarchActors {
  private final DictionaryText file;
  private final Map<PetrarchCode, Named> actors = new LinkedHashMap<>();
  private int unused;

  private record Named(Place place, List<PlacedName> names) {}

  private PetrarchActors(DictionaryText file) {
    this.file = file;
  }

  static Dictionary read(DictionaryText file) {
    PetrarchActors actors = new PetrarchActors(file);
    List<PetrarchRecord> records = PetrarchRecord.parse(file);
    records.forEach(actors::add);
    return actors.dictionary(records);
  }

  private Dictionary dictionary(List<PetrarchRecord> records) {
    int synonyms = records.stream().mapToInt(record -> record.phrases().size() - 1).sum();
    int restrictions = records.stream().mapToInt(record -> record.restrictions().size()).sum();
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("records", records.size());
    counts.put("synonyms", synonyms);
    counts.put("codes and restrictions", restrictions);
    if (unused > 0) {
      counts.put("entries left out", unused);
    }
    List<Dictionary.Entry> entries = new ArrayList<>();
    actors.forEach(
        (code, named) ->
            entries.add(
                new Dictionary.Entry(
                    named.place,
                    code.text(),
                    code.text(),
                    code.kind(),
                    code.country(),
                    null,
                    named.names,
                    List.of())));
    return new Dictionary(
        "PETRARCH actors", counts, entries, List.of(), List.of(), file.remarks(), file.notes());
  }

  private void add(PetrarchRecord record) {
    int line = record.phrases().get(0).line();
    if (record.restrictions().isEmpty()) {
      leaveOut(line, "\"" + record.phrases().get(0).text() + "\" has no code");
      return;
    }
    List<PlacedText> names = names(record);
    DaySpans days = new DaySpans();
    for (Restriction restriction : record.inOrderOfTrial()) {
      PetrarchCode code = PetrarchCode.parse(restriction.code());
      List<DaySpan> taken = code == null ? null : taken(restriction, days);
      if (code == null) {
        leaveOut(restriction.line(), restriction.written() + " has no code");
      } else if (taken != null && !code.isNobody()) {
        taken.forEach(span -> name(code, restriction.line(), names, span));
      }
    }
  }

  /** An entry with the line of its phrase. */
  private record PlacedText(Place place, EntryText entry) {}

  private List<PlacedText> names(PetrarchRecord record) {
    List<PlacedText> names = new ArrayList<>();
    for (PetrarchRecord.Phrase phrase : record.phrases()) {
      for (EntryText entry : PetrarchPhrase.entries(phrase.text())) {
        String problem = entry.problem();
        if (problem == null) {
          names.add(new PlacedText(file.place(phrase.line()), entry));
        } else {
          leaveOut(phrase.line(), problem);
        }
      }
    }
    return names;
  }

  /** Returns the days on which a restriction gives its code, null if it is broken. */
  private @Nullable List<DaySpan> taken(Restriction restriction, DaySpans days) {
    if (restriction.kind() == PetrarchRecord.Kind.BROKEN) {
      leaveOut(
          restriction.line(),
          restriction.written() + ": expected a code, then <date, >date or a range");
      return null;
    }
    LocalDate from = date(restriction, restriction.from());
    LocalDate to = date(restriction, restriction.to());
    boolean broken =
        (from == null && restriction.from() != null) || (to == null && restriction.to() != null);
    if (broken) {
      return null;
    }
    if (from != null && to != null && from.isAfter(to)) {
      leaveOut(
          restriction.line(),
          restriction.written() + ": " + from + " is after " + to + ", expected the earlier first");
      return null;
    }
    List<DaySpan> taken = days.take(from, to);
    if (taken.isEmpty()) {
      file.note(
          restriction.line(),
          restriction.written() + " never holds: earlier lines of the record take all its days");
    }
    return taken;
  }

  private @Nullable LocalDate date(Restriction restriction, @Nullable String written) {
    if (written == null) {
      return null;
    }
    LocalDate date = PetrarchDate.parse(written);
    if (date == null) {
      leaveOut(
          restriction.line(),
          restriction.written()
              + ": there is no day \""
              + written
              + "\", expected YYYYMMDD or YYMMDD");
    }
    return date;
  }

  private void name(PetrarchCode code, int line, List<PlacedText> names, DaySpan span) {
    Named actor =
        actors.computeIfAbsent(code, key -> new Named(file.place(line), new ArrayList<>()));
    for (PlacedText name : names) {
      ActorName always = name.entry.name();
      ActorName limited =
          new ActorName(
              always.text(),
              always.role(),
              always.letterCase(),
              List.of(),
              List.of(),
              span.from(),
              span.to(),
              always.wildcards());
      actor.names.add(new PlacedName(name.place, code.text(), limited));
    }
  }

  private void leaveOut(int line, String why) {
    unused++;
    file.remark(line, why);
  }
}
