package org.pressbeam.report.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliabilityTest {
  /** The coders' values, a word for each coder, a letter for each unit; {@code .} is none. */
  private static Reliability of(String coders) {
    List<List<@Nullable String>> units = new ArrayList<>();
    String[] words = coders.split(" ");
    for (int i = 0; i < words[0].length(); i++) {
      List<@Nullable String> unit = new ArrayList<>();
      for (String word : words) {
        unit.add(word.charAt(i) == '.' ? null : word.substring(i, i + 1));
      }
      units.add(unit);
    }
    return new Reliability(units);
  }

  /** Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, examples A, B and C. */
  @ParameterizedTest
  @CsvSource({
    "0100000010 1110010000, 0.095",
    "aabbdcccedda babbbccceddd, 0.692",
    "123321412... 1233224125.3 .3332342251. 12332441251., 0.743"
  })
  void givesThePublishedAlphas(String coders, double alpha) {
    assertThat(of(coders).alpha().orElseThrow()).isCloseTo(alpha, within(0.0005));
  }

  /** The table 20, 5, 10, 15 of textbooks: 0.7 observed, 0.5 by chance. */
  @Test
  void givesThePublishedKappa() {
    List<List<@Nullable String>> units = new ArrayList<>();
    units.addAll(Collections.nCopies(20, List.of("yes", "yes")));
    units.addAll(Collections.nCopies(5, List.of("yes", "no")));
    units.addAll(Collections.nCopies(10, List.of("no", "yes")));
    units.addAll(Collections.nCopies(15, List.of("no", "no")));
    Reliability reliability = new Reliability(units);
    assertThat(reliability.agreement()).hasValue(0.7);
    assertThat(reliability.kappa().orElseThrow()).isCloseTo(0.4, within(1e-12));
    assertThat(reliability.comparable()).isEqualTo(50);
  }

  @Test
  void leavesOutUnitsOfOneValue() {
    Reliability reliability = of("ab.ba abb.b");
    assertThat(reliability.comparable()).isEqualTo(3);
    assertThat(reliability.agreement().orElseThrow()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(reliability.alpha()).isEqualTo(of("aba abb").alpha());
  }

  @Test
  void coefficientsOfOneValueOnlyAreNotDefined() {
    Reliability reliability = of("aaa aaa");
    assertThat(reliability.agreement()).hasValue(1);
    assertThat(reliability.kappa()).isEmpty();
    assertThat(reliability.alpha()).isEmpty();
  }

  @Test
  void twoCodersWhoNeverMeetHaveNothingInCommon() {
    Reliability reliability = of("a.. .ab");
    assertThat(reliability.comparable()).isZero();
    assertThat(reliability.agreement()).isEmpty();
    assertThat(reliability.kappa()).isEmpty();
    assertThat(reliability.alpha()).isEmpty();
  }

  @Test
  void kappaIsOfTwoCodersOnly() {
    Reliability reliability = of("aab abb aba");
    assertThat(reliability.agreement()).isEmpty();
    assertThat(reliability.kappa()).isEmpty();
    assertThat(reliability.alpha()).isPresent();
  }
}
