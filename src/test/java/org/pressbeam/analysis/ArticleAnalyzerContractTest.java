package org.pressbeam.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressbeam.analysis.Findings.PartFindings;
import org.pressbeam.attribution.Quote;
import org.pressbeam.attribution.Stance;
import org.pressbeam.text.Span;

/** What holds for the findings of every article, shown on random ones; a failure names its seed. */
class ArticleAnalyzerContractTest {
  private static final ArticleAnalyzer ANALYZER =
      new ArticleAnalyzer(AttributionTest.lexicon(), AnalyzerOptions.defaults());

  private static final String[] PARTS = {
    "“",
    "”",
    "\"",
    "'",
    "''",
    "’",
    "«",
    "»",
    ", ",
    ". ",
    ": ",
    "; ",
    "\n",
    " — ",
    "(",
    ")",
    "?",
    "said ",
    "says ",
    "told ",
    "reporters ",
    "that ",
    "Putin ",
    "Trump ",
    "he ",
    "she ",
    "who ",
    "accused ",
    "accusing ",
    "of ",
    "was ",
    "by ",
    "condemned ",
    "warning ",
    "threats ",
    "not ",
    "according to ",
    "Iran ",
    "Israel's ",
    "and ",
    "the ",
    "a ",
    "to ",
    "regime ",
    "house ",
    "I ",
    "locked and loaded ",
    "didn't ",
    "on Monday ",
    "saying ",
    "called ",
    "\uD83D\uDE00 ",
    "\uD83D",
    "e\u0301 ",
    "U.S.",
    "-",
    "'s ",
    "whom ",
    "Merkel ",
    "in ",
    "Kremlin "
  };

  private static String random(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(80);
    for (int i = 0; i < length; i++) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return text.toString();
  }

  @Test
  void spansAreOrderedAndInsideTheText() {
    for (long seed = 0; seed < 3000; seed++) {
      Findings findings =
          ANALYZER.analyze(StanceCorpus.article("a", random(seed + 1_000_000), random(seed)));
      for (PartFindings part : findings.parts()) {
        check(seed, part);
      }
    }
  }

  private static void check(long seed, PartFindings part) {
    String text = part.text();
    Span lastFirst = new Span(0, 0);
    for (Quote quote : part.quotes()) {
      assertThat(quote.stretches()).as("seed %d", seed).isNotEmpty().isSorted();
      assertThat(quote.stretches().get(0)).as("seed %d", seed).isGreaterThanOrEqualTo(lastFirst);
      lastFirst = quote.stretches().get(0);
      for (Span stretch : quote.stretches()) {
        assertThat(stretch.of(text)).as("seed %d", seed).isNotBlank();
      }
      assertThat(quote.speaker() == null || quote.speakerSpan() != null)
          .as("seed %d: a speaker without words", seed)
          .isTrue();
      for (Span span : spans(quote)) {
        assertThat(span.of(text)).as("seed %d", seed).isNotBlank();
      }
    }
    for (Stance stance : part.stances()) {
      assertThat(stance.hit().span().of(text)).as("seed %d", seed).isNotBlank();
      for (Stance.Pair pair : stance.pairs()) {
        assertThat(pair.source() == null || !pair.source().equals(pair.target()))
            .as("seed %d: %s", seed, stance)
            .isTrue();
      }
      assertThat(stance.pairs()).as("seed %d", seed).doesNotHaveDuplicates();
    }
  }

  private static List<Span> spans(Quote quote) {
    return Stream.of(quote.speakerSpan(), quote.cueSpan()).filter(Objects::nonNull).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "said ",
        "he said ",
        "“a” said ",
        "“a b c d e,” he said, ",
        ", saying ",
        "Trump condemned ",
        "Trump, ",
        "Trump, who said ",
        "the the ",
        "and ",
        "according to ",
        "to ",
        "( ",
        ") ",
        "he, however, ",
        "Iran, Israel and ",
        "not ",
        "“condemned ",
        "condemned and ",
        "regime ",
        "Trump said that Iran ",
        "said: “",
        "told Trump of ",
        "'",
        "\"a\" ",
        "Putin's ",
        "of the "
      })
  void takesTimeLinearInHostileText(String part) {
    String text = part.repeat(200_000 / part.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> ANALYZER.analyze(StanceCorpus.article("a", part.repeat(2000), text)));
  }

  @Test
  void givesTheSameForTheSame() {
    for (long seed = 0; seed < 200; seed++) {
      String text = random(seed);
      assertThat(ANALYZER.analyze(StanceCorpus.article("a", text, text)))
          .isEqualTo(ANALYZER.analyze(StanceCorpus.article("a", text, text)));
    }
  }

  @Test
  void ignoresMetonymsIfAskedTo() {
    AnalyzerOptions ignored = new AnalyzerOptions(AnalyzerOptions.Metonyms.IGNORED);
    ArticleAnalyzer analyzer = new ArticleAnalyzer(AttributionTest.lexicon(), ignored);
    PartFindings body =
        analyzer.analyze(StanceCorpus.article("a", "", "Moscow met Putin.")).parts().get(0);
    assertThat(body.mentions()).hasSize(1);
  }

  @Test
  void countsMetonymsOnlyWhereItCanReadTheWordsAroundThem() {
    ArticleAnalyzer analyzer =
        new ArticleAnalyzer(AttributionTest.lexicon(), AnalyzerOptions.defaults());
    String text = "Moscow met Putin.";
    assertThat(analyzer.analyze(StanceCorpus.article("a", "", text)).parts().get(0).mentions())
        .hasSize(2);
    assertThat(
            analyzer.analyze(StanceCorpus.article("a", "", text, "de")).parts().get(0).mentions())
        .hasSize(1);
  }
}
