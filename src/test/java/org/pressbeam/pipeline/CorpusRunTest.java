package org.pressbeam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline over real pages and articles, which lie beside the repository. */
class CorpusRunTest {
  private static final Path CORPORA = Path.of("..", "shared", "corpora");

  @TempDir private static Path folder;

  @BeforeAll
  static void needsCorpora() {
    assumeTrue(Files.isDirectory(CORPORA), "skipped: the corpora are not at " + CORPORA);
  }

  private static void assertAccountedFor(Run run) throws IOException, SQLException {
    JsonNode records = run.report().path("records");
    assertThat(records.path("read").asLong())
        .isEqualTo(
            records.path("articles").asLong()
                + records.path("skipped").asLong()
                + records.path("rejected").asLong());
    assertThat(run.number("select count(*) from {rejects} where reason = 'internal'")).isZero();
    assertThat(run.number("select count(*) from {rejects}"))
        .isEqualTo(records.path("rejected").asLong());
  }

  @Test
  void everyRealPageIsAccountedFor() throws IOException, SQLException {
    Run run = SampleRun.run(folder.resolve("pages"), CORPORA + "/pages/*/*.warc.gz");
    assertAccountedFor(run);
    assertThat(run.report().path("records").path("read").asLong()).isEqualTo(1357 + 7);
    assertThat(run.report().path("records").path("skipped_by").path("record_type").asLong())
        .isEqualTo(7);
    assertThat(run.number("select count(*) from {mentions}")).isGreaterThan(5000);
  }

  @Test
  void annotatedArticlesKeepTheirTextOutletAndDate() throws IOException, SQLException {
    Path articles = CORPORA.resolve("stance/articles.jsonl.gz");
    Run run =
        Run.of(
            folder.resolve("stance"),
            "--input=" + articles,
            "--cleanText=false",
            "--actors=" + CORPORA.resolve("stance/actors_polnear.csv"),
            "--stances=pipelines/news/stances.yaml");
    assertAccountedFor(run);
    assertThat(
            run.query(
                "select count(*), count(distinct outlet), min(date), max(date),"
                    + " count(*) filter (date_source = 'given') from {articles}"))
        .isEqualTo(List.of("840|7|2015-11-08|2016-09-07|840"));
    assertThat(
            run.number(
                "select count(*) from {articles} a join read_json('"
                    + articles
                    + "', format = 'newline_delimited') g on a.url = g.url where a.text = g.text"))
        .isEqualTo(840);
  }

  @Test
  void theNoteUnderTheArticlesOfAnOutletIsLearnedAndCut() throws IOException, SQLException {
    Run run =
        Run.of(
            folder.resolve("cleaned"),
            "--input=" + CORPORA.resolve("stance/articles.jsonl.gz"),
            "--actors=pipelines/minimal/actors.yaml");
    assertThat(
            run.number(
                "select count(*) from {articles}"
                    + " where text like '%serial liar, rampant%' or text like '%note: Donald Trump is a%'"))
        .isZero();
    assertThat(
            run.number("select sum(articles) from {boilerplate} where block like '%serial liar%'"))
        .isGreaterThan(15);
  }

  @Test
  void nothingOfTheSeedsAppealIsCounted() throws IOException, SQLException {
    Path article = folder.resolve("themoscowtimes.com/2026-01-16/article.txt");
    Files.createDirectories(article.getParent());
    Files.copy(CORPORA.resolve("seed/article.txt"), article);
    Run run = SampleRun.run(folder.resolve("seed"), article.toString());
    assertThat(run.query("select outlet, date, date_source from {articles}"))
        .containsExactly("themoscowtimes.com|2026-01-16|given");
    assertThat(run.number("select count(*) from {articles} where text like '%Message from%'"))
        .isZero();
    assertThat(run.number("select length(text) from {articles}"))
        .isEqualTo(
            Files.readString(article).codePoints().count()
                - run.number("select sum(length(block) + 1) from {boilerplate}")
                - 1);
    assertThat(
            run.query(
                "select distinct source, stance, target from {stances}"
                    + " where stance in ('accuse', 'warn') order by stance"))
        .containsExactly("vassily-nebenzia|accuse|USA", "benjamin-netanyahu|warn|donald-trump");
  }
}
