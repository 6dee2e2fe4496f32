package org.pressbeam.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EnglishFormsTest {
  @ParameterizedTest
  @CsvFileSource(resources = "verb_forms.csv", delimiter = '|')
  void inflectsVerbs(String verb, String forms) {
    assertThat(EnglishForms.ofVerb(verb)).containsExactlyInAnyOrderElementsOf(with(verb, forms));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "noun_forms.csv", delimiter = '|')
  void inflectsNouns(String noun, String forms) {
    assertThat(EnglishForms.ofNoun(noun)).containsExactlyInAnyOrderElementsOf(with(noun, forms));
  }

  private static List<String> with(String word, String forms) {
    List<String> all = new ArrayList<>(List.of(forms.split(" ", -1)));
    all.add(0, word);
    return all;
  }
}
