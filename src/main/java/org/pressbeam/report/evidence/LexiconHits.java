package org.pressbeam.report.evidence;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * How often each entry of the lexicon of a run was found, those that were never found first. An
 * entry is an actor, with all names together, or a stance phrase.
 */
public final class LexiconHits {
  private static final String BOLD = "1";
  private static final String DIM = "2";

  /** Actors by their hits; the words by which they were found, the most frequent first. */
  private static final String ACTORS =
      """
      select 'actor' as entry, a.actor as id, a.name, coalesce(m.hits, 0) as hits, coalesce(m.articles, 0) as articles,
        m.surfaces
      from actors a left join (
        select actor, sum(hits)::bigint as hits, max(articles) as articles,
          string_agg(surface || ' ' || hits, ', ' order by hits desc, surface) as surfaces
        from (
          select actor, surface, count(*) as hits,
            any_value(articles) as articles
          from mentions join (
            select actor, count(distinct article_id) as articles from mentions group by actor) using (actor)
          group by actor, surface)
        group by actor) m using (actor)
      """;

  /** The tables of finds do not say of a phrase for which language it was listed. */
  private static final String PHRASES =
      """
      select 'phrase' as entry, p.stance as id, p.phrase as name, coalesce(s.hits, 0) as hits,
        coalesce(s.articles, 0) as articles, s.surfaces
      from (select distinct stance, phrase from phrases) p left join (
        select stance, phrase, sum(hits)::bigint as hits, max(articles) as articles,
          string_agg(surface || ' ' || hits, ', ' order by hits desc, surface) as surfaces
        from (
          select stance, phrase, lower(surface) as surface, count(*) as hits, any_value(articles) as articles
          from stances join (
            select stance, phrase, count(distinct article_id) as articles from stances
            group by stance, phrase) using (stance, phrase)
          where pair = 0 group by stance, phrase, lower(surface))
        group by stance, phrase) s using (stance, phrase)
      """;

  private static final String ORDER = " order by hits, id, name";

  private final FinishedRun run;
  private final Wanted wanted;

  /** Which entries are listed. */
  public enum Wanted {
    /** All. */
    ALL,
    /** Those that were never found. */
    DEAD
  }

  /** Prepares the list. */
  public LexiconHits(FinishedRun run, Wanted wanted) {
    this.run = run;
    this.wanted = wanted;
  }

  /** Prints a row for each entry, actors before phrases, those with fewer hits first. */
  public void csv(PrintWriter out) throws IOException {
    Csv csv = new Csv(out, "entry", "id", "name", "hits", "articles", "surfaces");
    for (String query : List.of(ACTORS, PHRASES)) {
      run.forEach(
          "from (" + query + ")" + condition() + ORDER,
          row -> {
            csv.text(row.getString("entry")).text(row.getString("id")).text(row.getString("name"));
            csv.number(row.getLong("hits")).number(row.getLong("articles"));
            csv.text(row.getString("surfaces")).end();
          });
    }
  }

  private String condition() {
    return wanted == Wanted.DEAD ? " where hits = 0" : "";
  }

  /**
   * Prints two lists for people, actors and phrases: those never found, then the others, most hits
   * first.
   *
   * @param width columns of a line
   * @param rows most rows of each list
   */
  public void print(PrintWriter out, Paint paint, int width, int rows) throws IOException {
    list("Actors", ACTORS, out, paint, width, rows);
    out.println();
    list("Stance phrases", PHRASES, out, paint, width, rows);
  }

  private void list(String title, String query, PrintWriter out, Paint paint, int width, int rows)
      throws IOException {
    String all = "from (" + query + ")";
    long entries = run.number("select count(*) " + all);
    long dead = run.number("select count(*) " + all + " where hits = 0");
    long found = wanted == Wanted.DEAD ? 0 : entries - dead;
    out.println(
        paint.of(BOLD, title) + ": " + entries + " entries, " + dead + " of them never found");
    run.forEach(
        all + " where hits = 0 order by id, name limit " + rows,
        row -> out.println("  " + cut(name(row), width - 2)));
    more(dead - rows, "never found", out, paint);
    if (found > 0) {
      out.println(paint.of(DIM, "    hits  articles  entry, and the words by which it was found"));
      run.forEach(
          all + " where hits > 0 order by hits desc, id, name limit " + rows,
          row -> {
            String numbers =
                String.format(
                    Locale.ROOT, "%8d  %8d  ", row.getLong("hits"), row.getLong("articles"));
            String words = name(row) + ": " + Printable.line(row.getString("surfaces"));
            out.println(numbers + cut(words, width - numbers.length()));
          });
      more(found - rows, "found", out, paint);
    }
  }

  private static String name(ResultSet row) throws SQLException {
    String id = row.getString("id");
    String name = row.getString("name");
    String shown =
        row.getString("entry").equals("actor") ? FindWords.actor(name, id) : id + " " + name;
    return Printable.line(shown);
  }

  private static String cut(String text, int width) {
    return Printable.fit(text, width).stripTrailing();
  }

  private static void more(long rest, String what, PrintWriter out, Paint paint) {
    if (rest > 0) {
      String line = "  and " + rest + " more " + what + ", which --rows or --csv show";
      out.println(paint.of(DIM, line));
    }
  }
}
