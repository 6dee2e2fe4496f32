package org.pressbeam.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StanceRuleTest {
  @ParameterizedTest
  @EnumSource
  void explainsItselfInOneSentence(StanceRule rule) {
    assertThat(rule.explanation()).matches("[A-Z][^.]+[^. ]\\.");
  }
}
