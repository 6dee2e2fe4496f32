package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.RecordName;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.RejectedException;
import org.pressbeam.reject.SkipFilter;

final class ArticleExtractorTest {
  private static final Path SEED = Path.of("../shared/corpora/seed/article.txt");
  private static final String PARAGRAPH =
      "The minister said on Monday that the talks would go on until the end of the week. ";

  private static ExtractorSettings settings(Map<String, String> fields, boolean cleanText) {
    return new ExtractorSettings(
        fields, cleanText, null, false, null, null, Set.of(), Set.of(), true);
  }

  private static ExtractorSettings withPath(String pattern) {
    return new ExtractorSettings(
        Map.of(), true, pattern, false, null, null, Set.of(), Set.of(), true);
  }

  private static ArchiveRecord record(
      String path, @Nullable String url, ArchiveRecord.Content content) {
    return new ArchiveRecord(
        new RecordName("a.warc.gz", "urn:uuid:1", 42L),
        path,
        url,
        Instant.parse("2026-01-20T08:00:00Z"),
        content);
  }

  private static ArchiveRecord page(String html) {
    byte[] payload = html.getBytes(StandardCharsets.UTF_8);
    return record(
        "a.warc.gz", "https://www.daily.example/a", new ArchiveRecord.Page(payload, "utf-8"));
  }

  private static ArchiveRecord row(Map<String, Object> values) {
    return record("a.jsonl", null, new ArchiveRecord.Fields(null, values));
  }

  private static ArchiveRecord text(String path, String text) {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    return record(path, null, new ArchiveRecord.PlainText(payload, null));
  }

  private static Article article(ExtractorSettings settings, ArchiveRecord record)
      throws RejectedException {
    return (Article) new ArticleExtractor(settings).extract(record);
  }

  private static RejectReason rejection(ExtractorSettings settings, ArchiveRecord record) {
    try {
      Extraction extraction = new ArticleExtractor(settings).extract(record);
      throw new AssertionError("not rejected: " + extraction);
    } catch (RejectedException e) {
      return e.reason();
    }
  }

  @Test
  void readsAPage() throws RejectedException {
    String html =
        """
        <html lang="en-GB"><head><title>Storm hits coast | The Daily</title>
        <script>var text = "Not <p>text</p> of the article.";</script>
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Storm hits coast",
        "datePublished":"2026-01-16T23:30:00-05:00","dateModified":"2026-01-18T10:00:00Z",
        "author":[{"@type":"Person","name":"Ann Lee"},{"name":"Reuters"}]}</script></head>
        <body><nav><ul><li><a href="/">Home</a><li><a href="/w">World</a></ul></nav>
        <article><h1>Storm hits coast</h1><p class="byline">By Ann Lee</p>
        <figure><img src="a.jpg"><figcaption>A house on the coast after the storm of Friday.</figcaption></figure>
        <p>LONDON, Jan. 16 (Reuters) — %s</p><h2>Damage</h2><p>%s</p>
        <ul><li>%s</li></ul><blockquote>%s</blockquote>
        <div class="related-links"><p>%s</p></div>
        <p>Sign up for our newsletter.</p><h2>Nothing below</h2></article>
        <footer><p>Copyright The Daily, which was founded a long time ago by nobody.</p></footer></body></html>
        """
            .formatted(
                PARAGRAPH,
                PARAGRAPH + "Two.",
                "Three. " + PARAGRAPH,
                "Four. " + PARAGRAPH,
                "Related. " + PARAGRAPH);
    Article article = article(ExtractorSettings.defaults(), page(html));
    String sentence = PARAGRAPH.strip();
    assertThat(article.text())
        .isEqualTo(
            String.join(
                "\n",
                sentence,
                "Damage",
                sentence + " Two.",
                "Three. " + sentence,
                "Four. " + sentence));
    assertThat(article.title()).isEqualTo("Storm hits coast");
    assertThat(article.outlet()).isEqualTo("daily.example");
    assertThat(article.date()).isEqualTo(LocalDate.of(2026, 1, 16));
    assertThat(article.dateSource()).isEqualTo(DateSource.JSON_LD);
    assertThat(article.published()).isEqualTo(Instant.parse("2026-01-17T04:30:00Z"));
    assertThat(article.authors()).containsExactly("Ann Lee");
    assertThat(article.agency()).isEqualTo("Reuters");
    assertThat(article.dateline()).isEqualTo("LONDON, Jan. 16");
    assertThat(article.language()).isEqualTo("en-GB");
    assertThat(article.blocks())
        .contains(new Block("Sign up for our newsletter.", Block.Fate.APPEAL));
    assertThat(article.digest()).hasSize(64);
    assertThat(article.id())
        .hasSize(24)
        .isEqualTo(article(ExtractorSettings.defaults(), page("<p>" + PARAGRAPH)).id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta property='article:published_time' content='2026-01-16'>|META|2026-01-16",
        "<meta property='article:modified_time' content='2026-01-16'>|NONE|",
        "<meta name='date' content='2027-01-16'>|NONE|",
        "<time datetime='2026-01-16T10:00:00Z'>x</time>|TIME|2026-01-16",
        "<span class='post-date'>16 January 2026</span>|TEXT|2026-01-16",
        "<p>16 January 2026</p>|TEXT|2026-01-16",
      })
  void datesAPage(String element, DateSource source, @Nullable LocalDate date)
      throws RejectedException {
    Article article =
        article(
            ExtractorSettings.defaults(),
            page("<h1>Storm hits the coast</h1>" + element + "<p>" + PARAGRAPH));
    assertThat(article.dateSource()).isEqualTo(source);
    assertThat(article.date()).isEqualTo(date);
  }

  @Test
  void fallsBackToTheDayOfCapture() throws RejectedException {
    ExtractorSettings settings =
        new ExtractorSettings(Map.of(), true, null, true, null, null, Set.of(), Set.of(), true);
    Article article = article(settings, page("<p>" + PARAGRAPH));
    assertThat(article.dateSource()).isEqualTo(DateSource.CAPTURE);
    assertThat(article.date()).isEqualTo(LocalDate.of(2026, 1, 20));
    assertThat(article.published()).isNull();
  }

  @Test
  void survivesDeepPages() throws RejectedException {
    String html = "<div>".repeat(50_000) + "<p>" + PARAGRAPH + "<b><i>".repeat(20_000) + "end";
    assertThat(article(ExtractorSettings.defaults(), page(html)).text())
        .startsWith(PARAGRAPH.strip());
  }

  @Test
  void rejectsPagesWithoutText() {
    assertThat(rejection(ExtractorSettings.defaults(), page("<html><body><script>x</script>")))
        .isEqualTo(RejectReason.NO_TEXT);
    assertThat(rejection(ExtractorSettings.defaults(), page("<nav><a href='/'>Home</a></nav>")))
        .isEqualTo(RejectReason.NO_TEXT);
  }

  @Test
  void findsFieldsUnderTheirUsualNames() throws RejectedException {
    Map<String, Object> values =
        Map.of(
            "uuid",
            "x-1",
            "link",
            "https://www.daily.example/a",
            "headline",
            "Storm",
            "lang",
            "en",
            "publishedAt",
            "Fri, 16 Jan 2026 10:00:00 GMT",
            "byline",
            "By Ann Lee and Bo Chen",
            "content",
            PARAGRAPH + "\n\n" + PARAGRAPH);
    Article article = article(ExtractorSettings.defaults(), row(values));
    assertThat(article.id()).isEqualTo("x-1");
    assertThat(article.givenId()).isTrue();
    assertThat(article.outlet()).isEqualTo("daily.example");
    assertThat(article.date()).isEqualTo(LocalDate.of(2026, 1, 16));
    assertThat(article.dateSource()).isEqualTo(DateSource.GIVEN);
    assertThat(article.published()).isEqualTo(Instant.parse("2026-01-16T10:00:00Z"));
    assertThat(article.authors()).containsExactly("Ann Lee", "Bo Chen");
    assertThat(article.title()).isEqualTo("Storm");
    assertThat(article.blocks()).hasSize(2);
  }

  @Test
  void lettersAMappedFieldWin() throws RejectedException {
    Map<String, Object> values = new HashMap<>();
    values.put("text", "An abstract of the article that is not its text at all, says the editor.");
    values.put("body", Map.of("plain", PARAGRAPH));
    values.put("source", Map.of("name", "The Daily"));
    Article article = article(settings(Map.of("text", "body.plain"), true), row(values));
    assertThat(article.text()).isEqualTo(PARAGRAPH.strip());
    assertThat(article.outlet()).isEqualTo("The Daily");
  }

  @Test
  void readsHtmlInAField() throws RejectedException {
    Map<String, Object> values =
        Map.of("outlet", "daily.example", "html", "<h1>Storm hits coast</h1><p>" + PARAGRAPH);
    Article article = article(ExtractorSettings.defaults(), row(values));
    assertThat(article.title()).isEqualTo("Storm hits coast");
    assertThat(article.text()).isEqualTo(PARAGRAPH.strip());
  }

  @Test
  void rejectsWhatARowLacks() {
    ExtractorSettings defaults = ExtractorSettings.defaults();
    assertThat(rejection(defaults, row(Map.of("text", PARAGRAPH))))
        .isEqualTo(RejectReason.NO_OUTLET);
    assertThat(rejection(defaults, row(Map.of("outlet", "a.example"))))
        .isEqualTo(RejectReason.NO_TEXT);
    assertThat(
            rejection(defaults, row(Map.of("outlet", "a.example", "text", "A b.", "date", "soon"))))
        .isEqualTo(RejectReason.BAD_FIELD);
    for (Object never :
        List.of(
            LocalDate.MAX,
            LocalDate.parse("0000-12-31"),
            Instant.MIN,
            Instant.parse("+10000-01-01T00:00:00Z"),
            Long.MAX_VALUE,
            "+999999999-01-01T00:00:00Z")) {
      assertThat(
              rejection(
                  defaults, row(Map.of("outlet", "a.example", "text", "A b.", "date", never))))
          .isEqualTo(RejectReason.BAD_FIELD);
    }
    assertThat(
            rejection(
                settings(Map.of("text", "bdoy"), true),
                row(Map.of("outlet", "a.example", "body", PARAGRAPH))))
        .isEqualTo(RejectReason.BAD_FIELD);
  }

  @ParameterizedTest
  @CsvSource({"fulltext", "Text"})
  void refusesUnknownFieldNames(String name) {
    assertThatThrownBy(() -> new ArticleExtractor(settings(Map.of(name, "x"), true)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("id, url, outlet, title, date, language, authors, text, html");
  }

  @Test
  void keepsGivenTextToTheLetter() throws RejectedException {
    String given = "  By Ann Lee \r\n\nBerlin (dpa) - " + PARAGRAPH + "\nFollow us on Twitter\n";
    Article article =
        article(settings(Map.of(), false), row(Map.of("outlet", "a.example", "text", given)));
    assertThat(article.policy()).isEqualTo(Article.TextPolicy.VERBATIM);
    assertThat(article.text()).isEqualTo(given);
    assertThat(article.dateline()).isNull();
  }

  @Test
  void keepsWhatAnEarlierRunDecided() throws RejectedException {
    Map<String, Object> values = new HashMap<>();
    values.put("article_id", "abc");
    values.put("outlet", "daily.example");
    values.put("date", LocalDate.of(2020, 2, 29));
    values.put("date_source", "jsonld");
    values.put("published", Instant.parse("2020-02-29T10:00:00Z"));
    values.put("authors", List.of("Ann Lee"));
    values.put("words", 3L);
    values.put("sentences", 1L);
    values.put("duplicate_of", "abb");
    values.put("archive", "x/y.warc.gz");
    values.put("record", "urn:uuid:9");
    values.put("offset", 7L);
    values.put("text", "Berlin (dpa) - One.\n\nFollow us");
    Article article = article(ExtractorSettings.defaults(), row(values));
    assertThat(article.text()).isEqualTo("Berlin (dpa) - One.\n\nFollow us");
    assertThat(article.id()).isEqualTo("abc");
    assertThat(article.dateSource()).isEqualTo(DateSource.JSON_LD);
    assertThat(article.record()).isEqualTo(new RecordName("x/y.warc.gz", "urn:uuid:9", 7L));
    assertThat(article.settled()).isEqualTo(new Article.Settled("abb", null));
    values.remove("text");
    assertThat(rejection(ExtractorSettings.defaults(), row(values)))
        .isEqualTo(RejectReason.NO_TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-17, , , , DATES",
    ", 2026-01-15, , , DATES",
    "2026-01-16, 2026-01-16, daily.example, en, ",
    ", , other.example, , OUTLETS",
    ", , , de, LANGUAGES",
    "2026-01-17, , other.example, de, DATES",
    ", , other.example, de, OUTLETS",
  })
  void filters(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String outlet,
      @Nullable String language,
      @Nullable SkipFilter filter)
      throws RejectedException {
    ExtractorSettings settings =
        new ExtractorSettings(
            Map.of(),
            true,
            null,
            false,
            from,
            to,
            outlet == null ? Set.of() : Set.of(outlet),
            language == null ? Set.of() : Set.of(language),
            true);
    Map<String, Object> values =
        Map.of("outlet", "daily.example", "text", PARAGRAPH, "date", "2026-01-16", "lang", "en-US");
    Extraction extraction = new ArticleExtractor(settings).extract(row(values));
    if (filter == null) {
      assertThat(extraction).isInstanceOf(Article.class);
    } else {
      assertThat(extraction).isEqualTo(new Extraction.Skipped(filter));
    }
  }

  @Test
  void readsTextFilesWithATitle() throws RejectedException {
    String text =
        "Storm hits coast\n\nBy Ann Lee\n\nBerlin (dpa) - " + PARAGRAPH + "\n\n" + PARAGRAPH;
    Article article =
        article(withPath("{outlet}/{date}/{name}"), text("x/daily.example/20260116/a.txt", text));
    assertThat(article.title()).isEqualTo("Storm hits coast");
    assertThat(article.authors()).containsExactly("Ann Lee");
    assertThat(article.agency()).isEqualTo("dpa");
    assertThat(article.text()).isEqualTo(PARAGRAPH.strip() + "\n" + PARAGRAPH.strip());
    assertThat(article.outlet()).isEqualTo("daily.example");
    assertThat(article.dateSource()).isEqualTo(DateSource.GIVEN);
  }

  @Test
  void joinsWrappedLines() throws RejectedException {
    String text =
        "The minister said\nthat the talks would\ngo on until\nthe end of the week.\n\nNobody else\nspoke.";
    Article article =
        article(
            withPath("{outlet}/{name}.txt".replace("{name}.txt", "{date}.txt")),
            text("daily.example/2026-01-16.txt", text));
    assertThat(article.text())
        .isEqualTo(
            "The minister said that the talks would go on until the end of the week.\nNobody else spoke.");
  }

  @Test
  void rejectsPathsThatDoNotMatch() {
    assertThat(rejection(withPath("{outlet}/{date}/{name}"), text("a.txt", PARAGRAPH)))
        .isEqualTo(RejectReason.BAD_FIELD);
  }

  @Test
  void cutsTheAppealOffTheSeedArticle() throws Exception {
    Assumptions.assumeTrue(Files.exists(SEED), SEED + " is not here");
    String seed = Files.readString(SEED);
    Article article =
        article(
            withPath("{outlet}/{date}/{name}"),
            text("themoscowtimes.com/2026-01-16/article.txt", seed));
    List<String> lines = seed.lines().filter(line -> !line.isBlank()).toList();
    assertThat(article.title()).isNull();
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.text()).isEqualTo(String.join("\n", lines.subList(0, 10)));
    assertThat(article.blocks()).hasSize(lines.size());
  }

  @Test
  void setsAFrontPageAside() throws RejectedException {
    String html =
        """
        <html><head><title>The Daily</title><meta property="og:type" content="website"></head>
        <body><ul><li><h3><a href="/1">Storm hits coast</a></h3></li></ul></body></html>
        """;
    for (String front : List.of(html, html.replace("website", ""))) {
      assertThat(new ArticleExtractor(ExtractorSettings.defaults()).extract(page(front)))
          .isInstanceOfSatisfying(
              Extraction.Skipped.class,
              skipped -> assertThat(skipped.filter()).isEqualTo(SkipFilter.NOT_AN_ARTICLE));
    }
    String dated = "<h1>Storm hits coast</h1><time datetime='2026-01-16'>16 January 2026</time>";
    String article = html.replace("<ul>", dated + ("<p>" + PARAGRAPH.repeat(2)).repeat(5) + "<ul>");
    assertThat(article(ExtractorSettings.defaults(), page(article)).title()).isNotNull();
  }

  @Test
  void datesAPageInAFileByItsCanonicalAddress() throws RejectedException {
    String html =
        "<link rel=canonical href='https://daily.example/2026/01/16/storm'><p>" + PARAGRAPH;
    byte[] payload = html.getBytes(StandardCharsets.UTF_8);
    Article article =
        article(
            ExtractorSettings.defaults(),
            record("a.zip", null, new ArchiveRecord.Page(payload, "utf-8")));
    assertThat(article.date()).isEqualTo(LocalDate.of(2026, 1, 16));
    assertThat(article.dateSource()).isEqualTo(DateSource.URL);
  }

  @Test
  void cleansGivenTextAsPages() throws RejectedException {
    String text =
        String.join(
            "\n",
            "By Ann Lee",
            "LONDON, Jan. 16 (Interwire) — " + PARAGRAPH,
            "Read more: Ministers meet in Geneva",
            "Photo: Bo Chen / Getty Images",
            PARAGRAPH + "Two.",
            "(Reporting by Ann Lee; Editing by Bo Chen)",
            "A Message from The Daily",
            "Dear readers,",
            "We need your help.",
            "Remind me later.");
    Article article =
        article(
            settings(Map.of(), true),
            row(Map.of("text", text, "outlet", "daily.example", "language", "en")));
    assertThat(article.text()).isEqualTo(PARAGRAPH.strip() + "\n" + PARAGRAPH + "Two.");
    assertThat(article.authors()).containsExactly("Ann Lee");
    assertThat(article.dateline()).isEqualTo("LONDON, Jan. 16");
    assertThat(article.agency()).isEqualTo("Interwire");
  }
}
