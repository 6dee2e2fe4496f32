package org.pressbeam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressbeam.corpus.MadeCorpus;

/** Three batches of a made month, and the whole month at once. */
class BatchTest {
  private static final List<String> IDS = List.of("2026-01-10", "2026-01-20", "2026-02-10");

  @TempDir private static Path folder;
  private static Run whole;
  private static Run batches;

  @BeforeAll
  static void run() throws IOException {
    SortedMap<LocalDate, String> days = MadeCorpus.jsonLines(4, 4, 10);
    StringBuilder all = new StringBuilder();
    LocalDate from = LocalDate.MIN;
    for (String id : IDS) {
      LocalDate to = LocalDate.parse(id);
      String lines = String.join("", days.subMap(from, to).values());
      all.append(lines);
      from = to;
      Path input = Files.createDirectories(folder.resolve("in-" + id)).resolve("made.jsonl");
      Files.writeString(input, lines);
      batches = batch(id, input);
    }
    Path input = folder.resolve("all.jsonl");
    Files.writeString(input, all);
    whole = Run.of(folder.resolve("whole"), options(input));
  }

  private static String[] options(Path input, String... more) {
    List<String> options = new ArrayList<>(List.of(more));
    options.add("--input=" + input);
    options.add("--actors=pipelines/minimal/actors.yaml");
    return options.toArray(String[]::new);
  }

  private static Run batch(String id, Path input) throws IOException {
    PressbeamRun.prepare(
            List.of(options(input, "--batch=" + id, "--output=" + folder.resolve("batches"))),
            "test")
        .run(bytes -> {});
    return Run.at(folder.resolve("batches").resolve("*"));
  }

  @Test
  void oneSelectReadsAllBatchesAndCountsAsAtOnce() throws SQLException {
    String counts =
        "select sum(articles), sum(duplicates), sum(syndicated) from {outlet_days} where outlet <> ''";
    String articles = "select count(*), count(distinct article_id) from {articles}";
    assertThat(batches.query(articles)).isEqualTo(whole.query(articles));
    assertThat(batches.query("select count(distinct batch) from {articles}")).containsExactly("3");
    String[] one = batches.query(counts).get(0).split("\\|", -1);
    String[] two = whole.query(counts).get(0).split("\\|", -1);
    // Where a block was not yet known to recur, a version may be missed, and a copy.
    for (int i = 0; i < one.length; i++) {
      double expected = Double.parseDouble(two[i]);
      assertThat(Double.parseDouble(one[i])).isBetween(0.97 * expected, 1.03 * expected);
    }
  }

  @Test
  void pointersLeadToArticlesOfEarlierBatches() throws SQLException {
    assertThat(
            batches.number(
                "select count(*) from {articles} a join {articles} b"
                    + " on a.duplicate_of = b.article_id where b.batch < a.batch"))
        .isPositive();
    assertThat(
            batches.number(
                "select count(*) from {articles} where duplicate_of is not null"
                    + " and duplicate_of not in"
                    + " (select article_id from {articles} where duplicate_of is null)"))
        .isZero();
    assertThat(
            batches.number(
                "select count(*) from {articles} where syndicated_from is not null"
                    + " and syndicated_from not in (select article_id from {articles})"))
        .isZero();
  }

  @Test
  void anArticleReadEachDayHasAnIdOfItsOwnInEachBatch() throws IOException, SQLException {
    Path input = Files.createDirectories(folder.resolve("daily")).resolve("daily.jsonl");
    String text = "The council of the town by the river has met again. ".repeat(4);
    Files.writeString(
        input,
        "{\"id\":\"x\",\"outlet\":\"a.example\",\"date\":\"2026-01-01\",\"text\":\""
            + text
            + "\"}");
    Path output = folder.resolve("days");
    for (String id : List.of("1", "2", "3")) {
      PressbeamRun.prepare(List.of(options(input, "--batch=" + id, "--output=" + output)), "test")
          .run(bytes -> {});
    }
    Run days = Run.at(output.resolve("*"));
    assertThat(days.number("select count(distinct article_id) from {articles}")).isEqualTo(3);
    assertThat(days.number("select count(*) from {articles} where duplicate_of = 'x'"))
        .isEqualTo(2);
  }

  @Test
  void aBatchReplacesItselfWithTheSameBytesAndLeavesTheOthers() throws IOException {
    Run first = Run.at(folder.resolve("batches").resolve("batch=" + IDS.get(0)));
    Run last = Run.at(folder.resolve("batches").resolve("batch=" + IDS.get(2)));
    var before = last.tableBytes();
    var others = first.tableBytes();
    batch(IDS.get(2), folder.resolve("in-" + IDS.get(2)).resolve("made.jsonl"));
    assertThat(last.tableBytes()).isEqualTo(before);
    assertThat(first.tableBytes()).isEqualTo(others);
  }

  @Test
  void whatIsKeptIsEachArticleThatCounts() throws SQLException {
    assertThat(batches.number("select count(*) from {fingerprints}"))
        .isEqualTo(batches.number("select count(*) from {articles} where duplicate_of is null"));
  }

  @Test
  void coverageAddsUpToAllThatWasRead() throws SQLException {
    assertThat(
            whole.query(
                "select sum(pages), sum(articles), sum(duplicates), sum(skipped + rejects)"
                    + " from {coverage}"))
        .isEqualTo(
            whole.query(
                "select count(*), count(*) filter (duplicate_of is null), count(duplicate_of), 0"
                    + " from {articles}"));
    assertThat(whole.number("select sum(dropped_words) from {coverage}")).isPositive();
  }

  @Test
  void batchesAndOtherRunsDoNotShareAFolder() {
    Path input = folder.resolve("all.jsonl");
    assertThatThrownBy(() -> Run.of(folder.resolve("batches"), options(input, "--overwrite=true")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds batches");
    assertThatThrownBy(() -> Run.of(folder.resolve("whole"), options(input, "--batch=2026-01-10")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without --batch");
    assertThatThrownBy(() -> Run.of(folder.resolve("other"), options(input, "--batch=a/b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--batch=a/b");
  }
}
