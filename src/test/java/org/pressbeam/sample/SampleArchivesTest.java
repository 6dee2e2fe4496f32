package org.pressbeam.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed sample is what the generator makes, and it is what its README says. */
class SampleArchivesTest {

  private static final Path FOLDER = Path.of("sample-data");
  private static final Path ARCHIVES = FOLDER.resolve("archives");
  private static final Pattern HOST = Pattern.compile("https?://([A-Za-z0-9.-]+)");

  private static SampleOutput output = new SampleOutput();
  private static SampleLibrary library = new SampleLibrary(Map.of(), Map.of());

  @BeforeAll
  static void makeSample() throws IOException {
    output = SampleArchives.make();
    library = SampleLibrary.read();
  }

  @Test
  void committedFilesAreThoseOfTheGenerator() throws IOException {
    try (Stream<Path> files = Files.walk(ARCHIVES)) {
      Set<String> committed =
          files
              .filter(Files::isRegularFile)
              .map(file -> ARCHIVES.relativize(file).toString().replace('\\', '/'))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(committed).isEqualTo(output.files().keySet());
    }
  }

  @Test
  void committedContentIsThatOfTheGenerator() throws IOException, SQLException {
    for (Map.Entry<String, byte[]> file : output.files().entrySet()) {
      byte[] committed = Files.readAllBytes(ARCHIVES.resolve(file.getKey()));
      assertThat(SampleContent.parts(file.getKey(), committed))
          .as(file.getKey())
          .isEqualTo(SampleContent.parts(file.getKey(), file.getValue()));
    }
    assertThat(Files.readString(FOLDER.resolve("gold.jsonl"))).isEqualTo(output.gold());
  }

  @Test
  void oneMemberIsDamaged() throws IOException, SQLException {
    String name = "crawl-damaged.warc.gz";
    byte[] committed = Files.readAllBytes(ARCHIVES.resolve(name));
    assertThat(SampleContent.parts(name, committed))
        .hasSize(7)
        .containsOnlyOnce(SampleContent.DAMAGED);
  }

  @Test
  void readmeTellsTheAccounting() throws IOException {
    assertThat(Files.readString(FOLDER.resolve("README.md"))).contains(output.table());
  }

  @Test
  void committedSampleIsSmall() throws IOException {
    long size = 0;
    for (String name : output.files().keySet()) {
      size += Files.size(ARCHIVES.resolve(name));
    }
    assertThat(size).isLessThan(3_000_000);
  }

  @Test
  void holdsEnoughArticlesOutletsAndDays() {
    List<SampleArticle> all = library.all();
    assertThat(all.stream().map(SampleArticle::text).distinct().count()).isGreaterThanOrEqualTo(60);
    assertThat(all.stream().map(a -> a.outlet().domain()).distinct().count()).isGreaterThan(6);
    assertThat(all.stream().map(SampleArticle::day).distinct().count()).isGreaterThan(10);
  }

  @Test
  void articlesThatDoNotSaySoAreNoCopies() {
    List<String> texts =
        library.all().stream()
            .filter(article -> article.field("from").isEmpty())
            .map(SampleArticle::text)
            .toList();
    assertThat(texts).doesNotHaveDuplicates();
    assertThat(library.all().stream().map(SampleArticle::url)).doesNotHaveDuplicates();
    assertThat(library.all().stream().map(SampleArticle::slug)).doesNotHaveDuplicates();
  }

  @Test
  void pagesAreHeavyAndMostlyMarkup() {
    SamplePages pages = new SamplePages(library.all());
    for (SampleArticle article : pageArticles()) {
      byte[] page = pages.page(article);
      int visible = document(article, page).body().text().getBytes(StandardCharsets.UTF_8).length;
      assertThat(page.length).as(article.slug()).isGreaterThan(30_000);
      assertThat(visible).as(article.slug()).isLessThan(page.length / 5);
    }
  }

  @Test
  void pagesHoldEveryBlockOfTheGold() {
    SamplePages pages = new SamplePages(library.all());
    for (SampleArticle article : pageArticles()) {
      String visible = document(article, pages.page(article)).body().text();
      assertThat(visible).as(article.slug()).contains(article.text().lines().toList());
      assertThat(visible).as(article.slug()).contains(article.title());
    }
  }

  @Test
  void pagesLinkToInventedHostsOnly() {
    SamplePages pages = new SamplePages(library.all());
    Set<String> hosts = new TreeSet<>();
    for (SampleArticle article : pageArticles()) {
      Matcher host = HOST.matcher(pages.html(article));
      while (host.find()) {
        hosts.add(host.group(1));
      }
    }
    // The two others name vocabularies.
    hosts.removeAll(Set.of("schema.org", "ogp.me"));
    assertThat(hosts).isNotEmpty().allMatch(host -> host.endsWith(".example"));
  }

  private static List<SampleArticle> pageArticles() {
    List<SampleArticle> articles = new ArrayList<>();
    for (String name :
        List.of(
            "courier",
            "clarion",
            "interwire",
            "crawl",
            "meridiano",
            "rundschau",
            "ledger",
            "clarion-rows",
            "single")) {
      articles.addAll(library.of(name));
    }
    return articles;
  }

  private static Document document(SampleArticle article, byte[] page) {
    String charset = article.field("charset");
    Charset declared = charset.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(charset);
    return Jsoup.parse(new String(page, declared), article.url());
  }
}
