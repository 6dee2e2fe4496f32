package org.pressbeam.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is reached on made outlets; {@code scripts/score corpus} prints it for larger ones. */
class MadeCorpusTest {
  private static CorpusScore score;

  @BeforeAll
  static void settle() {
    // As many outlets and pages as the issue names: 20 with 30 each.
    score = CorpusScore.of(MadeCorpus.make(11, 20, 30), CorpusRules.STANDARD);
  }

  @Test
  void copiesThatShareFourFifthsAreFound() {
    assertThat(score.measure("copies that share 80 %").precision()).isGreaterThanOrEqualTo(0.98);
    assertThat(score.measure("copies that share 80 %").recall()).isGreaterThanOrEqualTo(0.93);
    assertThat(score.measure("copies, all").recall()).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void repetitionsAreFound() {
    assertThat(score.measure("repetitions").precision()).isGreaterThanOrEqualTo(0.99);
    assertThat(score.measure("repetitions").recall()).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void boilerplateIsCutAndQuotationsAndBackgroundStay() {
    assertThat(score.measure("boilerplate blocks").precision()).isGreaterThanOrEqualTo(0.98);
    assertThat(score.measure("boilerplate blocks").recall()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void bodiesBecomePurer() {
    assertThat(score.measure("words of body, as parsed").precision()).isLessThan(0.9);
    assertThat(score.measure("words of body, cleaned").precision()).isGreaterThan(0.99);
    assertThat(score.measure("words of body, cleaned").recall()).isGreaterThan(0.999);
  }
}
