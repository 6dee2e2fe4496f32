package org.pressbeam.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pressbeam.report.Tables;

/**
 * The sums behind the charts, over small numbers that stand for outlets, periods, actors, stances
 * and voices: a place in the list of the same name, -1 for none. Sums of outlets, actors and
 * stances that do not stand for themselves are added up under the number behind the last.
 */
final class Cells {
  /** Names of voices in the order of their numbers. */
  static final List<String> VOICES = List.of("outlet", "reported", "quoted");

  private static final String RANKS =
      """
      create temp table ranked_outlets as
        select outlet, (row_number() over (order by sum(words) desc, outlet) - 1)::int as place
        from outlet_days group by outlet;
      create temp table ranked_actors as
        select actor, (row_number() over (order by sum(n) desc, actor) - 1)::int as place
        from (select actor, mentions as n from actor_counts
          union all select source, occurrences from actor_stance_counts where source is not null
          union all select target, occurrences from actor_stance_counts where target is not null)
        group by actor;
      create temp table ranked_stances as
        select stance, (row_number() over (order by sum(occurrences) desc, stance) - 1)::int as place
        from actor_stance_counts group by stance;
      """;

  private static final String COVERAGE =
      """
      select least(o.place, {outlets})::int as outlet, ({period})::int as period, sum(articles)::bigint as articles,
        sum(words)::bigint as words, sum(syndicated)::bigint as syndicated, sum(duplicates)::bigint as duplicates,
        sum(capture_dated)::bigint as captured
      from outlet_days join ranked_outlets o using (outlet) group by 1, 2 order by 1, 2
      """;

  private static final String MENTIONS =
      """
      select least(o.place, {outlets})::int as outlet, ({period})::int as period,
        least(a.place, {actors})::int as actor, sum(mentions)::bigint as mentions,
        sum(reported_mentions)::bigint as reported, sum(quoted_mentions)::bigint as quoted
      from actor_counts join ranked_outlets o using (outlet) join ranked_actors a using (actor)
      group by 1, 2, 3 order by 1, 2, 3
      """;

  private static final String STANCES =
      """
      select least(o.place, {outlets})::int as outlet, ({period})::int as period,
        least(coalesce(s.place, -1), {actors})::int as source, least(c.place, {stances})::int as stance,
        polarity::int as polarity, least(coalesce(t.place, -1), {actors})::int as target,
        (list_position(['outlet', 'reported', 'quoted'], voice) - 1)::int as voice,
        sum(occurrences)::bigint as occurrences, sum(negated)::bigint as negated
      from actor_stance_counts join ranked_outlets o using (outlet) join ranked_stances c using (stance)
        left join ranked_actors s on s.actor = source left join ranked_actors t on t.actor = target
      group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7
      """;

  private final Tables tables;
  private final Span span;
  private final Detail detail;

  private Cells(Tables tables, Span span, Detail detail) {
    this.tables = tables;
    this.span = span;
    this.detail = detail;
  }

  /** Chooses the span and the finest detail that fits. */
  static Cells choose(Tables tables) throws SQLException, IOException {
    tables.execute(RANKS);
    Span span = span(tables);
    for (Detail detail : Detail.choices()) {
      Cells cells = new Cells(tables, span, detail);
      if (cells.fit()) {
        return cells;
      }
    }
    return new Cells(tables, span, Detail.LAST);
  }

  private static Span span(Tables tables) throws SQLException, IOException {
    SortedMap<LocalDate, Long> days = new TreeMap<>();
    tables.forEach(
        "select date, sum(articles)::bigint from outlet_days where date is not null group by date",
        row -> days.put(row.getObject(1, LocalDate.class), row.getLong(2)));
    return Span.of(days);
  }

  private boolean fit() throws SQLException {
    if (detail.period().starts(span).size() > Detail.MOST_PERIODS) {
      return false;
    }
    for (String query : List.of(COVERAGE, MENTIONS, STANCES)) {
      if (tables.number("select count(*) from (" + filled(query) + ")") > Detail.MOST_CELLS) {
        return false;
      }
    }
    return true;
  }

  Span span() {
    return span;
  }

  Detail detail() {
    return detail;
  }

  /** Fills the places of limits and the period into a query. */
  String filled(String query) {
    return query
        .replace("{period}", detail.period().number(span))
        .replace("{outlets}", String.valueOf(detail.outlets()))
        .replace("{actors}", String.valueOf(detail.actors()))
        .replace("{stances}", String.valueOf(Detail.STANCES));
  }

  /** Writes what the numbers stand for, then the sums, as fields of an object. */
  void write(JsonGenerator json) throws IOException, SQLException {
    json.writeStringField("period", detail.period().code());
    json.writeArrayFieldStart("periods");
    for (LocalDate start : detail.period().starts(span)) {
      json.writeString(start.toString());
    }
    json.writeEndArray();
    names(json, "outlets", "select outlet, outlet from ranked_outlets", detail.outlets());
    names(
        json,
        "actors",
        "select actor, coalesce(name, actor) from ranked_actors left join actors using (actor)",
        detail.actors());
    names(json, "stances", "select stance, stance from ranked_stances", Detail.STANCES);
    json.writeArrayFieldStart("voices");
    for (String voice : VOICES) {
      json.writeString(voice);
    }
    json.writeEndArray();
    columns(json, "coverage", COVERAGE);
    columns(json, "mentions", MENTIONS);
    columns(json, "positions", STANCES);
  }

  /** Writes identifiers and names of those that stand for themselves, and how many do not. */
  private void names(JsonGenerator json, String field, String query, int most)
      throws IOException, SQLException {
    json.writeObjectFieldStart(field);
    json.writeNumberField("all", tables.number("select count(*) from (" + query + ")"));
    json.writeArrayFieldStart("names");
    tables.forEach(
        query + " order by place limit " + most,
        row -> {
          json.writeStartArray();
          json.writeString(row.getString(1));
          json.writeString(row.getString(2));
          json.writeEndArray();
        });
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Writes a list of numbers for each column: a third of the size of an object for each row. */
  private void columns(JsonGenerator json, String field, String query)
      throws IOException, SQLException {
    List<String> names = new ArrayList<>();
    List<List<Long>> columns = new ArrayList<>();
    tables.forEach(
        filled(query),
        row -> {
          ResultSetMetaData header = row.getMetaData();
          for (int i = 0; i < header.getColumnCount(); i++) {
            if (columns.size() == i) {
              names.add(header.getColumnLabel(i + 1));
              columns.add(new ArrayList<>());
            }
            columns.get(i).add(row.getLong(i + 1));
          }
        });
    json.writeObjectFieldStart(field);
    for (int i = 0; i < names.size(); i++) {
      json.writeArrayFieldStart(names.get(i));
      for (long value : columns.get(i)) {
        json.writeNumber(value);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
