package org.pressbeam.report.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.pressbeam.report.Tables;

/** Checks that what a user names stands in the tables of a run. */
final class KnownNames {
  private static final int MAX_SUGGESTIONS = 3;

  /** Those called so come first, then those of whose id a word, or all, is spelled alike. */
  private static final String ACTORS_LIKE =
      """
      select actor || ' (' || name || ')' from (
        select actor, name, case
            when lower(name) = lower(%1$s) or list_contains(list_transform(aliases, lambda a: lower(a)), lower(%1$s))
              then 0
            else 1 + least(levenshtein(lower(actor), lower(%1$s)),
              list_min(list_transform(string_split(lower(actor), '-'), lambda word: levenshtein(word, lower(%1$s)))))
          end as distance
        from actors)
      where distance <= 1 + %2$d order by distance, actor limit %3$d
      """;

  private static final String LIKE =
      """
      select name from (select distinct %1$s as name from %2$s)
      where levenshtein(lower(name), lower(%3$s)) <= %4$d or starts_with(lower(name), lower(%3$s))
      order by levenshtein(lower(name), lower(%3$s)), name limit %5$d
      """;

  private final FinishedRun run;

  KnownNames(FinishedRun run) {
    this.run = run;
  }

  /**
   * Demands that the lexicon has an actor.
   *
   * @throws IllegalArgumentException if it has none of this id, naming those nearest
   */
  void requireActor(String id) throws IOException {
    String literal = Tables.literal(id);
    if (run.number("select count(*) from actors where actor = " + literal) > 0) {
      return;
    }
    throw unknown(
        "--actor=" + id + ": the lexicon of this run has no such actor",
        strings(ACTORS_LIKE.formatted(literal, tolerance(id), MAX_SUGGESTIONS)));
  }

  /**
   * Demands that a column of a table has a value.
   *
   * @param option that named it
   * @throws IllegalArgumentException if it has not, naming those nearest
   */
  void require(String option, String value, String table, String column) throws IOException {
    String literal = Tables.literal(value);
    String count = "select count(*) from " + table + " where " + column + " = " + literal;
    if (run.number(count) > 0) {
      return;
    }
    throw unknown(
        option + "=" + value + ": the tables of this run have no such " + column,
        strings(LIKE.formatted(column, table, literal, tolerance(value), MAX_SUGGESTIONS)));
  }

  /** A short name is unlike all others as soon as two of its letters differ. */
  private static int tolerance(String value) {
    return value.length() < 5 ? 1 : Math.max(2, value.length() / 4);
  }

  private static IllegalArgumentException unknown(String what, List<String> suggestions) {
    String hint = suggestions.isEmpty() ? "" : "; did you mean " + joined(suggestions) + "?";
    return new IllegalArgumentException(Printable.line(what + hint));
  }

  private static String joined(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  private List<String> strings(String query) throws IOException {
    List<String> strings = new ArrayList<>();
    run.forEach(query, row -> strings.add(row.getString(1)));
    return strings;
  }
}
