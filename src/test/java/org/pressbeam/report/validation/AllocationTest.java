package org.pressbeam.report.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {
  @ParameterizedTest
  @CsvSource({
    // in proportion
    "600, 300, 100, 10, '{a=6, b=3, c=1}'",
    // at least one of each
    "998, 1, 1, 10, '{a=8, b=1, c=1}'",
    // fewer draws than strata: the largest
    "998, 1, 1, 2, '{a=2, b=0, c=0}'",
    "4, 9, 5, 2, '{a=0, b=1, c=1}'",
    // never more than there are
    "2, 2, 100, 100, '{a=2, b=2, c=96}'",
    "2, 2, 2, 100, '{a=2, b=2, c=2}'"
  })
  void dividesDraws(long a, long b, long c, long draws, String drawn) {
    assertThat(Allocation.of(Map.of("a", a, "b", b, "c", c), draws)).hasToString(drawn);
  }
}
