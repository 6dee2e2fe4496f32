package org.pressbeam.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.RecordName;
import org.pressbeam.reject.RejectedException;

/** Holds what was reached on the pages of our own, page by page and by language. */
final class OwnPagesTest {
  static final Path FOLDER = Path.of("src/test/resources/org/pressbeam/article/pages");
  private static final List<String> LANGUAGES = List.of("ar", "fr", "ru", "zh");
  private static final FigureTable FIGURES = new FigureTable("own-page-figures.tsv");

  @BeforeAll
  static void parseAllPages() throws IOException, RejectedException {
    ArticleExtractor extractor = new ArticleExtractor(ExtractorSettings.defaults());
    for (String language : LANGUAGES) {
      PageScore all = new PageScore();
      for (JsonNode gold : PageCorpus.gold(FOLDER.resolve(language)).values()) {
        Article article = (Article) extractor.extract(record(gold));
        all.add(gold, article);
        PageScore one = new PageScore();
        one.add(gold, article);
        Map<String, Double> figures = new TreeMap<>(one.figures());
        figures.remove("articles");
        figures.remove("body_f1");
        figures.put("authors", right(authors(gold), article.authors()));
        figures.put("dateline", right(text(gold, "dateline"), article.dateline()));
        figures.put("agency", right(text(gold, "agency"), article.agency()));
        figures.put("language", right(text(gold, "language"), article.language()));
        FIGURES.put(gold.path("id").asText(), figures);
      }
      FIGURES.put(language, all.figures());
    }
    FIGURES.updateIfAsked();
  }

  static ArchiveRecord record(JsonNode gold) throws IOException {
    String id = gold.path("id").asText();
    return new ArchiveRecord(
        new RecordName("own", id, 0L),
        id,
        gold.path("url").asText(),
        Instant.parse("2026-02-01T00:00:00Z"),
        new ArchiveRecord.Page(Files.readAllBytes(FOLDER.resolve(id)), text(gold, "charset")));
  }

  private static @Nullable String text(JsonNode gold, String field) {
    return gold.path(field).textValue();
  }

  private static List<String> authors(JsonNode gold) {
    List<String> authors = new ArrayList<>();
    gold.path("authors").forEach(author -> authors.add(author.asText()));
    return authors;
  }

  private static double right(@Nullable Object expected, @Nullable Object found) {
    return expected == null ? found == null ? 1 : 0 : expected.equals(found) ? 1 : 0;
  }

  static List<Arguments> figures() throws IOException {
    return FIGURES.rows();
  }

  @ParameterizedTest(name = "{0} is at least {1}")
  @MethodSource("figures")
  void reachesWhatWasReached(String figure, @Nullable Double held, @Nullable Double reached) {
    FigureTable.assertReached(figure, held, reached);
  }
}
