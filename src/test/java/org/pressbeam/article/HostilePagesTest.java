package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.RecordName;
import org.pressbeam.reject.RejectedException;

/**
 * Pages that repeat one thing too often. Each takes a second at most where the work grows with the
 * page, and minutes where it grows with its square.
 */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostilePagesTest {
  private static final int SIZE = 4_000_000;
  private static final String TITLE = "<h1>Talks go on until the end</h1>";
  private static final String PARAGRAPH =
      "<p>The minister said on Monday that the talks would go on until the end of the week.</p>";

  private final ArticleExtractor extractor = new ArticleExtractor(ExtractorSettings.defaults());

  private Extraction extract(String url, ArchiveRecord.Content content) throws RejectedException {
    return extractor.extract(
        new ArchiveRecord(
            new RecordName("a.warc.gz", "urn:uuid:1", 42L),
            "a.warc.gz",
            url,
            Instant.parse("2026-01-20T08:00:00Z"),
            content));
  }

  private Article page(String body) throws RejectedException {
    String head =
        "<html lang=en><title>Talks go on until the end</title>"
            + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>";
    String html = head + "<body>" + body;
    byte[] payload = html.getBytes(StandardCharsets.UTF_8);
    return (Article)
        extract("https://www.daily.example/a", new ArchiveRecord.Page(payload, "utf-8"));
  }

  private static String repeated(String part, int size) {
    return part.repeat(size / part.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lists of stories|<p>Related stories</p>",
        "headings of appeals|<p>A note from us</p>",
        "endings|<p>Dear reader</p>",
        "headlines|<h1>abc</h1>",
        "headings|<div><h2>abc</h2></div>",
        "marks that hold no line|<div class=author>By Ann Lee ",
        "quotation marks at breaks|\"<br>)",
      })
  void takesTimeThatGrowsWithThePage(String what, String part) throws RejectedException {
    int size = part.contains("<br>") ? SIZE / 2 : SIZE;
    Article article = page(TITLE + PARAGRAPH.repeat(10) + repeated(part, size));
    assertThat(article.title()).as(what).isEqualTo("Talks go on until the end");
  }

  @Test
  void cutsAListOfStoriesOnlyOutOfAnInterview() {
    String answer = "That is for the minister to say, and the minister has not said it to anybody.";
    List<String> lines = new ArrayList<>(List.of(answer, "Read next", "Lake falls dry"));
    for (int i = 0; i < 5; i++) {
      lines.add(answer + " Not yet.");
      lines.add("And then?");
    }
    assertThat(new Appeals().mark(lines, "en"))
        .filteredOn(block -> block.fate() == Block.Fate.APPEAL)
        .extracting(Block::text)
        .containsExactly("Read next", "Lake falls dry");
  }

  @Test
  void goesDownADeepTreeOnce() throws RejectedException {
    String body = "<div>".repeat(500) + repeated("<p>aaa ", SIZE / 2) + PARAGRAPH.repeat(100);
    assertThat(page(TITLE + body).blocks()).hasSizeGreaterThan(100);
  }

  @Test
  void keepsNoLongClassForEachLine() throws RejectedException {
    String body = "<div class='article-" + "a".repeat(1_000_000) + "'>" + PARAGRAPH.repeat(3_000);
    assertThat(page(TITLE + body).blocks()).hasSize(3_000);
  }

  @Test
  void takesNoTextForAHeadline() throws RejectedException {
    String text = "<h1>" + "word ".repeat(30_000) + "</h1>";
    assertThat(page(text + TITLE + PARAGRAPH.repeat(10)).title())
        .isEqualTo("Talks go on until the end");
  }

  @Test
  void readsTwoCreditsBeforeATextAtMost() throws RejectedException {
    Article article = page(TITLE + "<p>" + "(ANSA) - ".repeat(20_000) + "x</p>" + PARAGRAPH);
    assertThat(article.agency()).isEqualTo("ANSA");
  }

  @Test
  void triesFewOfManyAuthors() throws RejectedException {
    String authors = "[" + repeated("'Ann Lee', ", SIZE) + "'Bo Chen']";
    Map<String, Object> row = Map.of("text", "The talks go on.", "authors", authors);
    Extraction extraction =
        extract("https://www.daily.example/a", new ArchiveRecord.Fields(null, row));
    assertThat(((Article) extraction).authors()).isEqualTo(List.of("Ann Lee"));
  }

  @Test
  void cutsAnyNumberOfDotsOffAHost() {
    assertThat(OutletName.host("https://www.daily.example" + ".".repeat(SIZE)))
        .isEqualTo("www.daily.example");
  }

  @Test
  void believesNoBodyInJsonLdThatIsMarkupOnly() throws RejectedException {
    String script =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + "<b><i>".repeat(1_000)
            + "\"}</script>";
    assertThat(page(script + TITLE + PARAGRAPH.repeat(3)).blocks()).hasSize(3);
  }
}
