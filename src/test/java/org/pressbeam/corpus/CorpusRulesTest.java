package org.pressbeam.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pressbeam.corpus.CorpusRules.Rule;

class CorpusRulesTest {
  @Test
  void whatIsNotSetStaysAsItIs() {
    CorpusRules rules = CorpusRules.of(Map.of("leastWords", 50));
    assertThat(rules.value(Rule.LEAST_WORDS)).isEqualTo(50);
    assertThat(rules.value(Rule.VERSION_DAYS)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "leastWord, 5, leastWords",
    "copyPercent, 101, from 10 to 100",
    "boilerplateArticles, 1, from 2",
  })
  void refusesAnUnknownNameAndAValueOutOfBounds(String name, int value, String hint) {
    assertThatThrownBy(() -> CorpusRules.of(Map.of(name, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(hint);
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void eachRuleAndItsValueIsDocumented(Rule rule) throws IOException {
    assertThat(Files.readString(Path.of("docs", "corpus.md")))
        .contains("| `" + rule.code() + "` | " + rule.standard() + " |");
  }
}
