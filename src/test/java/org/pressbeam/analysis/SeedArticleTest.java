package org.pressbeam.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pressbeam.analysis.Findings.PartFindings;
import org.pressbeam.analysis.Findings.VoicedMention;
import org.pressbeam.attribution.Quote;
import org.pressbeam.attribution.Stance;
import org.pressbeam.text.Span;

/** The first article of the project, which stays outside of it: its rows as read by hand. */
class SeedArticleTest {
  private static final Path ARTICLE = Path.of("..", "shared", "corpora", "seed", "article.txt");

  private String text = "";
  private PartFindings findings =
      new PartFindings(Findings.Part.BODY, "", List.of(), List.of(), List.of(), List.of());

  @BeforeEach
  void analyze() throws IOException {
    Assumptions.assumeTrue(Files.exists(ARTICLE), "the shared corpora are not here: " + ARTICLE);
    String whole = Files.readString(ARTICLE);
    text = whole.substring(0, whole.indexOf("A Message from"));
    ArticleAnalyzer analyzer =
        new ArticleAnalyzer(AttributionTest.lexicon(), AnalyzerOptions.defaults());
    findings = analyzer.analyze(StanceCorpus.article("seed", "", text)).parts().get(0);
  }

  private List<String> quotes() {
    List<String> rows = new ArrayList<>();
    for (Quote quote : findings.quotes()) {
      for (Span stretch : quote.stretches()) {
        String words = stretch.of(text);
        rows.add(
            String.join(
                " | ",
                quote.kind().code(),
                String.valueOf(quote.speaker()),
                quote.cueSpan() == null ? "-" : quote.cueSpan().of(text),
                words.substring(0, Math.min(8, words.length())).strip()));
      }
    }
    return rows;
  }

  private List<String> stances() {
    List<String> rows = new ArrayList<>();
    for (Stance stance : findings.stances()) {
      for (Stance.Pair pair : stance.pairs()) {
        rows.add(
            String.join(
                " | ",
                stance.hit().span().of(text),
                String.valueOf(pair.source()),
                String.valueOf(pair.target()),
                String.valueOf(stance.negated()),
                stance.voice().code()));
      }
    }
    return rows;
  }

  private List<String> mentions() {
    List<String> rows = new ArrayList<>();
    for (VoicedMention each : findings.mentions()) {
      rows.add(each.mention().span().of(text) + " | " + each.voice().code());
    }
    return rows;
  }

  @Test
  void findsWhoSaysWhat() {
    assertThat(String.join("\n", quotes()))
        .isEqualTo(
            """
            indirect | human-rights-activists | according to | The gove
            mixed | donald-trump | saying | the U.S.
            mixed | RUSGOV | said | Putin sp
            direct | dmitry-peskov | told | This is
            indirect | dmitry-peskov | adding | details
            mixed | vladimir-putin | - | outlined
            direct | RUSGOV | said | Russia c
            indirect | new-york-times | reported | Netanyah
            mixed | vassily-nebenzia | accused | the Unit
            mixed | vassily-nebenzia | dismissed | proteste""");
  }

  @Test
  void findsWhoTakesWhichStance() {
    assertThat(String.join("\n", stances()))
        .isEqualTo(
            """
            threats | donald-trump | IRN | false | outlet
            brutal crackdown | human-rights-activists | IRNGOV | false | reported
            locked and loaded | donald-trump | null | false | quoted
            locked and loaded | us-military | null | false | quoted
            threats | null | null | false | outlet
            warned | benjamin-netanyahu | donald-trump | false | reported
            accused the United States of | vassily-nebenzia | USA | false | outlet
            dismissed | vassily-nebenzia | null | false | outlet""");
  }

  @Test
  void hearsVoices() {
    assertThat(String.join("\n", mentions()))
        .isEqualTo(
            """
            Vladimir Putin | outlet
            Iran | outlet
            Israel | outlet
            Iran | outlet
            U.S. | outlet
            Donald Trump | outlet
            the Islamic republic | outlet
            Iran | outlet
            Tehran | reported
            U.S. | outlet
            Human Rights Activists News Agency | outlet
            Trump | outlet
            Iranian | outlet
            U.S. military | reported
            Iran | reported
            Kremlin | outlet
            Putin | reported
            Iranian | reported
            Masoud Pezeshkian | reported
            Washington | reported
            Tehran | reported
            Iran | quoted
            Dmitry Peskov | outlet
            Israeli | outlet
            Benjamin Netanyahu | outlet
            Putin | outlet
            Russia | quoted
            Kremlin | outlet
            The New York Times | outlet
            Netanyahu | reported
            Trump | reported
            Iran | reported
            Russia | outlet
            UN | outlet
            Vassily Nebenzia | outlet
            United States | outlet
            Iran | quoted
            Nebenzia | outlet
            Iran | outlet
            Putin | outlet
            Iran | outlet
            Venezuela | outlet
            Russia | outlet
            Trump | outlet
            Venezuelan | outlet
            Nicolás Maduro | outlet""");
  }
}
