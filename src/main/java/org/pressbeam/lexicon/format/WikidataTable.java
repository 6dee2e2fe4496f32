package org.pressbeam.lexicon.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.ActorKind;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.lexicon.ActorName.LetterCase;
import org.pressbeam.lexicon.ActorName.Role;
import org.pressbeam.lexicon.Dictionary;
import org.pressbeam.lexicon.Dictionary.Holding;
import org.pressbeam.lexicon.DictionaryException;
import org.pressbeam.lexicon.Place;
import org.pressbeam.lexicon.PlacedName;
import org.pressbeam.lexicon.Remark;
import org.pressbeam.lexicon.Wildcards;

/**
 * Results of a Wikidata query about persons, a row for each office held: item, label, aliases
 * (separated by bars), office, start, end. An item is an actor with the item as id, unless one of
 * our files names the same item; the label of an office is its title.
 */
final class WikidataTable {
  private static final List<String> ITEM = List.of("item", "person");
  private static final List<String> LABEL = List.of("label", "itemLabel", "personLabel", "name");
  private static final List<String> ALIASES = List.of("aliases", "alias", "altLabel");

  /** Wikidata's label service separates by commas. */
  private static final List<String> SERVICE_ALIASES = List.of("itemAltLabel", "personAltLabel");

  private static final List<String> OFFICE = List.of("officeLabel", "positionLabel");
  private static final List<String> OFFICE_ITEM = List.of("office", "position");
  private static final List<String> START = List.of("start", "from", "startDate");
  private static final List<String> END = List.of("end", "to", "endDate");
  private static final Pattern Q = Pattern.compile("(?:.{0,60}[/:])?(Q[1-9][0-9]{0,11})");

  private final DictionaryText file;
  private final Map<String, Person> persons = new LinkedHashMap<>();
  private final Map<String, Dictionary.Office> offices = new LinkedHashMap<>();
  private int unused;

  private static final class Person {
    private final Place place;
    private final String label;
    private final Set<ActorName> seen = new LinkedHashSet<>();
    private final List<PlacedName> names = new ArrayList<>();
    private final Map<List<Object>, Holding> offices = new LinkedHashMap<>();

    Person(Place place, String label) {
      this.place = place;
      this.label = label;
    }
  }

  private WikidataTable(DictionaryText file) {
    this.file = file;
  }

  static boolean is(List<String> columns) {
    return columns.stream().anyMatch(ITEM::contains) && columns.stream().anyMatch(LABEL::contains);
  }

  static Dictionary read(DictionaryText file, Table table) throws DictionaryException {
    if (!is(table.columns())) {
      throw new DictionaryException(
          file.place(1),
          "no table of Wikidata results, expected columns item,label,aliases,office,start,end");
    }
    WikidataTable wikidata = new WikidataTable(file);
    table.rows().forEach(wikidata::row);
    return wikidata.dictionary(table.rows().size());
  }

  private Dictionary dictionary(int rows) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("rows", rows);
    counts.put("items", persons.size());
    counts.put("offices", offices.size());
    if (unused > 0) {
      counts.put("entries left out", unused);
    }
    List<Dictionary.Entry> entries = new ArrayList<>();
    persons.forEach(
        (item, person) ->
            entries.add(
                new Dictionary.Entry(
                    person.place,
                    item,
                    person.label,
                    ActorKind.PERSON,
                    null,
                    item,
                    person.names,
                    List.copyOf(person.offices.values()))));
    return new Dictionary(
        "Wikidata results",
        counts,
        entries,
        List.copyOf(offices.values()),
        List.of(),
        file.remarks(),
        file.notes());
  }

  private void row(Table.Row row) {
    String item = item(row.first(ITEM));
    String label = row.first(LABEL);
    if (item == null || label.isEmpty() || label.equals(item)) {
      leaveOut(
          row.line(),
          item == null
              ? "\"" + Remark.shortened(row.first(ITEM)) + "\" is no item, expected Q and a number"
              : item + " has no label");
      return;
    }
    Person person = persons.computeIfAbsent(item, key -> new Person(file.place(row.line()), label));
    name(row.line(), item, person, label);
    for (String alias : row.first(ALIASES).split("\\|", -1)) {
      name(row.line(), item, person, alias);
    }
    for (String alias : row.first(SERVICE_ALIASES).split(", ", -1)) {
      name(row.line(), item, person, alias);
    }
    office(row, person);
  }

  private static @Nullable String item(String text) {
    Matcher matcher = Q.matcher(text);
    return matcher.matches() ? matcher.group(1) : null;
  }

  private void name(int line, String item, Person person, String written) {
    EntryText entry = EntryText.of(written, Wildcards.NONE);
    if (entry.text().isEmpty()) {
      return;
    }
    String problem = entry.problem();
    if (problem != null) {
      leaveOut(line, problem);
      return;
    }
    ActorName name =
        new ActorName(entry.text(), Role.NAME, LetterCase.NAME, List.of(), List.of(), null, null);
    if (person.seen.add(name)) {
      person.names.add(new PlacedName(file.place(line), item, name));
    }
  }

  private void office(Table.Row row, Person person) {
    String office = row.first(OFFICE_ITEM);
    String title = row.first(OFFICE);
    if (office.isEmpty() && title.isEmpty()) {
      return;
    }
    String item = item(office);
    String id = item == null ? (office.isEmpty() ? title : office) : item;
    if (title.isEmpty() && item == null) {
      title = office;
    }
    LocalDate from = day(row, START, WikidataDate.Edge.FIRST);
    LocalDate to = day(row, END, WikidataDate.Edge.LAST);
    if (from != null && to != null && from.isAfter(to)) {
      leaveOut(row.line(), "start " + from + " is after end " + to);
      return;
    }
    Place place = file.place(row.line());
    boolean titled = (!title.isEmpty() && !title.equals(id)) || item == null;
    EntryText words = EntryText.of(title, Wildcards.NONE);
    List<String> titles = titled && words.problem() == null ? List.of(words.text()) : List.of();
    offices.putIfAbsent(id, new Dictionary.Office(place, id, titles));
    List<Object> tenure = new ArrayList<>(List.of(id));
    tenure.add(from == null ? "" : from);
    tenure.add(to == null ? "" : to);
    person.offices.putIfAbsent(tenure, new Holding(place, id, from, to));
  }

  private @Nullable LocalDate day(Table.Row row, List<String> columns, WikidataDate.Edge edge) {
    String text = row.first(columns);
    if (WikidataDate.isUnknown(text)) {
      return null;
    }
    LocalDate day = WikidataDate.parse(text, edge);
    if (day == null) {
      leaveOut(
          row.line(),
          "\"" + Remark.shortened(text) + "\" is no day, expected YYYY-MM-DD; left open");
    }
    return day;
  }

  private void leaveOut(int line, String why) {
    unused++;
    file.remark(line, why);
  }
}
