package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordSearchTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          harbour,the old harbour wall,true
          harbour,THE OLD HARBOUR,true
          harbour,harbou rharbo ur,false
          harbour,harbour,true
          harbour,harbou,false
          harbour,'',false
          harbour|tide,a tide in tid,true
          harbour|tide,a tid,false
          harbour|tide,xharbourtide,true
          hahahar,hahahahar,true
          __next_f,self.__next_f.push,true
          harbour,größeharbourgröße,true
          """)
  void findsAnyWordInAnyCase(String words, String text, boolean found) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    WordSearch search = new WordSearch(List.of(words.split("\\|", -1)));
    assertThat(search.isIn(bytes, 0, bytes.length)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          The Old Harbour,40,harbour
          The Older Harbour,8,older
          Größe Straße 2023,40,stra
          Порт открыт,40,''
          '',40,''
          """)
  void takesLongestRunOfAscii(String text, int most, String run) {
    assertThat(WordSearch.longestRun(text, most)).isEqualTo(run);
  }
}
