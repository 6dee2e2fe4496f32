package org.pressbeam.lexicon;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.ActorName.Role;

/** Reads actors of a CSV file whose first line names its columns. */
final class CsvActors {
  private static final List<String> COLUMNS =
      List.of(
          "id", "name", "kind", "country", "member_of", "wikidata", "aliases", "surname", "sex");
  private static final Pattern BAR = Pattern.compile("\\|");
  private static final Pattern RECORD_START =
      Pattern.compile("record starting at line ([0-9]{1,9})");
  private final int order;
  private final String file;
  private final Mistakes mistakes;
  private final List<ActorDraft> actors;
  private final Map<String, Integer> columns = new HashMap<>();
  private String[] lines = new String[0];

  CsvActors(int order, String file, Mistakes mistakes, List<ActorDraft> actors) {
    this.order = order;
    this.file = file;
    this.mistakes = mistakes;
    this.actors = actors;
  }

  void read(String text) {
    lines = text.split("\r\n|\r|\n", -1);
    CsvReader<CsvRecord> reader = CsvText.records(text);
    long line = 1;
    try {
      boolean first = true;
      for (CsvRecord row : reader) {
        line = row.getStartingLineNumber();
        if (!first) {
          row(row);
        } else if (!header(row)) {
          return;
        }
        first = false;
      }
      if (first) {
        mistakes.add(place(1, 1), "the file is empty, expected a header line id,name,…");
      }
    } catch (CsvParseException e) {
      String reason = reason(e);
      Matcher start = RECORD_START.matcher(reason);
      long place = start.find() ? Long.parseLong(start.group(1)) : line;
      mistakes.add(place(place, 1), "no valid CSV: " + reason);
    }
  }

  private static String reason(CsvParseException e) {
    Throwable cause = e.getCause();
    return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
  }

  private boolean header(CsvRecord row) {
    boolean known = true;
    for (int i = 0; i < row.getFieldCount(); i++) {
      String column = row.getField(i).strip();
      if (!COLUMNS.contains(column)) {
        mistakes.add(
            place(row, i),
            "unknown column \""
                + Remark.shortened(column)
                + "\""
                + Mistakes.suggestion(column, COLUMNS)
                + ", expected columns of "
                + String.join(",", COLUMNS));
        known = false;
      } else if (columns.put(column, i) != null) {
        mistakes.add(place(row, i), "column \"" + column + "\" twice, expected it once");
      }
    }
    for (String column : List.of("id", "name")) {
      if (known && !columns.containsKey(column)) {
        mistakes.add(
            place(1, 1),
            "column \"" + column + "\" is missing, expected a header line with id and name");
        known = false;
      }
    }
    return known;
  }

  private void row(CsvRecord row) {
    if (row.getFieldCount() != columns.size()) {
      mistakes.add(
          place(row, Math.min(columns.size(), row.getFieldCount())),
          row.getFieldCount()
              + " fields, expected "
              + columns.size()
              + (row.getFieldCount() > columns.size()
                  ? "; a field with a comma stands in quotation marks"
                  : "; an empty field keeps its comma"));
      return;
    }
    String id = field(row, "id");
    String name = field(row, "name");
    for (String column : List.of("id", "name")) {
      if (field(row, column).isEmpty()) {
        mistakes.add(placeOf(row, column), "\"" + column + "\" is empty, expected a text");
      }
    }
    ActorKind kind = choice(row, "kind", YamlActors.KINDS);
    ActorDraft draft =
        new ActorDraft(placeOf(row, "id"), id, name, kind == null ? ActorKind.PERSON : kind);
    draft.country = checked(row, "country", YamlActors.COUNTRY, "three capital letters (ISO 3166)");
    draft.wikidata = checked(row, "wikidata", YamlActors.WIKIDATA, "Q and a number");
    draft.memberOf = orNull(field(row, "member_of"));
    draft.memberOfPlace = placeOf(row, "member_of");
    draft.surname = orNull(field(row, "surname"));
    draft.sex = choice(row, "sex", YamlActors.SEXES);
    name(row, "name", name, draft);
    for (String alias : aliases(row)) {
      name(row, "aliases", alias, draft);
    }
    if (!id.isEmpty()) {
      actors.add(draft);
    }
  }

  private List<String> aliases(CsvRecord row) {
    List<String> aliases = new ArrayList<>();
    String field = field(row, "aliases");
    if (field.isEmpty()) {
      return aliases;
    }
    for (String alias : BAR.split(field, -1)) {
      String text = alias.strip();
      if (text.isEmpty()) {
        mistakes.add(
            placeOf(row, "aliases"), "an empty alias, expected names separated by single bars");
      } else {
        aliases.add(text);
      }
    }
    return aliases;
  }

  private void name(CsvRecord row, String column, String text, ActorDraft draft) {
    if (text.isEmpty()) {
      return;
    }
    String problem = YamlActors.problemOf(text);
    if (problem == null) {
      draft.add(placeOf(row, column), YamlActors.plain(text, Role.NAME));
    } else {
      mistakes.add(placeOf(row, column), problem);
    }
  }

  private <T> @Nullable T choice(CsvRecord row, String column, Map<String, T> choices) {
    String text = field(row, column);
    T value = choices.get(text);
    if (value == null && !text.isEmpty()) {
      mistakes.add(
          placeOf(row, column),
          "\""
              + column
              + "\": unknown value \""
              + Remark.shortened(text)
              + "\""
              + Mistakes.suggestion(text, choices.keySet())
              + ", expected "
              + String.join(", ", choices.keySet()));
    }
    return value;
  }

  private @Nullable String checked(CsvRecord row, String column, Pattern pattern, String expected) {
    String text = field(row, column);
    if (text.isEmpty() || pattern.matcher(text).matches()) {
      return orNull(text);
    }
    mistakes.add(
        placeOf(row, column),
        "\"" + column + "\": found \"" + Remark.shortened(text) + "\", expected " + expected);
    return null;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private String field(CsvRecord row, String column) {
    int index = columns.getOrDefault(column, -1);
    boolean there = index >= 0 && index < row.getFieldCount();
    return there ? YamlFields.singleBlanks(row.getField(index)) : "";
  }

  private Place placeOf(CsvRecord row, String column) {
    return place(row, columns.getOrDefault(column, 0));
  }

  /** Finds the column where a field starts by reading its line again; quotes hide commas. */
  private Place place(CsvRecord row, int field) {
    int number = (int) row.getStartingLineNumber();
    String line = number >= 1 && number <= lines.length ? lines[number - 1] : "";
    boolean quoted = false;
    int fields = 0;
    int at = 0;
    while (at < line.length() && fields < field) {
      char unit = line.charAt(at++);
      if (unit == '"') {
        quoted = !quoted;
      } else if (unit == ',' && !quoted) {
        fields++;
      }
    }
    return place(number, line.codePointCount(0, at) + 1);
  }

  private Place place(long line, int column) {
    return new Place(order, file, (int) line, column);
  }
}
