package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.RecordName;
import org.pressbeam.reject.RejectedException;

/** Dates pages by what they declare and show; the examples are tables that anybody can extend. */
final class PageDatesTest {
  private static final String TITLE = "<h1>Storm hits the coast and the harbour</h1>";
  private static final String BODY =
      ("<p>The storm that hit the coast in the night has left thousands of people without power,"
              + " and the harbour remains closed, the mayor said.")
          .repeat(14);

  /** Front pages too: what is asked is their date, not whether they are articles. */
  private final ArticleExtractor extractor =
      new ArticleExtractor(
          new ExtractorSettings(
              Map.of(), true, null, false, null, null, Set.of(), Set.of(), false));

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "page-dates.tsv", delimiter = '\t', quoteCharacter = '\0')
  void datesAPage(String name, String path, String markup, String source, @Nullable LocalDate day)
      throws RejectedException {
    Article article =
        article(
            path, "<html lang='en-GB'>" + markup.replace("$TITLE", TITLE).replace("$BODY", BODY));
    assertThat(article.date()).as(name).isEqualTo(day);
    assertThat(article.dateSource().code()).as(name).isEqualTo(source);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "printed-dates.tsv", delimiter = '\t', quoteCharacter = '\0')
  void tellsPublishedFromChanged(String language, String line, @Nullable LocalDate day)
      throws RejectedException {
    String html = "<html lang='" + language + "'>" + TITLE + "<p>" + line + "</p>" + BODY;
    assertThat(article("/a", html).date()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "en, daily.example, true",
    "en-US, daily.example, true",
    "en-GB, daily.example, false",
    "en, daily.co.uk, false",
    "en, daily.com.au, false",
    "en, daily.us, true",
    "en, daily.io, true",
    "de, daily.example, false",
    ", daily.example, true",
    ", daily.fr, false",
  })
  void readsNumbersAsTheCountryWritesThem(
      @Nullable String language, String outlet, boolean monthFirst) {
    assertThat(PageReader.isMonthFirst(language, outlet)).isEqualTo(monthFirst);
  }

  private Article article(String path, String html) throws RejectedException {
    return (Article)
        extractor.extract(
            new ArchiveRecord(
                new RecordName("a.warc.gz", "urn:uuid:1", 42L),
                "a.warc.gz",
                "https://www.daily.example" + path,
                Instant.parse("2026-01-20T08:00:00Z"),
                new ArchiveRecord.Page(html.getBytes(StandardCharsets.UTF_8), "utf-8")));
  }
}
