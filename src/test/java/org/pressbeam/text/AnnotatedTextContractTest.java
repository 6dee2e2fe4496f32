package org.pressbeam.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, shown on random ones; a failure names its seed. */
class AnnotatedTextContractTest {
  private static final String[] PARTS = {
    "“",
    "”",
    "\"",
    "'",
    "''",
    "‘",
    "’",
    "«",
    "»",
    "„",
    "「",
    "」",
    "『",
    "``",
    " ",
    " ",
    " ",
    "\n",
    "\r\n",
    "\u2028",
    ".",
    "!",
    "?",
    "…",
    "...",
    "。",
    ",",
    "(",
    ")",
    "said",
    "Putin",
    "he",
    "U.S.",
    "5",
    "p.m.",
    "No.",
    "e\u0301",
    "\uD83D\uDE00",
    "\uD83D",
    "\uDE00",
    "שלום",
    "Ü",
    "don’t",
    "-",
    "\u200B",
    "\u00A0",
    "The",
    "mr",
    "J.",
    "\t",
    "\u202E",
    "你好"
  };

  static String random(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(120);
    for (int i = 0; i < length; i++) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return text.toString();
  }

  @Test
  void sentencesCoverEverythingButBlanksInOrder() {
    for (long seed = 0; seed < 4000; seed++) {
      String text = random(seed);
      AnnotatedText annotated = AnnotatedText.of(text, null);
      int end = 0;
      for (Span sentence : annotated.sentences()) {
        String between = text.substring(end, sentence.start());
        assertThat(isBlank(between)).as("seed %d, between at %d", seed, end).isTrue();
        assertThat(sentence.end()).as("seed %d", seed).isGreaterThan(sentence.start());
        assertThat(sentence.of(text)).as("seed %d", seed).doesNotContain("\n");
        end = sentence.end();
      }
      assertThat(isBlank(text.substring(end))).as("seed %d, end", seed).isTrue();
    }
  }

  private static boolean isBlank(String text) {
    return text.chars()
        .allMatch(c -> Character.isWhitespace((char) c) || Character.isSpaceChar((char) c));
  }

  @Test
  void quotationsLieInsideOneAnotherOrApart() {
    for (long seed = 0; seed < 4000; seed++) {
      String text = random(seed);
      AnnotatedText annotated = AnnotatedText.of(text, null);
      Quotation last = null;
      for (Quotation quotation : annotated.quotations()) {
        assertThat(quotation.span().end()).as("seed %d", seed).isLessThanOrEqualTo(text.length());
        assertThat(quotation.span().contains(quotation.content())).as("seed %d", seed).isTrue();
        assertThat(quotation.content().of(text)).as("seed %d", seed).doesNotContain("\n");
        if (last != null) {
          boolean ordered = last.span().start() <= quotation.span().start();
          boolean apart =
              !last.span().overlaps(quotation.span()) || last.span().contains(quotation.span());
          assertThat(ordered && apart).as("seed %d: %s %s", seed, last, quotation).isTrue();
        }
        last = quotation;
      }
    }
  }

  @Test
  void findsTheSentenceOfEachUnit() {
    for (long seed = 0; seed < 1000; seed++) {
      AnnotatedText annotated = AnnotatedText.of(random(seed), null);
      for (int i = 0; i < annotated.sentences().size(); i++) {
        Span sentence = annotated.sentences().get(i);
        assertThat(annotated.sentenceAt(sentence.start())).as("seed %d", seed).isEqualTo(i);
        assertThat(annotated.sentenceAt(sentence.end() - 1)).as("seed %d", seed).isEqualTo(i);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'a s' ", "“", "”", "\"", "‘as’ b ", ".", "\n“", "A. ", "''", "“a” ", "「", "J.W."})
  void takesTimeLinearInHostileText(String part) {
    String text = part.repeat(400_000 / part.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> AnnotatedText.of(text, null));
  }

  @Test
  void acceptsTheEmptyText() {
    assertThatCode(() -> AnnotatedText.of("", null)).doesNotThrowAnyException();
    assertThat(AnnotatedText.of("", null).sentences()).isEmpty();
    assertThat(AnnotatedText.of("", null).sentenceAt(0)).isZero();
  }
}
