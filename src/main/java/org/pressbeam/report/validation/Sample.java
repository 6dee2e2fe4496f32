package org.pressbeam.report.validation;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pressbeam.report.Tables;
import org.pressbeam.report.evidence.Csv;
import org.pressbeam.report.evidence.FinishedRun;
import org.pressbeam.report.evidence.Printable;

/**
 * A stratified random sample of finds as a coding sheet. Chance is a hash of seed and find: the
 * same tables and seed give the same sample on every machine, and the order of the sheet, which
 * tells nothing of the strata, is as random.
 */
public final class Sample {
  private static final long MAX_DRAWS = 1_000_000;

  /** Code points on each side in which the sentence is looked for. */
  private static final int WINDOW = 1000;

  /** Columns on each side of a find that has no sentence of its own, and before one that has. */
  private static final int AROUND = 200;

  private static final String STRATA =
      "select %s as stratum, count(*) as size from (%s) group by stratum";

  private static final String DRAWN =
      """
      with finds as (%1$s),
        drawn as (
          select row, lot
          from (select row, %2$s as stratum, md5('%3$d:' || row) as lot from finds)
            join (values %4$s) quotas(stratum, quota) using (stratum)
          qualify row_number() over (partition by stratum order by lot, row) <= quota)
      select f.*, a.title, a.url, body is not null as has_text,
        substring(body, greatest(1, f.start + 1 - %5$d), least(f.start, %5$d)) as before,
        substring(body, f."end" + 1, %5$d) as behind
      from drawn join finds f using (row) join articles a using (article_id),
        lateral (select case f.part when 'title' then a.title else a.text end as body)
      order by lot, row
      """;

  private final FinishedRun run;
  private final Plan plan;
  private final SortedMap<String, Long> quotas;
  private boolean incomplete;

  /**
   * What is drawn.
   *
   * @param by columns that make the strata; empty for one stratum
   * @param draws how many finds, from 1 to a million
   * @param sheet whether coders are told what was found
   */
  public record Plan(Subject subject, List<String> by, long draws, long seed, Sheet sheet) {
    /** Checks the plan. */
    public Plan {
      by = List.copyOf(by);
      if (draws < 1 || draws > MAX_DRAWS) {
        throw new IllegalArgumentException("--n=" + draws + ": must be from 1 to " + MAX_DRAWS);
      }
      subject.requireStrata(by);
    }
  }

  /** What a sheet shows of the answers of the tables. */
  public enum Sheet {
    /** Nothing. */
    BLIND,
    /** The answer to the first question, to be judged right or wrong. */
    CLAIMS
  }

  /**
   * Prepares a sample: counts the strata and divides the draws among them.
   *
   * @throws IllegalArgumentException if there is no find
   */
  public Sample(FinishedRun run, Plan plan) throws IOException {
    this.run = run;
    this.plan = plan;
    Map<String, Long> sizes = new TreeMap<>();
    run.forEach(
        STRATA.formatted(stratum(), plan.subject().finds()),
        row -> sizes.put(row.getString("stratum"), row.getLong("size")));
    if (sizes.isEmpty()) {
      throw new IllegalArgumentException("the tables hold no " + plan.subject().label());
    }
    this.quotas = Allocation.of(sizes, plan.draws());
  }

  /** Returns how many finds are drawn. */
  public long size() {
    return quotas.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Writes the sheet. */
  public void write(PrintWriter out) throws IOException {
    String values =
        quotas.entrySet().stream()
            .map(quota -> "(" + Tables.literal(quota.getKey()) + ", " + quota.getValue() + ")")
            .collect(Collectors.joining(", "));
    Csv csv = new Csv(out, header().toArray(String[]::new));
    run.forEach(
        DRAWN.formatted(plan.subject().finds(), stratum(), plan.seed(), values, WINDOW),
        row -> write(row, csv));
  }

  private String stratum() {
    return Stream.concat(
            Stream.of("''"),
            plan.by().stream().map(column -> "coalesce(" + column + "::varchar, 'none')"))
        .collect(Collectors.joining(", ", "concat_ws(chr(31), ", ")"));
  }

  private List<String> header() {
    List<String> header =
        new ArrayList<>(
            List.of(SheetFile.ROW, "outlet", "date", "title", "url", SheetFile.BEFORE, "sentence"));
    List<Question> questions = plan.subject().questions();
    if (plan.sheet() == Sheet.CLAIMS) {
      header.addAll(List.of(SheetFile.CLAIM, Question.CORRECT.column()));
      questions = questions.subList(1, questions.size());
    }
    questions.forEach(question -> header.add(question.column()));
    return header;
  }

  private void write(ResultSet row, Csv csv) throws SQLException {
    csv.text(row.getString("row")).text(row.getString("outlet")).text(row.getString("date"));
    csv.text(row.getString("title")).text(row.getString("url"));
    sentence(row, csv);
    List<Question> questions = plan.subject().questions();
    if (plan.sheet() == Sheet.CLAIMS) {
      csv.text(row.getString(questions.get(0).column()));
    }
    questions.forEach(question -> csv.text(null));
    csv.end();
  }

  private void sentence(ResultSet row, Csv csv) throws SQLException {
    String words = row.getString("surface");
    String marked = "»" + words + "«";
    String sentence = row.getString("excerpt");
    if (!row.getBoolean("has_text")) {
      int at = sentence == null ? -1 : sentence.indexOf(words);
      incomplete |= sentence == null;
      csv.text(null);
      csv.text(at < 0 ? marked : around(sentence, at, at + words.length(), marked));
      return;
    }
    String before = row.getString("before");
    before = before.substring(before.lastIndexOf('\n') + 1);
    String behind = row.getString("behind").lines().findFirst().orElse("");
    String window = before + words + behind;
    int end = before.length() + words.length();
    int start = startOf(sentence, window, before.length(), end);
    if (start >= 0) {
      csv.text(Printable.end(Printable.line(window.substring(0, start)), AROUND).strip());
      int stop = start + sentence.length();
      csv.text(around(window.substring(start, stop), before.length() - start, end - start, marked));
    } else {
      csv.text(null);
      csv.text(
          Printable.end(Printable.line(before), AROUND)
              + marked
              + Printable.start(Printable.line(behind), AROUND));
    }
  }

  /** Returns where the sentence stands in which the words from {@code from} to {@code to} are. */
  private static int startOf(@Nullable String sentence, String window, int from, int to) {
    int start = sentence == null ? -1 : window.lastIndexOf(sentence, from);
    return start >= 0 && start + sentence.length() >= to ? start : -1;
  }

  private static String around(String sentence, int start, int end, String marked) {
    return sentence.substring(0, start) + marked + sentence.substring(end);
  }

  /** Says whether texts were missing, so that some finds have no sentence. */
  public boolean isIncomplete() {
    return incomplete;
  }
}
