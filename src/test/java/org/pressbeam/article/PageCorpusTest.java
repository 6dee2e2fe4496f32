package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.reject.RejectedException;

/** Holds what was reached on real pages; the thresholds lie a little below. */
final class PageCorpusTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Map<String, PageScore> SCORES = new HashMap<>();
  private static final Map<String, Integer> SKIPPED = new HashMap<>();

  @BeforeAll
  static void parseAllPages() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(PageCorpus.FOLDER), PageCorpus.FOLDER + " is not here");
    ArticleExtractor extractor = new ArticleExtractor(ExtractorSettings.defaults());
    for (String set : PageCorpus.sets(PageCorpus.FOLDER)) {
      Map<String, JsonNode> gold = gold(PageCorpus.FOLDER.resolve(set).resolve("gold.jsonl"));
      PageCorpus.forEach(
          PageCorpus.FOLDER,
          set,
          record -> {
            Extraction extraction = extraction(extractor, record);
            Article article = extraction instanceof Article found ? found : null;
            if (extraction instanceof Extraction.Skipped) {
              SKIPPED.merge(newsOrOther(set), 1, Integer::sum);
              SKIPPED.merge(set, 1, Integer::sum);
            }
            JsonNode expected = gold.get(record.url());
            for (String name : List.of(set, newsOrOther(set))) {
              SCORES.computeIfAbsent(name, unused -> new PageScore()).add(expected, article);
            }
          });
    }
  }

  private static String newsOrOther(String set) {
    return List.of("scrapinghub", "fundus", "aed").contains(set) ? "news" : "other";
  }

  private static Map<String, JsonNode> gold(Path file) throws IOException {
    Map<String, JsonNode> gold = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = MAPPER.readTree(line);
      gold.put(node.path("url").asText(), node);
    }
    return gold;
  }

  private static @Nullable Extraction extraction(ArticleExtractor extractor, ArchiveRecord record) {
    try {
      return extractor.extract(record);
    } catch (RejectedException e) {
      return null;
    }
  }

  private static PageScore score(String set) {
    PageScore score = SCORES.get(set);
    assertThat(score).as(set).isNotNull();
    return java.util.Objects.requireNonNull(score);
  }

  @ParameterizedTest
  @CsvSource({"news, 0.950", "scrapinghub, 0.974", "fundus, 0.955", "aed, 0.936", "wcxb, 0.918"})
  void findsBodies(String set, double least) {
    assertThat(score(set).bodyF1()).isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @CsvSource({"fundus, 0.81", "aed, 0.94", "trafilatura, 0.785", "wcxb, 0.82"})
  void findsTitles(String set, double least) {
    assertThat(score(set).exactTitles()).isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @CsvSource({"fundus, 0.98", "aed, 0.842", "trafilatura, 0.883", "htmldate, 0.878", "wcxb, 0.878"})
  void findsDates(String set, double least) {
    assertThat(score(set).rightDates()).isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @CsvSource({"news, 0, 4", "wcxb, 0, 10", "wcxb-other, 56, 68"})
  void setsFewArticlesAside(String set, int least, int most) {
    assertThat(SKIPPED.getOrDefault(set, 0)).isBetween(least, most);
  }

  @Test
  void parsesEveryPageTheSameTwice() throws IOException {
    ArticleExtractor first = new ArticleExtractor(ExtractorSettings.defaults());
    ArticleExtractor second = new ArticleExtractor(ExtractorSettings.defaults());
    PageCorpus.forEach(
        PageCorpus.FOLDER,
        "fundus",
        record -> assertThat(extraction(first, record)).isEqualTo(extraction(second, record)));
  }
}
