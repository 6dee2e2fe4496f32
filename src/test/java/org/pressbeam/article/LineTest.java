package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LineTest {
  private static String line(byte[]... texts) {
    Line line = new Line();
    for (byte[] text : texts) {
      line.read(text, 0, text.length);
    }
    return line.end();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void keepsOneSpaceBetweenWordsAndNoneAtTheEnds() {
    assertThat(line(utf8(" \n a"), utf8(" "), utf8("\u00a0b \u2003c\t"))).isEqualTo("a b c");
  }

  @Test
  void leavesOutWhatNobodySees() {
    assertThat(line(utf8("so\u00adft \u200b\ufeffzero\u007f"))).isEqualTo("soft zero");
  }

  @Test
  void beginsTheNextLineEmpty() {
    Line line = new Line();
    line.read(utf8("a"), 0, 1);
    assertThat(line.end()).isEqualTo("a");
    line.addSpace();
    assertThat(line.end()).isEmpty();
  }

  @Test
  void readsRandomBytesAsTheyAreDecoded() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(12)];
      random.nextBytes(bytes);
      String text = new String(bytes, StandardCharsets.UTF_8);
      assertThat(line(bytes)).as("%s", text).isEqualTo(Spaces.collapse(text));
    }
  }

  @Test
  void readsTheLettersOfAllScripts() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c += 7) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        String text = "a" + Character.toString(c) + "b";
        assertThat(line(utf8(text))).isEqualTo(Spaces.collapse(text));
      }
    }
  }
}
