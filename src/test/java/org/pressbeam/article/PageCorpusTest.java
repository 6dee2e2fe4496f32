package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.reject.RejectedException;

/**
 * Holds what was reached on the real pages beside the repository, by set, over the three sets of
 * news together ({@code news}) and by language of the page ({@code fundus de}, {@code all de}).
 */
final class PageCorpusTest {
  private static final List<String> NEWS = List.of("scrapinghub", "fundus", "aed");

  /** Pages that are no articles: what of them was taken for one is a mistake. */
  private static final String OTHER = "wcxb-other";

  private static final List<String> LANGUAGES = List.of("de", "en", "es", "ja", "ko");
  private static final FigureTable FIGURES = new FigureTable("page-figures.tsv");

  @BeforeAll
  static void parseAllPages() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(PageCorpus.FOLDER), PageCorpus.FOLDER + " is not here");
    ArticleExtractor extractor = new ArticleExtractor(ExtractorSettings.defaults());
    Map<String, PageScore> scores = new TreeMap<>();
    for (String set : PageCorpus.sets(PageCorpus.FOLDER)) {
      Map<String, JsonNode> gold = PageCorpus.gold(PageCorpus.FOLDER.resolve(set));
      PageCorpus.forEach(
          PageCorpus.FOLDER,
          set,
          record -> {
            JsonNode expected = gold.get(record.url());
            Article article = article(extractor, record);
            for (String name : sets(set, expected.path("html_lang").asText())) {
              scores.computeIfAbsent(name, unused -> new PageScore()).add(expected, article);
            }
          });
    }
    scores.forEach(
        (set, score) -> {
          Map<String, Double> figures = score.figures();
          if (set.equals(OTHER)) {
            FIGURES.put(set, Map.of("set_aside", 1 - figures.get("articles")));
          } else {
            FIGURES.put(set, figures);
          }
        });
    FIGURES.updateIfAsked();
  }

  /** The sets that a page counts for. */
  private static List<String> sets(String set, String htmlLanguage) {
    if (set.equals(OTHER)) {
      return List.of(set);
    }
    String primary = htmlLanguage.split("[-_]", -1)[0].toLowerCase(Locale.ROOT);
    String language = LANGUAGES.contains(primary) ? primary : "other";
    List<String> sets = new ArrayList<>(List.of(set, "all", "all " + language));
    if (NEWS.contains(set)) {
      sets.add("news");
    }
    if (set.equals("fundus")) {
      sets.add("fundus " + language);
    }
    return sets;
  }

  private static @Nullable Article article(ArticleExtractor extractor, ArchiveRecord record) {
    try {
      return extractor.extract(record) instanceof Article article ? article : null;
    } catch (RejectedException e) {
      return null;
    }
  }

  static List<Arguments> figures() throws IOException {
    return FIGURES.rows();
  }

  @ParameterizedTest(name = "{0} is at least {1}")
  @MethodSource("figures")
  void reachesWhatWasReached(String figure, @Nullable Double held, @Nullable Double reached) {
    FigureTable.assertReached(figure, held, reached);
  }

  @Test
  void parsesEveryPageTheSameTwice() throws IOException {
    ArticleExtractor first = new ArticleExtractor(ExtractorSettings.defaults());
    ArticleExtractor second = new ArticleExtractor(ExtractorSettings.defaults());
    PageCorpus.forEach(
        PageCorpus.FOLDER,
        "fundus",
        record -> assertThat(article(first, record)).isEqualTo(article(second, record)));
  }
}
