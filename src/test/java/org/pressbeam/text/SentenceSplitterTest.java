package org.pressbeam.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases are in {@code sentences.tsv} and {@code quotations.tsv}, where a linguist can add some. */
class SentenceSplitterTest {
  static Stream<String> sentences() throws IOException {
    return lines("sentences.tsv");
  }

  static Stream<String> quotations() throws IOException {
    return lines("quotations.tsv");
  }

  private static Stream<String> lines(String name) throws IOException {
    try (InputStream in = SentenceSplitterTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void cutsWhereTheFileHasTabs(String line) {
    List<String> expected = List.of(line.replace("\\n", "").split("\t", -1));
    boolean spaced = line.codePoints().anyMatch(Character::isWhitespace) && line.charAt(0) < 0x3000;
    String text = line.replace("\\n\t", "\n").replace("\t", spaced ? " " : "");
    AnnotatedText annotated = AnnotatedText.of(text, null);
    assertThat(annotated.sentences().stream().map(span -> span.of(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("quotations")
  void findsQuotationsOfTheFile(String line) {
    String[] cells = line.split("\t", -1);
    String text = cells[0].replace("\\n", "\n");
    List<String> found =
        AnnotatedText.of(text, null).quotations().stream()
            .map(quotation -> quotation.content().of(text))
            .toList();
    assertThat(found.isEmpty() ? "-" : String.join(" / ", found)).isEqualTo(cells[1]);
  }

  @Test
  void hasAbbreviationsByLanguage() {
    String text = "Am 5. Mai kam Hr. Meier. Er ging.";
    assertThat(AnnotatedText.of(text, "de").sentences()).hasSize(2);
    assertThat(AnnotatedText.of("M. Macron est là. Il part.", "fr").sentences()).hasSize(2);
  }

  @Test
  void takesUnknownLanguagesByShapeAlone() {
    assertThat(AnnotatedText.of("Aa bb. Cc dd.", "../../x").sentences()).hasSize(2);
    assertThat(AnnotatedText.of("Aa bb. Cc dd.", "").sentences()).hasSize(2);
    assertThat(AnnotatedText.of("Aa bb. Cc dd.", "zz-ZZ").sentences()).hasSize(2);
  }
}
