package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.RecordName;
import org.pressbeam.reject.RejectedException;
import org.pressbeam.reject.SkipFilter;

/** Each page in the folder {@code natures} says in its first line what it is and where it stood. */
class PageNatureTest {
  static List<Path> pages() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(PageNatureTest.class.getResource("natures")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static ArchiveRecord record(Path file) throws IOException {
    String html = Files.readString(file);
    String[] words = html.lines().findFirst().orElseThrow().split(" ", -1);
    return new ArchiveRecord(
        new RecordName("a.warc.gz", "urn:uuid:1", 0L),
        "a.warc.gz",
        words[2],
        null,
        new ArchiveRecord.Page(html.getBytes(StandardCharsets.UTF_8), "utf-8"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void tellsArticlesFromOtherPages(Path file) throws IOException, RejectedException {
    Extraction extraction =
        new ArticleExtractor(ExtractorSettings.defaults()).extract(record(file));
    if (Files.readString(file).startsWith("<!-- article ")) {
      assertThat(extraction).isInstanceOf(Article.class);
    } else {
      assertThat(extraction)
          .isInstanceOfSatisfying(
              Extraction.Skipped.class,
              skipped -> assertThat(skipped.filter()).isEqualTo(SkipFilter.NOT_AN_ARTICLE));
    }
  }

  @Test
  void saysWhyAPageIsSetAside() throws IOException, RejectedException, URISyntaxException {
    Path thread = pages().stream().filter(file -> file.endsWith("thread.html")).findFirst().get();
    Extraction extraction =
        new ArticleExtractor(ExtractorSettings.defaults()).extract(record(thread));
    assertThat(((Extraction.Skipped) extraction).detail())
        .matches("\\d+\\.\\d: address_thread \\d\\.\\d, .*")
        .contains("forum_names");
  }

  @Test
  void keepsEveryPageWhereAsked() throws IOException, RejectedException, URISyntaxException {
    ExtractorSettings all =
        new ExtractorSettings(Map.of(), true, null, false, null, null, Set.of(), Set.of(), false);
    Path thread = pages().stream().filter(file -> file.endsWith("thread.html")).findFirst().get();
    assertThat(new ArticleExtractor(all).extract(record(thread))).isInstanceOf(Article.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://daily.example, true, 0, false, false, false",
    "https://daily.example/?lang=en, true, 0, false, false, false",
    "https://daily.example/?page=2, true, 0, false, false, false",
    "https://daily.example/?p=3289, false, 0, false, false, false",
    "https://daily.example/?p=3289/, false, 0, false, false, false",
    "https://daily.example/?from=2feed, true, 0, false, false, false",
    "https://daily.example/2026/01/storm-hits-coast, false, 3, true, false, false",
    "https://daily.example/2026-01-16/storm.html, false, 1, true, false, false",
    "https://daily.example/20260116/storm, false, 1, true, false, false",
    "https://daily.example/2026storm/x, false, 1, false, false, false",
    "https://daily.example/News/storm-in-2026, false, 2, false, true, false",
    "https://daily.example/news/, false, 1, false, false, false",
    "https://forum.daily.example/a, false, 1, false, false, true",
    "https://daily.example/showthread.php?t=5, false, 1, false, false, true",
    "https://daily.example/community-news/a, false, 1, false, false, false",
  })
  void readsAnAddress(
      String url, boolean front, int words, boolean dated, boolean news, boolean thread) {
    NatureWords kinds = new NatureWords();
    NatureAddress address = new NatureAddress(url);
    assertThat(address.isKnown()).isTrue();
    assertThat(address.isFront()).isEqualTo(front);
    assertThat(address.slugWords()).isEqualTo(words);
    assertThat(address.isDated()).isEqualTo(dated);
    assertThat(address.hasAbove(kinds.of("address-news"))).isEqualTo(news);
    assertThat(address.has(kinds.of("address-thread"))).isEqualTo(thread);
  }

  @Test
  void knowsNothingOfAMissingOrVeryLongAddress() {
    assertThat(new NatureAddress(null).isKnown()).isFalse();
    assertThat(new NatureAddress("no address").isKnown()).isFalse();
    assertThat(new NatureAddress("https://daily.example/" + "a/".repeat(5_000)).isKnown())
        .isFalse();
  }
}
