package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.RecordName;
import org.pressbeam.reject.RejectedException;

/** Which of the headings of a page, and of what its head says, is its headline; who wrote it. */
final class HeadlineTest {
  private static final String TEXT =
      "<p>"
          + "The council said on Monday that the bridge over the river will stay closed for now. "
              .repeat(5)
          + "</p>";

  private final ArticleExtractor extractor = new ArticleExtractor(ExtractorSettings.defaults());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        // The heading is preferred to what is worded for others.
        "Bridge to stay closed | Bridge closed: what drivers should know"
            + "| <h1>Bridge to stay closed until autumn</h1> | Bridge to stay closed until autumn",
        // An h1 that is the site's own name, and the way home.
        "Bridge to stay closed | Bridge to stay closed - Kent Blog"
            + "| <h1><a href='/'>Kent Blog</a></h1><h2>Bridge to stay closed</h2>"
            + "| Bridge to stay closed",
        "Bridge to stay closed | Notes of a driver: Bridge to stay closed"
            + "| <h1>Notes of a driver</h1><h3>Bridge to stay closed</h3> | Bridge to stay closed",
        "~ | Menu of Kent | <h1>Bridge to stay closed</h1> | Bridge to stay closed",
        // Headings in menus and breadcrumbs, and hidden ones.
        "Bridge to stay closed | Closed bridge: what drivers should know"
            + "| <nav><h1>Closed bridge: what drivers should know</h1></nav>"
            + "<h2>Bridge to stay closed</h2> | Bridge to stay closed",
        "Bridge to stay closed | Closed bridge: what drivers should know"
            + "| <h1 class='breadcrumb-item'>Closed bridge: what drivers should know</h1>"
            + "| Bridge to stay closed",
        "Bridge to stay closed | Kent | <h1 style='display:none'>Welcome to the site</h1>"
            + "| Bridge to stay closed",
        // Section labels in the h1.
        "Bridge to stay closed until autumn | Kent"
            + "| <h1><span>Kent roads</span> Bridge to stay closed until autumn</h1>"
            + "| Bridge to stay closed until autumn",
        "Traffic: Bridge to stay closed until autumn | Kent"
            + "| <h1><span>Kent roads</span> Bridge to stay closed until autumn</h1>"
            + "| Bridge to stay closed until autumn",
        "Roads: Bridge to stay closed until autumn | Kent"
            + "| <h1><b>Roads</b><b>Bridge to stay closed until autumn</b></h1>"
            + "| Roads: Bridge to stay closed until autumn",
        "Bridge to stay closed until autumn | Kent"
            + "| <h1>Roads: Bridge to stay closed until autumn</h1>"
            + "| Roads: Bridge to stay closed until autumn",
        // Two lines of one heading; an attribute that ends at its own quotation mark.
        "Bridge closed – drivers wait | Kent | <h1>Bridge closed –<br><br>drivers wait</h1>"
            + "| Bridge closed – drivers wait",
        "Minister calls the bridge a | Minister calls the bridge a \"shame\" | <h2>News</h2>"
            + "| Minister calls the bridge a \"shame\"",
        // Invisible letters, spaces and entities.
        "~ | Kent | <h1>The&nbsp;bridge &amp; the long&shy;est  river</h1>"
            + "| The bridge & the longest river",
      })
  void findsTheHeadline(String shared, String title, String body, String headline)
      throws RejectedException {
    String meta =
        shared.equals("~")
            ? ""
            : "<meta property='og:title' content='" + shared.replace("'", "&#39;") + "'>";
    assertThat(title(meta + "<title>" + title + "</title>", body)).isEqualTo(headline);
  }

  @Test
  void prefersTheHeadlineThatTheArticleGivesToTheTitleElement() throws RejectedException {
    String head =
        "<title>Bridge: all you need to know</title><script type='application/ld+json'>"
            + "{\"@type\": \"NewsArticle\", \"headline\": \"Bridge to stay &amp; to fall\"}</script>";
    assertThat(title(head, "<h2>Read on</h2>")).isEqualTo("Bridge to stay & to fall");
  }

  @Test
  void cutsTheNameUnderWhichTheSiteGoesElsewhere() throws RejectedException {
    String head =
        "<meta property='og:site_name' content='Garden of Kent'>"
            + "<title>Bridge to stay closed until autumn - Garden of Kent</title>";
    assertThat(title(head, "")).isEqualTo("Bridge to stay closed until autumn");
  }

  private @Nullable String title(String head, String body) throws RejectedException {
    return page(head, body).title();
  }

  private Article page(String head, String body) throws RejectedException {
    String html = "<html><head>" + head + "</head><body>" + body + TEXT + "</body></html>";
    ArchiveRecord record =
        new ArchiveRecord(
            new RecordName("a.warc", "1", 0L),
            "a.warc",
            "https://news.example.org/bridge",
            null,
            new ArchiveRecord.Page(html.getBytes(StandardCharsets.UTF_8), "utf-8"));
    return (Article) extractor.extract(record);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "~",
      quoteCharacter = '^',
      value = {
        "Bridge to stay closed - Daily Example, dailyexample.com, Bridge to stay closed",
        "Bridge to stay closed | Daily Example, Daily Example, Bridge to stay closed",
        "Bridge to stay closed | Kent, Daily Example, Bridge to stay closed | Kent",
        "Bridge &amp; road to stay closed, ~, Bridge & road to stay closed",
      })
  void cutsOnlyTheNameOfTheOutletOffAGivenTitle(
      String title, @Nullable String outlet, String headline) throws RejectedException {
    Map<String, Object> row = new HashMap<>();
    row.put("title", title);
    row.put("text", "The bridge stays closed, the council said. It will open in autumn.");
    row.put("outlet", outlet == null ? "kent.example" : outlet);
    assertThat(article(row).title()).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "By Ann Lee and Bo Chen|Ann Lee;Bo Chen",
        "['Ann Lee', 'Bo Chen']|Ann Lee;Bo Chen",
        "[\"Dan O'Connor\", \"Bo Chen\"]|Dan O'Connor;Bo Chen",
        "Ann Lee, Staff Writer; Bo Chen, Reuters|Ann Lee;Bo Chen",
        "Ann Lee &amp; Bo Chen|Ann Lee;Bo Chen",
      })
  void readsTheAuthorsOfARow(String authors, String names) throws RejectedException {
    Map<String, Object> row =
        Map.of(
            "outlet", "kent.example",
            "authors", authors,
            "text", "The bridge stays closed, the council said. It will open in autumn.");
    assertThat(String.join(";", article(row).authors())).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "<meta name='author' content='Ann Lee'>|Ann Lee",
        // The site is no author, and several stand in one element or in several.
        "<meta property='og:site_name' content='Kent News'><meta name='author' content='Kent News'>"
            + "<meta name='author' content='Ann Lee, Bo Chen'>|Ann Lee;Bo Chen",
        "<meta name='twitter:label1' content='Written by'>"
            + "<meta name='twitter:data1' content='Ann Lee'>|Ann Lee",
        "<div class='byline'>By <a rel='author'>Ann Lee</a> Columnist</div>|Ann Lee",
        "<div class='byline'>By <a rel='author'>Ann Lee</a> Kent News and <a rel='author'>Bo Chen"
            + "</a></div>|Ann Lee;Bo Chen",
        "<div class='comment-author'>Cy Dunn</div><div class='author'>Ann Lee</div>|Ann Lee",
        "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"NewsArticle\","
            + "\"author\": {\"@id\": \"#1\"}}, {\"@type\": \"Person\", \"@id\": \"#1\","
            + "\"name\": \"Ann Lee\"}]}</script>|Ann Lee",
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"author\":"
            + "{\"name\": \", Kent News\"}}</script><p class='byline'>Von Ann Lee</p>|Ann Lee",
      })
  void findsTheAuthorsOfAPage(String html, String names) throws RejectedException {
    assertThat(String.join(";", page(html, "").authors())).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      nullValues = "~",
      value = {
        "<meta name='author' content='Von dpa'>|dpa",
        "<meta name='source' content='Reuters'>|Reuters",
        "<div class='author'>Quelle: SID/dpa</div>|SID",
        "<meta name='description' content='Reuters reports'>|~",
      })
  void findsTheAgencyThatAPageCredits(String html, @Nullable String agency)
      throws RejectedException {
    assertThat(page(html, "").agency()).isEqualTo(agency);
  }

  private Article article(Map<String, Object> row) throws RejectedException {
    ArchiveRecord record =
        new ArchiveRecord(
            new RecordName("a.jsonl", "1", 0L),
            "a.jsonl",
            null,
            null,
            new ArchiveRecord.Fields(null, row));
    return (Article) extractor.extract(record);
  }
}
