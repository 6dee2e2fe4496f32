package org.pressbeam.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;

/** Prints what a run found. */
public final class Overview {
  private static final String OUTLETS =
      """
      select outlet, sum(articles)::bigint as articles, sum(duplicates)::bigint as repeated,
        sum(syndicated)::bigint as syndicated, sum(words)::bigint as words, min(date) as first, max(date) as last,
        (sum(articles) filter (date is null))::bigint as undated
      from outlet_days group by outlet order by articles desc, outlet
      """;

  private static final String DAYS =
      """
      select date, sum(articles)::bigint as articles, count(distinct outlet) as outlets
      from outlet_days where date is not null group by date order by articles desc, date
      """;

  private static final String ACTORS =
      """
      select a.name, c.actor, sum(c.mentions)::bigint as mentions, sum(c.articles)::bigint as articles,
        count(distinct c.outlet) as outlets, sum(c.quoted_mentions)::bigint as quoted,
        sum(c.reported_mentions)::bigint as reported
      from actor_counts c join actors a using (actor) group by all order by mentions desc, actor
      """;

  private static final String STANCES =
      """
      select stance, phrase, sum(occurrences)::bigint as occurrences, sum(articles)::bigint as articles,
        sum(negated)::bigint as negated, sum(quoted)::bigint as quoted, sum(reported)::bigint as reported
      from stance_counts group by all order by occurrences desc, stance, phrase
      """;

  private static final String DYADS =
      """
      select source, stance, target, voice, sum(occurrences)::bigint as occurrences
      from actor_stance_counts where source is not null and target is not null
      group by all order by occurrences desc, source, stance, target, voice
      """;

  private static final String REJECTS =
      """
      select stage, reason, count(*) as records, min(archive || ' ' || record) as example
      from rejects group by all order by records desc, stage, reason
      """;

  private Overview() {}

  /**
   * Prints an overview of the tables of a run: outlets, days, actors, stances, who takes them
   * towards whom, and rejects.
   *
   * @param output output folder of a finished run
   * @param rows most rows of each list
   * @throws IllegalArgumentException if the folder holds no finished run
   * @throws IOException if its tables cannot be read
   */
  public static void print(Path output, int rows, PrintWriter out) throws IOException {
    try (Tables tables = Tables.open(output)) {
      list(tables, out, "Outlets", OUTLETS, rows);
      list(tables, out, "Days with most articles", DAYS, rows);
      list(tables, out, "Most mentioned actors", ACTORS, rows);
      list(tables, out, "Most frequent stances", STANCES, rows);
      list(tables, out, "Who towards whom", DYADS, rows);
      list(tables, out, "Rejected records", REJECTS, rows);
    } catch (SQLException e) {
      throw Tables.unreadable(output, e);
    }
  }

  private static void list(Tables tables, PrintWriter out, String title, String query, int rows)
      throws SQLException {
    out.println(title);
    TextTable table = tables.query(query + " limit " + rows);
    if (table.rows().isEmpty()) {
      out.println("  none");
    } else {
      table.print(out);
    }
    out.println();
  }
}
