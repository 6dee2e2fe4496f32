package org.pressbeam.report.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
  /** Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void givesThePublishedIntervals(long hits, long trials, double lower, double upper) {
    Proportion proportion = new Proportion(hits, trials);
    assertThat(proportion.lower()).isCloseTo(lower, within(0.00005));
    assertThat(proportion.upper()).isCloseTo(upper, within(0.00005));
  }

  @Test
  void staysWithinZeroAndOne() {
    assertThat(new Proportion(0, 3).lower()).isZero();
    assertThat(new Proportion(3, 3).upper()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-1, 3", "4, 3"})
  void refusesImpossibleCounts(long hits, long trials) {
    assertThatThrownBy(() -> new Proportion(hits, trials))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
