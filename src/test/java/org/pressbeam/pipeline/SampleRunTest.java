package org.pressbeam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pressbeam.table.Table;

/**
 * The whole pipeline over the sample with the news lexicon: its tables are those in {@code
 * sample-data/expected}, and what always holds of tables holds of them.
 */
class SampleRunTest {
  @TempDir private static Path folder;
  private static Run sample;

  @BeforeAll
  static void run() throws IOException {
    sample = run("sample", "sample-data/archives");
  }

  private static Run run(String name, String input, String... more) throws IOException {
    return SampleRun.run(folder.resolve(name), input, more);
  }

  @ParameterizedTest
  @EnumSource(value = Table.class, names = SampleRun.LEXICON, mode = EnumSource.Mode.MATCH_NONE)
  void tablesAreAsExpected(Table table) throws IOException, SQLException {
    SampleRun.assertAsExpected(sample, table, folder);
  }

  @Test
  void bytesAreThoseOfAnotherJvm() throws IOException {
    SampleRun.assertSameBytesAsExpected(sample);
  }

  @ParameterizedTest
  @EnumSource(value = Table.class, names = SampleRun.KEPT, mode = EnumSource.Mode.MATCH_NONE)
  void everyTableHasTheColumnsOfTheContract(Table table) throws SQLException {
    List<String> expected =
        table.columns().stream()
            .map(
                column ->
                    column.name()
                        + "|"
                        + switch (column.type()) {
                          case STRING -> "VARCHAR";
                          case INT64 -> "BIGINT";
                          case BOOL -> "BOOLEAN";
                          case DATE -> "DATE";
                          case TIMESTAMP -> "TIMESTAMP WITH TIME ZONE";
                          case STRINGS -> "VARCHAR[]";
                        })
            .toList();
    assertThat(
            sample.query(
                "select column_name, column_type from (describe from {" + table.tableName() + "})"))
        .isEqualTo(expected);
  }

  @Test
  void listsHaveTheStandardThreeLevels() throws SQLException {
    assertThat(
            sample.query(
                "select distinct name from parquet_schema({articles}) where name in ('list', 'element', 'array') order by name"))
        .containsExactly("element", "list");
  }

  @Test
  void everyRecordIsAccountedFor() throws IOException, SQLException {
    JsonNode records = sample.report().path("records");
    assertThat(records.path("read").asLong()).isEqualTo(108);
    assertThat(records.path("articles").asLong()).isEqualTo(72);
    assertThat(records.path("read").asLong())
        .isEqualTo(
            records.path("articles").asLong()
                + records.path("skipped").asLong()
                + records.path("rejected").asLong());
    assertThat(sample.number("select count(*) from {articles}"))
        .isEqualTo(records.path("articles").asLong());
    assertThat(sample.number("select count(*) from {rejects} where stage <> 'analysis'"))
        .isEqualTo(records.path("rejected").asLong());
    assertThat(sample.number("select count(*) from {rejects} where reason = 'internal'")).isZero();
  }

  @Test
  void articleIdsAreUnique() throws SQLException {
    assertThat(sample.number("select count(*) - count(distinct article_id) from {articles}"))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mentions | surface
          stances  | surface
          quotes   | text
          """)
  void offsetsGiveBackTheSurface(String table, String surface) throws SQLException {
    String wrong =
        """
        select count(*) from {%s} e join {articles} a using (article_id)
        where substring(case part when 'title' then a.title else a.text end, "start" + 1, "end" - "start") <> e.%s
        """
            .formatted(table, surface);
    assertThat(sample.number(wrong)).isZero();
    assertThat(sample.number("select count(*) from {" + table + "}")).isPositive();
  }

  /** Each line: what the counts table says, what the evidence says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          select outlet, date, articles, words, sentences, duplicates, syndicated, capture_dated from {outlet_days} ; select outlet, date, count(*) filter (duplicate_of is null), coalesce(sum(words) filter (duplicate_of is null), 0), coalesce(sum(sentences) filter (duplicate_of is null), 0), count(duplicate_of), count(syndicated_from) filter (duplicate_of is null), count(*) filter (date_source = 'capture') from {articles} group by outlet, date
          select outlet, date, actor, mentions, articles, title_mentions, quoted_mentions, reported_mentions, metonym_mentions, syndicated_mentions from {actor_counts} ; select m.outlet, m.date, actor, count(*), count(distinct article_id), count(*) filter (part = 'title'), count(*) filter (voice = 'quoted'), count(*) filter (voice = 'reported'), count(*) filter (metonym), count(syndicated_from) from {mentions} m join {articles} using (article_id) group by m.outlet, m.date, actor
          select outlet, date, stance, phrase, polarity, occurrences, articles, negated, quoted, reported, syndicated from {stance_counts} ; select s.outlet, s.date, stance, phrase, polarity, count(*), count(distinct article_id), count(*) filter (negated), count(*) filter (voice = 'quoted'), count(*) filter (voice = 'reported'), count(syndicated_from) from {stances} s join {articles} using (article_id) where pair = 0 group by s.outlet, s.date, stance, phrase, polarity
          select outlet, date, source, stance, polarity, target, voice, occurrences, negated, syndicated, articles from {actor_stance_counts} ; select s.outlet, s.date, source, stance, polarity, target, voice, count(*), count(*) filter (negated), count(syndicated_from), count(distinct article_id) from {stances} s join {articles} using (article_id) group by s.outlet, s.date, source, stance, polarity, target, voice
          """)
  void countsAreTheCountsOfTheirEvidence(String counts, String evidence) throws SQLException {
    assertThat(sample.query(counts))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(sample.query(evidence));
  }

  @Test
  void anotherRunWithOneWorkerGivesTheSameBytes() throws IOException {
    Run again = run("again", "sample-data/archives", "--targetParallelism=1");
    assertThat(again.tableBytes()).isEqualTo(sample.tableBytes());
  }

  @Test
  void aRecountWithTheSameLexiconGivesTheSameCounts() throws IOException, SQLException {
    Run recount = run("recount", sample.output().resolve("articles") + "/*.parquet");
    assertThat(recount.countsBytes()).hasSize(4).isEqualTo(sample.countsBytes());
    assertThat(
            recount.query(
                "select article_id, duplicate_of, syndicated_from, date_source, text from {articles}"))
        .isEqualTo(
            sample.query(
                "select article_id, duplicate_of, syndicated_from, date_source, text from {articles}"));
  }

  @Test
  void articlesReadTwiceInARecountCountOnce() throws IOException, SQLException {
    Path copy = Files.createDirectories(folder.resolve("copied"));
    try (Stream<Path> files = Files.list(sample.output().resolve("articles"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve("copy-" + file.getFileName()));
      }
    }
    Run recount =
        run("twice", sample.output().resolve("articles") + "/*.parquet," + copy + "/*.parquet");
    assertThat(recount.number("select count(*) - count(distinct article_id) from {articles}"))
        .isZero();
    assertThat(recount.query("select outlet, date, articles, words from {outlet_days}"))
        .isEqualTo(sample.query("select outlet, date, articles, words from {outlet_days}"));
    assertThat(recount.query("from {actor_counts}")).isEqualTo(sample.query("from {actor_counts}"));
  }

  @Test
  void filtersAreNamedAndCounted() throws IOException, SQLException {
    Run run =
        run(
            "filtered",
            "sample-data/archives",
            "--from=2026-01-10",
            "--to=2026-01-20",
            "--outlets=TheDailyClarion.example,harbour-courier.example",
            "--languages=en-GB",
            "--includeText=false");
    assertThat(run.query("select distinct outlet from {articles} order by outlet"))
        .containsExactly("harbour-courier.example", "thedailyclarion.example");
    assertThat(
            run.query(
                "select min(date) >= '2026-01-10', max(date) <= '2026-01-20', count(text) from {articles}"))
        .containsExactly("true|true|0");
    JsonNode skipped = run.report().path("records").path("skipped_by");
    assertThat(skipped.path("dates").asLong()).isPositive();
    assertThat(skipped.path("outlets").asLong()).isPositive();

    Run recount = run("textless", run.output().resolve("articles") + "/*.parquet");
    assertThat(recount.query("select distinct stage, reason from {rejects}"))
        .containsExactly("article|no_text");
  }

  @Test
  void undatedArticlesTakeTheDayOfCaptureOnRequest() throws IOException, SQLException {
    Run run = run("captured", "sample-data/archives", "--dateFallback=capture");
    assertThat(run.number("select count(*) from {articles} where date_source = 'capture'"))
        .isPositive()
        .isEqualTo(run.number("select sum(capture_dated) from {outlet_days}"));
  }

  @Test
  void nothingElseIsLeftInTheOutput() throws IOException {
    assertThat(sample.tableBytes().keySet())
        .allMatch(name -> name.matches("[a-z_]+/part-\\d{5}-[0-9a-f]{12}\\.parquet"));
    try (Stream<Path> top = Files.list(sample.output())) {
      assertThat(top.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      Stream.of(Table.values())
                          .filter(table -> table.kind() != Table.Kind.KEPT)
                          .map(Table::tableName),
                      Stream.of("run.json"))
                  .toList());
    }
  }

  @Test
  void anEmptyInputGivesEmptyTablesWithTheirColumns() throws IOException, SQLException {
    Path empty = Files.createFile(folder.resolve("empty.warc"));
    Run run = run("empty", empty.toString());
    for (Table table : Table.values()) {
      if (table.kind() != Table.Kind.LEXICON && table.kind() != Table.Kind.KEPT) {
        assertThat(run.number("select count(*) from {" + table.tableName() + "}")).isZero();
      }
    }
    assertThat(run.report().path("records").path("skipped_by").path("empty").asLong()).isOne();
  }
}
