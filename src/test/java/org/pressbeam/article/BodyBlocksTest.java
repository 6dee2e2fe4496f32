package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.RecordName;
import org.pressbeam.reject.RejectedException;

/** What is kept and dropped of pages; the cases stand in {@code bodies.txt}. */
final class BodyBlocksTest {
  private static final Map<String, String> TEXTS =
      new TreeMap<>(
          Map.of(
              "P1", "The council voted on Tuesday to close the old bridge for the whole winter.",
              "P2", "Two engineers had warned in spring that its northern pier was sinking.",
              "P3", "“We had no other choice left,” the mayor said after the vote in the hall.",
              "P4", "Ferries will carry people and bicycles over the river every half hour.",
              "P5", "Shops on both banks fear for the weeks before the holidays most of all.",
              "P6", "A new bridge is to be built within four years if the state pays for it.",
              "P9", "Nine of ten readers say that they would rather see this line left out here.",
              "T", "Council closes old bridge for the winter"));

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void finds(String name, String html, List<String> lines) throws RejectedException {
    String page =
        "<html lang=en><head><title>Council closes old bridge for the winter</title></head><body>"
            + html
            + "</body></html>";
    ArchiveRecord record =
        new ArchiveRecord(
            new RecordName("a.warc.gz", "urn:uuid:1", 42L),
            "a.warc.gz",
            "https://www.daily.example/news/bridge",
            null,
            new ArchiveRecord.Page(page.getBytes(StandardCharsets.UTF_8), "utf-8"));
    Extraction extraction = new ArticleExtractor(ExtractorSettings.defaults()).extract(record);
    assertThat(extraction).isInstanceOf(Article.class);
    assertThat(((Article) extraction).text().lines().toList()).as(name).isEqualTo(lines);
  }

  private static Stream<Arguments> cases() {
    String file;
    try (InputStream in = BodyBlocksTest.class.getResourceAsStream("bodies.txt")) {
      file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Stream.of(file.split("(?m)^== ")).skip(1).map(BodyBlocksTest::parse);
  }

  private static Arguments parse(String block) {
    int name = block.indexOf('\n');
    int rule = block.indexOf("\n--\n");
    return Arguments.of(
        block.substring(0, name),
        filled(block.substring(name + 1, rule)),
        filled(block.substring(rule + 4)).lines().toList());
  }

  private static String filled(String text) {
    String filled = text;
    for (Map.Entry<String, String> entry : TEXTS.entrySet()) {
      filled = filled.replaceAll("\\b" + entry.getKey() + "\\b", entry.getValue());
    }
    return filled;
  }
}
