package org.pressbeam.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pressbeam.report.Tables;
import org.pressbeam.report.html.Highlight.Mark;

/**
 * A sample of what was found, with its sentences: of each kind of thing one, then of each a second,
 * until the sample is full, so that rare things are in it. Which ones is decided by a hash of the
 * place: the same tables give the same sample.
 */
final class Evidence {
  /** Most stances in a report. */
  static final int STANCES = 1500;

  /** Most mentions in a report. */
  static final int MENTIONS = 1000;

  /** Code points of text on each side of a mention. */
  private static final int CONTEXT = 140;

  private static final String CHOSEN_STANCES =
      """
      create temp table chosen_stances as
        select article_id, part, start, stance, phrase, pair, period, n, h from (
          select *, row_number() over (partition by outlet, stance, source, target, voice order by h) as n
          from (
            select article_id, part, start, stance, phrase, pair, outlet, source, target, voice,
              ({period})::int as period, md5(concat_ws('/', article_id, part, start, phrase, pair)) as h
            from stances))
        order by n, h limit %d
      """
          .formatted(STANCES);

  private static final String STANCE_ROWS =
      """
      select s.article_id, s.outlet, least(o.place, {outlets})::int as outlet_place, s.date::varchar as day,
        k.period, s.voice, a.title, a.url, least(c.place, {stances})::int as stance_place,
        least(coalesce(f.place, -1), {actors})::int as source_place,
        least(coalesce(t.place, -1), {actors})::int as target_place,
        coalesce(fn.name, s.source) as source_name, coalesce(tn.name, s.target) as target_name,
        s.stance, s.polarity, s.negated, s.excerpt, s.surface, s.start, s.part, s.sentence, s.source, s.target
      from chosen_stances k join stances s using (article_id, part, start, stance, phrase, pair)
        join articles a using (article_id) join ranked_outlets o on o.outlet = s.outlet
        join ranked_stances c on c.stance = s.stance
        left join ranked_actors f on f.actor = s.source left join ranked_actors t on t.actor = s.target
        left join actors fn on fn.actor = s.source left join actors tn on tn.actor = s.target
      order by k.n, k.h
      """;

  private static final String NEIGHBOURS =
      """
      select distinct m.article_id, m.part, m.sentence, m.actor, m.surface, m.start
      from mentions m join (select distinct article_id, part from chosen_stances) using (article_id, part)
      order by all
      """;

  private static final String CHOSEN_MENTIONS =
      """
      create temp table chosen_mentions as
        select article_id, part, start, period, n, h from (
          select *, row_number() over (partition by outlet, actor, voice order by h) as n
          from (
            select article_id, part, start, outlet, actor, voice, ({period})::int as period,
              md5(concat_ws('/', article_id, part, start)) as h
            from mentions))
        order by n, h limit %d
      """
          .formatted(MENTIONS);

  private static final String MENTION_ROWS =
      """
      select m.article_id, m.outlet, least(o.place, {outlets})::int as outlet_place, m.date::varchar as day,
        k.period, m.voice, a.title, a.url, least(r.place, {actors})::int as actor_place,
        coalesce(n.name, m.actor) as actor_name, m.surface,
        coalesce(substring(body, greatest(1, m.start + 1 - %1$d), least(m.start, %1$d)), '') as before,
        coalesce(substring(body, m."end" + 1, %1$d), '') as behind
      from chosen_mentions k join mentions m using (article_id, part, start)
        join articles a using (article_id)
        join ranked_outlets o on o.outlet = m.outlet join ranked_actors r on r.actor = m.actor
        left join actors n on n.actor = m.actor,
        lateral (select case m.part when 'title' then a.title else a.text end as body)
      order by k.n, k.h
      """
          .formatted(CONTEXT);

  private final Tables tables;
  private final Cells cells;

  /** Articles of the sample, in the order in which they were met. */
  private final Map<String, List<@Nullable String>> articles = new LinkedHashMap<>();

  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Map<String, List<Mark>> neighbours = new LinkedHashMap<>();

  Evidence(Tables tables, Cells cells) {
    this.tables = tables;
    this.cells = cells;
  }

  /** Writes the sample as fields of an object. */
  void write(JsonGenerator json) throws IOException, SQLException {
    tables.execute(cells.filled(CHOSEN_STANCES));
    tables.execute(cells.filled(CHOSEN_MENTIONS));
    tables.forEach(
        NEIGHBOURS,
        row ->
            neighbours
                .computeIfAbsent(
                    key(
                        row.getString("article_id"),
                        row.getString("part"),
                        row.getLong("sentence"),
                        row.getString("actor")),
                    sentence -> new ArrayList<>())
                .add(new Mark(row.getLong("start"), row.getString("surface"), Highlight.PLAIN)));
    json.writeArrayFieldStart("sampleOfStances");
    tables.forEach(cells.filled(STANCE_ROWS), row -> stance(json, row));
    json.writeEndArray();
    json.writeArrayFieldStart("sampleOfMentions");
    tables.forEach(cells.filled(MENTION_ROWS), row -> mention(json, row));
    json.writeEndArray();
    json.writeArrayFieldStart("articles");
    for (List<@Nullable String> article : articles.values()) {
      json.writeStartArray();
      for (String field : article) {
        json.writeString(field);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static String key(String article, String part, long sentence, @Nullable String actor) {
    return article + '/' + part + '/' + sentence + '/' + actor;
  }

  private void stance(JsonGenerator json, ResultSet row) throws SQLException, IOException {
    json.writeStartObject();
    common(json, row);
    json.writeNumberField("stance", row.getInt("stance_place"));
    json.writeNumberField("source", row.getInt("source_place"));
    json.writeNumberField("target", row.getInt("target_place"));
    json.writeStringField("sourceName", row.getString("source_name"));
    json.writeStringField("targetName", row.getString("target_name"));
    json.writeStringField("stanceName", row.getString("stance"));
    json.writeNumberField("polarity", row.getInt("polarity"));
    json.writeBooleanField("negated", row.getBoolean("negated"));
    List<Mark> others = new ArrayList<>();
    others.addAll(near(row, row.getString("source"), Highlight.SOURCE));
    others.addAll(near(row, row.getString("target"), Highlight.TARGET));
    Mark phrase = new Mark(row.getLong("start"), row.getString("surface"), Highlight.PHRASE);
    segments(json, Highlight.segments(row.getString("excerpt"), phrase, others));
    json.writeEndObject();
  }

  private List<Mark> near(ResultSet row, @Nullable String actor, String role) throws SQLException {
    String key =
        key(row.getString("article_id"), row.getString("part"), row.getLong("sentence"), actor);
    return neighbours.getOrDefault(key, List.of()).stream()
        .map(mark -> new Mark(mark.start(), mark.surface(), role))
        .toList();
  }

  private void mention(JsonGenerator json, ResultSet row) throws SQLException, IOException {
    json.writeStartObject();
    common(json, row);
    json.writeNumberField("actor", row.getInt("actor_place"));
    json.writeStringField("actorName", row.getString("actor_name"));
    segments(
        json,
        Highlight.context(
            row.getString("before"), row.getString("surface"), row.getString("behind")));
    json.writeEndObject();
  }

  private void common(JsonGenerator json, ResultSet row) throws SQLException, IOException {
    json.writeNumberField("article", article(row));
    json.writeNumberField("outlet", row.getInt("outlet_place"));
    json.writeStringField("date", row.getString("day"));
    json.writeNumberField("period", row.getInt("period"));
    json.writeNumberField("voice", Cells.VOICES.indexOf(row.getString("voice")));
  }

  private int article(ResultSet row) throws SQLException {
    String id = row.getString("article_id");
    Integer place = places.get(id);
    if (place != null) {
      return place;
    }
    List<@Nullable String> article = new ArrayList<>();
    article.add(row.getString("outlet"));
    article.add(row.getString("title"));
    article.add(webAddress(row.getString("url")));
    articles.put(id, article);
    places.put(id, places.size());
    return places.size() - 1;
  }

  /** Returns an address that is safe to link to, else null. */
  static @Nullable String webAddress(@Nullable String url) {
    if (url == null) {
      return null;
    }
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://") ? url : null;
  }

  /** Writes text and role in turns. */
  private static void segments(JsonGenerator json, List<Highlight.Segment> segments)
      throws IOException {
    json.writeArrayFieldStart("text");
    for (Highlight.Segment segment : segments) {
      json.writeString(segment.role());
      json.writeString(segment.text());
    }
    json.writeEndArray();
  }
}
