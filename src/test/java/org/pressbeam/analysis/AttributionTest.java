package org.pressbeam.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressbeam.analysis.Findings.PartFindings;
import org.pressbeam.attribution.Quote;
import org.pressbeam.attribution.QuoteRule;
import org.pressbeam.attribution.SpeakerRule;
import org.pressbeam.attribution.Stance;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.lexicon.LexiconParser;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.text.Span;

/** Cases are in {@code quotes.tsv} and {@code stances.tsv}, where a linguist can add some. */
class AttributionTest {
  private static final ArticleAnalyzer ANALYZER =
      new ArticleAnalyzer(lexicon(), AnalyzerOptions.defaults());

  static Stream<String> quotes() {
    return new String(bytes("quotes.tsv"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"));
  }

  static Stream<String> stances() {
    return new String(bytes("stances.tsv"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"));
  }

  /** Returns the lexicon of the tests. */
  static Lexicon lexicon() {
    try {
      return LexiconParser.parse(
          List.of(
              new LexiconSource("actors.yaml", LexiconSource.Role.ACTORS, bytes("actors.yaml")),
              new LexiconSource(
                  "stances.yaml", LexiconSource.Role.STANCES, bytes("stances.yaml"))));
    } catch (LexiconException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream in = AttributionTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PartFindings body(String text) {
    return ANALYZER.analyze(StanceCorpus.article("a", "", text)).parts().get(0);
  }

  @ParameterizedTest
  @MethodSource("quotes")
  void attributesQuotes(String line) {
    String[] cells = line.split("\t", -1);
    String text = cells[0].replace("\\n", "\n");
    List<String> found = body(text).quotes().stream().map(quote -> described(text, quote)).toList();
    String expected = cells[1].equals("-") ? "" : line.substring(line.indexOf('\t') + 1);
    assertThat(String.join("; ", found)).isEqualTo(expected);
  }

  @Test
  void hasACaseForEachRule() {
    List<String> cells =
        quotes().flatMap(line -> Stream.of(line.split("\t|; ", -1))).distinct().toList();
    assertThat(cells).contains(names(QuoteRule.values())).contains(names(SpeakerRule.values()));
  }

  private static String[] names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).toArray(String[]::new);
  }

  private static String described(String text, Quote quote) {
    return quote.kind().code()
        + "\t"
        + quote.stretches().stream().map(span -> span.of(text)).collect(Collectors.joining(" / "))
        + "\t"
        + (quote.speaker() == null ? "-" : quote.speaker())
        + "\t"
        + surface(text, quote.speakerSpan())
        + "\t"
        + surface(text, quote.cueSpan())
        + "\t"
        + quote.rule()
        + "\t"
        + quote.speakerRule();
  }

  private static String surface(String text, @Nullable Span span) {
    return span == null ? "-" : span.of(text);
  }

  @ParameterizedTest
  @MethodSource("stances")
  void attributesStances(String line) {
    String[] cells = line.split("\t", -1);
    String text = cells[0];
    List<String> found =
        body(text).stances().stream()
            .filter(stance -> stance.hit().span().of(text).startsWith(cells[1]))
            .map(stance -> described(text, cells[1], stance))
            .toList();
    assertThat(found).containsExactly(line.substring(line.indexOf('\t') + 1));
  }

  private static String described(String text, String phrase, Stance stance) {
    Set<String> sources = new LinkedHashSet<>();
    Set<String> targets = new LinkedHashSet<>();
    for (Stance.Pair pair : stance.pairs()) {
      sources.add(pair.source() == null ? "-" : pair.source());
      targets.add(pair.target() == null ? "-" : pair.target());
    }
    String surface = stance.hit().span().of(text);
    return String.join(
        "\t",
        surface.startsWith(phrase) ? phrase : surface,
        String.join("+", sources),
        String.join("+", targets),
        String.valueOf(stance.negated()),
        stance.voice().code());
  }
}
