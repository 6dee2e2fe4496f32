package org.pressbeam.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SketchTest {
  private static Sketch sketch(List<String> lines) {
    Sketch.Sampler sample = new Sketch.Sampler();
    lines.forEach(line -> sample.add(Words.of(line)));
    return sample.sketch();
  }

  private static List<String> words(int from, int to) {
    return List.of(String.join(" ", IntStream.range(from, to).mapToObj(i -> "word" + i).toList()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 300, 600, 900})
  void estimatesWhatTwoTextsShare(int shared) {
    double sum = 0;
    for (int i = 0; i < 40; i++) {
      int from = 10_000 * i;
      sum +=
          sketch(words(from, from + 1000))
              .likeness(sketch(words(from + 1000 - shared, from + 2000 - shared)));
    }
    // Forty times less than one estimate's error of 0.06.
    assertThat(sum / 40).isCloseTo(shared / (2000.0 - shared), within(0.03));
  }

  @Test
  void aPartIsContainedInTheWhole() {
    Sketch whole = sketch(words(0, 1000));
    assertThat(whole.containment(sketch(words(0, 500)))).isGreaterThan(0.8);
    assertThat(whole.containment(sketch(words(2000, 2500)))).isLessThan(0.1);
  }

  @Test
  void aSketchWithoutABlockIsLikeThatOfTheRest() {
    List<String> story = words(0, 600);
    Sketch both = sketch(List.of(story.get(0), words(5000, 5300).get(0)));
    assertThat(both.likeness(sketch(story))).isLessThan(0.85);
    assertThat(both.without(block -> block == 1, 597).likeness(sketch(story))).isEqualTo(1);
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    MadeArticle article = MadeCorpus.make(2, 1, 1).get(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    article.fingerprint().write(new DataOutputStream(bytes));
    Fingerprint read =
        Fingerprint.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read).isEqualTo(article.fingerprint());
    TextPrint text = TextPrint.of(read, Set.of(read.blocks().get(0).hash()));
    bytes.reset();
    text.write(new DataOutputStream(bytes));
    assertThat(bytes.size()).isLessThan(170);
    assertThat(TextPrint.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Go,” she said.",
        "\"Go\", SHE said",
        "«Go» — she  said!",
      })
  void punctuationCaseAndSpacingDoNotCount(String text) {
    assertThat(Fingerprint.hash(text)).isEqualTo(Fingerprint.hash("go she said"));
  }

  @Test
  void otherWordsAndOtherMarksAloneAreOtherText() {
    assertThat(Fingerprint.hash("please give")).isNotEqualTo(Fingerprint.hash("please live"));
    assertThat(Fingerprint.hash("***")).isNotEqualTo(Fingerprint.hash("—"));
  }

  @Test
  void aLongTextWithoutSpacesHasShingles() {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      text.appendCodePoint(0x4E00 + random.nextInt(3000));
    }
    assertThat(sketch(List.of(text.toString())).shingles()).isEqualTo(297);
  }
}
