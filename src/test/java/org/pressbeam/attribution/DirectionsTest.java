package org.pressbeam.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressbeam.analysis.AnalyzerOptions;
import org.pressbeam.analysis.ArticleAnalyzer;
import org.pressbeam.archive.RecordName;
import org.pressbeam.article.Article;
import org.pressbeam.article.Block;
import org.pressbeam.article.DateSource;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.lexicon.LexiconParser;
import org.pressbeam.lexicon.LexiconSource;

/**
 * Who takes a stance towards whom, in sentences of {@code directions.tsv}, where a linguist can add
 * some. Those that are known to come out wrong are in {@code directions-wrong.tsv}.
 */
class DirectionsTest {
  private static final ArticleAnalyzer ANALYZER = analyzer();

  private static ArticleAnalyzer analyzer() {
    try {
      return new ArticleAnalyzer(
          LexiconParser.parse(
              List.of(
                  new LexiconSource(
                      "actors.yaml",
                      LexiconSource.Role.ACTORS,
                      bytes("/org/pressbeam/analysis/actors.yaml")),
                  new LexiconSource(
                      "directions.stances.yaml",
                      LexiconSource.Role.STANCES,
                      bytes("directions.stances.yaml")))),
          AnalyzerOptions.defaults());
    } catch (LexiconException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream in = DirectionsTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<String> right() {
    return lines("directions.tsv");
  }

  static Stream<String> wrong() {
    return lines("directions-wrong.tsv");
  }

  private static Stream<String> lines(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("right")
  void findsWhoTakesTheStanceTowardsWhom(String line) {
    int tab = line.indexOf('\t');

    assertThat(rows(line.substring(0, tab))).isEqualTo(line.substring(tab + 1));
  }

  /** A sentence for which this fails has been mended: move it to {@code directions.tsv}. */
  @ParameterizedTest
  @MethodSource("wrong")
  void stillGetsTheKnownFailuresWrong(String line) {
    int tab = line.indexOf('\t');

    assertThat(rows(line.substring(0, tab))).isNotEqualTo(line.substring(tab + 1));
  }

  @Test
  void hasAtLeastAHundredAndFiftySentences() {
    assertThat(right().count()).isGreaterThanOrEqualTo(150);
  }

  private static String rows(String sentence) {
    return ANALYZER.analyze(article(sentence)).parts().get(0).stances().stream()
        .flatMap(DirectionsTest::rows)
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining("; "), all -> all.isEmpty() ? "-" : all));
  }

  private static Stream<String> rows(Stance stance) {
    return stance.pairs().stream()
        .map(
            pair ->
                String.join(
                    " ",
                    (pair.source() == null ? "-" : pair.source())
                        + ">"
                        + (pair.target() == null ? "-" : pair.target()),
                    stance.hit().phrase().phrase(),
                    String.valueOf(stance.hit().phrase().polarity()),
                    String.valueOf(stance.negated()),
                    stance.voice().code()));
  }

  private static Article article(String sentence) {
    return new Article(
        "a",
        true,
        "outlet.example",
        null,
        DateSource.NONE,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        "en",
        new RecordName("sentences", "a", null),
        List.of(new Block(sentence, Block.Fate.KEPT)),
        Article.TextPolicy.VERBATIM,
        null);
  }

  /** Prints what is found in the sentences given, to extend the table. */
  public static void main(String[] sentences) {
    for (String sentence : sentences) {
      System.out.println(sentence + "\t" + rows(sentence));
    }
  }
}
