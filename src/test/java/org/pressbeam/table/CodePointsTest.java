package org.pressbeam.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {
  @Test
  void countsAnEmojiAsOne() {
    String text = "a😀b";
    CodePoints points = new CodePoints(text);
    assertThat(points.before(0)).isEqualTo(0);
    assertThat(points.before(3)).isEqualTo(2);
    assertThat(points.before(text.length())).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void agreesWithTheJdkOnRandomTexts(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int[] alphabet = {'a', ' ', 'é', 0x1F600, 0x20BB7, 0x5F3E, 0xD800, 0xDC00};
    for (int i = 0; i < 2000; i++) {
      text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    CodePoints points = new CodePoints(text.toString());
    for (int i = 0; i < 500; i++) {
      int at = random.nextInt(text.length() + 1);
      boolean insidePair =
          at > 0
              && at < text.length()
              && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
      if (!insidePair) {
        assertThat(points.before(at))
            .describedAs("seed %d, unit %d", seed, at)
            .isEqualTo(text.codePointCount(0, at));
      }
    }
  }
}
