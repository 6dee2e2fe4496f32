package org.pressbeam.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.ArchiveSource;
import org.pressbeam.archive.opening.ArchiveOpener;
import org.pressbeam.article.Article;
import org.pressbeam.article.ArticleExtractor;
import org.pressbeam.article.Extraction;
import org.pressbeam.article.ExtractorSettings;
import org.pressbeam.reject.RejectedException;

/** Archives and parser read the sample as its README and its gold say. */
class SampleReadingTest {

  private static final Path FOLDER = Path.of("sample-data");

  private static final Map<String, SampleTally> tallies = new HashMap<>();
  private static final Map<String, Article> articles = new HashMap<>();
  private static final List<JsonNode> gold = new ArrayList<>();
  private static String table = "";

  @BeforeAll
  static void readSample() throws IOException {
    SampleOutput output = SampleArchives.make();
    table = output.table();
    ObjectMapper json = new ObjectMapper();
    for (String line : output.gold().lines().toList()) {
      gold.add(json.readTree(line));
    }
    ExtractorSettings settings =
        new ExtractorSettings(
            Map.of(), true, "{outlet}/{date}/{name}", false, null, null, Set.of(), Set.of(), true);
    ArticleExtractor extractor = new ArticleExtractor(settings);
    for (String name : output.files().keySet()) {
      read(name, extractor);
    }
  }

  private static void read(String name, ArticleExtractor extractor) throws IOException {
    SampleTally tally = tallies.computeIfAbsent(name, key -> new SampleTally());
    Path file = FOLDER.resolve("archives").resolve(name);
    try (SeekableByteChannel channel = Files.newByteChannel(file);
        Archive archive =
            ArchiveOpener.open(new ArchiveSource(name, file.toString(), channel, channel.size()))) {
      for (ArchiveEntry entry = archive.next(); entry != null; entry = archive.next()) {
        if (entry instanceof ArchiveEntry.Skipped skipped) {
          tally.skip(skipped.filter());
        } else if (entry instanceof ArchiveEntry.Rejected rejected) {
          tally.reject(rejected.reason());
        } else if (entry instanceof ArchiveRecord record) {
          extract(record, extractor, tally);
        }
      }
    }
  }

  private static void extract(ArchiveRecord record, ArticleExtractor extractor, SampleTally tally) {
    try {
      Extraction extraction = extractor.extract(record);
      if (extraction instanceof Extraction.Skipped skipped) {
        tally.skip(skipped.filter());
      } else if (extraction instanceof Article article) {
        tally.article();
        articles.put(key(record.name().archive(), record.name().record()), article);
      }
    } catch (RejectedException e) {
      tally.reject(e.reason());
    }
  }

  /** A file that is the article has a record name of the reader's choice. */
  private static String key(String archive, String record) {
    boolean alone = archive.endsWith(".html") || archive.endsWith(".txt");
    return alone ? archive : archive + " " + record;
  }

  private static @Nullable Article article(JsonNode line) {
    return articles.get(key(line.get("archive").asText(), line.get("record").asText()));
  }

  @Test
  void accountsForEveryRecord() {
    SoftAssertions softly = new SoftAssertions();
    List<String> lines = table.lines().toList();
    tallies.forEach((name, tally) -> softly.assertThat(tally.line(name)).isIn(lines));
    softly.assertAll();
  }

  @Test
  void findsOutletDateAndTitle() {
    SoftAssertions softly = new SoftAssertions();
    for (JsonNode line : gold) {
      Article article = article(line);
      if (article == null) {
        softly.fail("no article " + line.get("slug").asText());
        continue;
      }
      String found =
          String.join(
              "|",
              article.outlet(),
              String.valueOf(article.date()),
              article.dateSource().code(),
              String.valueOf(article.title()),
              String.valueOf(article.language()),
              String.valueOf(article.dateline()),
              String.valueOf(article.agency()),
              article.authors().toString());
      List<String> authors = new ArrayList<>();
      line.get("authors").forEach(author -> authors.add(author.asText()));
      String expected =
          String.join(
              "|",
              line.get("outlet").asText(),
              line.get("date").asText(),
              line.get("date_source").asText(),
              line.get("title").asText(),
              line.get("language").asText(),
              line.get("dateline").asText(),
              line.get("agency").asText(),
              authors.toString());
      softly.assertThat(found).as(line.get("slug").asText()).isEqualTo(expected);
    }
    softly.assertAll();
  }

  @Test
  void findsTheText() {
    SampleLibrary library = SampleLibrary.read();
    String recurring = library.outlet("thedailyclarion.example").values("appeal").get(0);
    SoftAssertions softly = new SoftAssertions();
    for (JsonNode line : gold) {
      Article article = article(line);
      if (article == null) {
        softly.fail("no article " + line.get("slug").asText());
        continue;
      }
      // What recurs in an outlet is not for the parser to know.
      String found = article.text().replace("\n" + recurring, "");
      softly
          .assertThat(found.lines().toList())
          .as(line.get("slug").asText())
          .containsExactlyElementsOf(line.get("text").asText().lines().toList());
    }
    softly.assertAll();
  }
}
