package org.pressbeam.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pressbeam.report.Tables;

/** What a reader must know before trusting the numbers: a sentence for each thing. */
final class Doubts {
  /** From this share on, something missing or guessed is worth a warning. */
  private static final double NOTABLE = 0.05;

  /** Below so many words, a rate of an outlet changes much with a single article. */
  private static final int FEW_WORDS = 5000;

  /**
   * A hole is a stretch of days without articles for which, at the outlet's usual rate, so many
   * were to be expected: exp(-7) is less than one chance in a thousand.
   */
  private static final int EXPECTED_IN_HOLE = 7;

  private static final int MOST_EXAMPLES = 5;

  private static final String SHARES =
      """
      select coalesce(sum(articles), 0)::bigint as articles,
        coalesce(sum(articles) filter (date is null), 0)::bigint as undated,
        coalesce(sum(articles) filter (date not between date '{first}' and date '{last}'), 0)::bigint as outside,
        coalesce(sum(capture_dated), 0)::bigint as captured, coalesce(sum(duplicates), 0)::bigint as duplicates,
        coalesce(sum(syndicated), 0)::bigint as syndicated
      from outlet_days
      """;

  private static final String HOLES =
      """
      with days as (
          select outlet, date, sum(articles) as articles from outlet_days
          where date between date '{first}' and date '{last}' group by all having sum(articles) > 0),
        rates as (
          select outlet, sum(articles) / (date_diff('day', min(date), max(date)) + 1) as rate from days group by all),
        steps as (
          select outlet, date, lead(date) over (partition by outlet order by date) as later from days)
      select outlet, date + 1 as first, later - 1 as last, date_diff('day', date, later) - 1 as length,
        count(*) over ()::bigint as holes
      from steps join rates using (outlet)
      where length * rate >= %d order by length * rate desc, outlet, first limit %d
      """
          .formatted(EXPECTED_IN_HOLE, MOST_EXAMPLES);

  private static final String SPIKES =
      """
      with days as (
          select date, sum(articles) as articles, sum(capture_dated) as captured from outlet_days
          where date is not null group by date)
      select date::varchar, articles::bigint, captured::bigint, count(*) over ()::bigint from days
      where articles > 3 * (select median(articles) from days) and captured > articles / 3 and articles >= 10
      order by captured desc, date limit %d
      """
          .formatted(MOST_EXAMPLES);

  private static final String OTHER_LANGUAGES =
      """
      select string_agg(language || ' ' || n, ', ' order by n desc, language), sum(n)::bigint from (
        select coalesce(split_part(language, '-', 1), 'unknown') as language, count(*) as n
        from articles where duplicate_of is null
          and split_part(language, '-', 1) is distinct from 'en' group by all)
      """;

  private static final String SMALL_OUTLETS =
      """
      select count(*) filter (words < %d) from (select sum(words) as words from outlet_days group by outlet)
      """
          .formatted(FEW_WORDS);

  private final Tables tables;
  private final Span span;
  private final List<Doubt> doubts = new ArrayList<>();

  /**
   * Something to know.
   *
   * @param serious whether it can change what the charts seem to say
   * @param about what it is about, in a word or two
   * @param text the sentence
   */
  record Doubt(boolean serious, String about, String text) {}

  private Doubts(Tables tables, Span span) {
    this.tables = tables;
    this.span = span;
  }

  /** Returns everything to know about the tables of a run. */
  static List<Doubt> of(Tables tables, Span span) throws SQLException, IOException {
    Doubts found = new Doubts(tables, span);
    found.shares();
    found.spikes();
    found.holes();
    found.records();
    found.languages();
    found.smallOutlets();
    return found.doubts;
  }

  /** Writes the doubts as a field of an object. */
  static void write(JsonGenerator json, List<Doubt> doubts) throws IOException {
    json.writeArrayFieldStart("doubts");
    for (Doubt doubt : doubts) {
      json.writeStartObject();
      json.writeBooleanField("serious", doubt.serious());
      json.writeStringField("about", doubt.about());
      json.writeStringField("text", doubt.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private String filled(String query) {
    return query
        .replace("{first}", span.first().toString())
        .replace("{last}", span.last().toString());
  }

  private void add(boolean serious, String about, String text, Object... values) {
    doubts.add(new Doubt(serious, about, String.format(Locale.ROOT, text, values)));
  }

  private void shares() throws SQLException, IOException {
    tables.forEach(
        filled(SHARES),
        row -> {
          long articles = row.getLong("articles");
          if (articles == 0) {
            add(true, "Nothing found", "The run found no articles, so there is nothing to count.");
            return;
          }
          long undated = row.getLong("undated");
          if (undated > 0) {
            add(
                undated > NOTABLE * articles,
                "Undated",
                "Articles without a date: %,d of %,d (%.1f%%). They count in totals, but in no curve"
                    + " and in no selection of days.",
                undated,
                articles,
                100.0 * undated / articles);
          }
          long outside = row.getLong("outside");
          if (outside > 0) {
            add(
                outside > NOTABLE * articles,
                "Far-off dates",
                "Articles dated before %2$s or after %3$s, far from all others: %1$,d. They count in"
                    + " totals, but in no curve.",
                outside,
                span.first(),
                span.last());
          }
          long captured = row.getLong("captured");
          if (captured > 0) {
            add(
                captured > NOTABLE * articles,
                "Dated by capture",
                "Articles that stand on the day on which a crawler fetched them, which may be long"
                    + " after their publication: %,d (%.1f%%).",
                captured,
                100.0 * captured / articles);
          }
          copies(articles, row.getLong("duplicates"), row.getLong("syndicated"));
        });
  }

  private void copies(long articles, long duplicates, long syndicated) {
    if (duplicates > 0) {
      add(
          false,
          "Repetitions",
          "Articles that repeat another of the same outlet and are counted nowhere: %,d.",
          duplicates);
    }
    if (syndicated > 0) {
      add(
          syndicated > NOTABLE * articles,
          "Wire copies",
          "Copies of another outlet's articles: %,d (%.1f%%). They count for each outlet that ran"
              + " them.",
          syndicated,
          100.0 * syndicated / articles);
    }
  }

  private void spikes() throws SQLException, IOException {
    List<String> days = new ArrayList<>();
    long[] all = {0};
    tables.forEach(
        SPIKES,
        row -> {
          days.add(
              String.format(
                  Locale.ROOT,
                  "%s (%,d of %,d)",
                  row.getString(1),
                  row.getLong(3),
                  row.getLong(2)));
          all[0] = row.getLong(4);
        });
    if (!days.isEmpty()) {
      add(
          true,
          "Spikes of capture",
          "On %s a peak is made of articles dated by their capture: %s%s.",
          all[0] == 1 ? "one day" : all[0] + " days",
          String.join(", ", days),
          all[0] > days.size() ? ", …" : "");
    }
  }

  private void holes() throws SQLException, IOException {
    List<String> holes = new ArrayList<>();
    long[] all = {0};
    tables.forEach(
        filled(HOLES),
        row -> {
          holes.add(
              String.format(
                  Locale.ROOT,
                  "%s %s to %s",
                  row.getString("outlet"),
                  row.getString("first"),
                  row.getString("last")));
          all[0] = row.getLong("holes");
        });
    if (!holes.isEmpty()) {
      add(
          true,
          "Holes",
          "%,d %s without any article where at least %d were to be expected: %s%s. Silence there is"
              + " the archive's, not the outlet's.",
          all[0],
          all[0] == 1 ? "stretch of days" : "stretches of days",
          EXPECTED_IN_HOLE,
          String.join("; ", holes),
          all[0] > holes.size() ? "; …" : "");
    }
  }

  private void records() {
    JsonNode records = tables.run().path("records");
    long rejected = records.path("rejected").asLong();
    if (rejected > 0) {
      List<String> reasons = new ArrayList<>();
      for (Map.Entry<String, JsonNode> reason : records.path("rejected_by").properties()) {
        reasons.add(
            String.format(
                Locale.ROOT,
                "%s %,d",
                reason.getKey().replaceFirst(".*/", "").replace('_', ' '),
                reason.getValue().asLong()));
      }
      add(
          rejected > NOTABLE * records.path("read").asLong(),
          "Rejected records",
          "%,d of %,d records read could not be used: %s.",
          rejected,
          records.path("read").asLong(),
          String.join(", ", reasons));
    }
  }

  private void languages() throws SQLException, IOException {
    tables.forEach(
        OTHER_LANGUAGES,
        row -> {
          if (row.getString(1) != null) {
            add(
                true,
                "Other languages",
                "Stances and voices are found in English only. Articles in other languages or in none"
                    + " that is known: %,d (%s). Their words count in every rate per 1,000 words.",
                row.getLong(2),
                row.getString(1));
          }
        });
  }

  private void smallOutlets() throws SQLException {
    long small = tables.number(SMALL_OUTLETS);
    if (small > 0) {
      add(
          false,
          "Small outlets",
          "%,d %s fewer than %,d words: there a single article moves every rate.",
          small,
          small == 1 ? "outlet has" : "outlets have",
          FEW_WORDS);
    }
  }
}
