package org.pressbeam.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pressbeam.report.evidence.MarkedArticle.Kind;
import org.pressbeam.report.evidence.MarkedArticle.Mark;
import org.pressbeam.report.evidence.MarkedArticle.Part;

class MarkedTextTest {
  private static List<String> plain(String text, int width, Mark... marks) {
    return MarkedText.lines(new Part(text, List.of(marks)), Paint.PLAIN, "", width);
  }

  private static Mark mark(Kind kind, int start, int end) {
    return new Mark(kind, kind.label(1), start, end);
  }

  @Test
  void marksNestAndCross() {
    assertThat(
            plain(
                "we say you are here",
                80,
                mark(Kind.MENTION, 7, 10),
                mark(Kind.STANCE, 3, 14),
                mark(Kind.QUOTE, 7, 19)))
        .containsExactly("we {say <[you]m1 are}s1 here>q1");
  }

  @Test
  void marksOfOneStretchNest() {
    assertThat(plain("x", 80, mark(Kind.MENTION, 0, 1), mark(Kind.QUOTE, 0, 1)))
        .containsExactly("<[x]m1>q1");
  }

  @Test
  void aMarkThatEndsWhereAnotherBeginsIsClosedFirst() {
    assertThat(plain("ab", 80, mark(Kind.QUOTE, 1, 2), mark(Kind.MENTION, 0, 1)))
        .containsExactly("[a]m1<b>q1");
  }

  @Test
  void linesBreakAtBlanksAndParagraphsStandApart() {
    assertThat(plain("one two three\nfour", 9)).containsExactly("one two", "three", "", "four");
    assertThat(plain("unbreakable word", 5)).containsExactly("unbreakable", "word");
  }

  @Test
  void everyCharacterStaysAtAnyWidth() {
    String text = "The mayor of Ankh, 普京 and 😀 said: “no”.\n\nThen — nothing.";
    for (int width = 1; width < 60; width++) {
      List<String> lines = new ArrayList<>(plain(text, width, mark(Kind.MENTION, 4, 17)));
      assertThat(String.join("", lines).replace(" ", ""))
          .isEqualTo("The[mayorofAnkh]m1,普京and😀said:“no”.Then—nothing.");
    }
  }

  @Test
  void stylesAddUpAndEndWithTheLine() {
    List<String> lines =
        MarkedText.lines(
            new Part("a bb", List.of(mark(Kind.QUOTE, 0, 4), mark(Kind.MENTION, 2, 4))),
            Paint.COLOURED,
            "",
            3);
    assertThat(lines.get(0)).isEqualTo("\u001b[32ma\u001b[0m");
    assertThat(lines.get(1)).startsWith("\u001b[32;1;36mbb\u001b[0m").endsWith("\u001b[0m");
  }
}
