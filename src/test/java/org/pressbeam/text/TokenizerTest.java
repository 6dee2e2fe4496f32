package org.pressbeam.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerTest {
  private static final List<String> PIECES =
      List.of(
          "a",
          "Zoë",
          "e\u0301",
          "\u00AD",
          "\u200D",
          " ",
          "\n",
          "\u00A0",
          "’",
          "-",
          "😀",
          "𠀀",
          "中",
          "ー",
          "شما",
          "\u200Cها",
          "ß",
          ".",
          "\uD800",
          "9",
          "Ⅷ",
          "ǅ");

  private static List<String> words(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    return IntStream.range(0, tokens.size()).mapToObj(tokens::word).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          China-backed|China _ - _ backed
          Moscow’s U.S.|Moscow _ ’ _ s _ U _ . _ S _ .
          普京 said|普 _ 京 _ said
          プーチン氏|プ _ ー _ チ _ ン _ 氏
          a😀b|a _ 😀 _ b
          3.5%|3 _ . _ 5 _ %
          """)
  void cutsWordsAndMarks(String text, String expected) {
    assertThat(words(text)).containsExactly(expected.split(" _ ", -1));
  }

  @Test
  void invisibleCharactersPartNothingAndEndNoWord() {
    assertThat(words("Pu\u00ADtin\u200B x\u200Cy")).containsExactly("Pu\u00ADtin", "x\u200Cy");
    assertThat(words("\uFEFF\u200E")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Maduro,MADURO", "Nicolás,nicolas", "Ｐｕｔｉｎ,putin", "Straße,STRASSE", "Türkiye,TURKIYE",
    "İstanbul,istanbul", "Łódź,lodz", "Ёлка,елка", "Œuvre,oeuvre", "Ζωή,ζωη"
  })
  void foldsBothToTheSameHash(String one, String other) {
    assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other));
    assertThat(Tokenizer.tokenize(one).hash(0)).isEqualTo(Folding.hash(Folding.fold(other)));
    assertThat(Tokenizer.tokenize(one).folds(0, Folding.fold(other))).isTrue();
  }

  @Test
  void keepsLettersApartThatDiffer() {
    assertThat(Folding.fold("й")).isNotEqualTo(Folding.fold("и"));
    assertThat(Tokenizer.tokenize("Putins").folds(0, "putin")).isFalse();
    assertThat(Tokenizer.tokenize("Puti").folds(0, "putin")).isFalse();
  }

  @Test
  void knowsShapes() {
    Tokens tokens = Tokenizer.tokenize("The\nUK, 5 x");
    assertThat(tokens.isCapitalised(0)).isTrue();
    assertThat(tokens.hasLowerCase(0)).isTrue();
    assertThat(tokens.isLineBefore(0)).isTrue();
    assertThat(tokens.isLineBefore(1)).isTrue();
    assertThat(tokens.hasLowerCase(1)).isFalse();
    assertThat(tokens.isSpaceBefore(2)).isFalse();
    assertThat(tokens.isWord(2)).isFalse();
    assertThat(tokens.isWord(3)).isTrue();
    assertThat(tokens.isCapitalised(3)).isFalse();
    assertThat(tokens.isLineBefore(4)).isFalse();
    assertThat(tokens.isSpaceBefore(4)).isTrue();
    assertThat(tokens.wordCount()).isEqualTo(4);
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void coversEveryVisibleCharacterInOrder(int seed) {
    Random random = new Random(seed);
    StringBuilder built = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      built.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    String text = built.toString();
    Tokens tokens = Tokenizer.tokenize(text);
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.start(i)).as("seed %d", seed).isGreaterThanOrEqualTo(at);
      assertThat(tokens.end(i)).as("seed %d", seed).isGreaterThan(tokens.start(i));
      assertThat(tokens.hash(i)).isEqualTo(Folding.hash(Folding.fold(tokens.word(i))));
      assertThat(tokens.folds(i, Folding.fold(tokens.word(i)))).isTrue();
      assertThat(tokens.indexAt(tokens.start(i))).isEqualTo(i);
      assertThat(isBlank(text.substring(at, tokens.start(i)))).as("seed %d", seed).isTrue();
      at = tokens.end(i);
    }
    assertThat(isBlank(text.substring(at))).as("seed %d", seed).isTrue();
  }

  private static boolean isBlank(String gap) {
    return gap.codePoints()
        .allMatch(
            point ->
                Character.isWhitespace(point)
                    || Character.isSpaceChar(point)
                    || Character.getType(point) == Character.FORMAT);
  }
}
