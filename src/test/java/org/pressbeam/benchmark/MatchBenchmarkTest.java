package org.pressbeam.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.infra.Blackhole;
import org.pressbeam.lexicon.LexiconException;

final class MatchBenchmarkTest {
  @ParameterizedTest
  @ValueSource(strings = {"made", "shipped"})
  void matchesMadeTextsByAllThree(String lexicon) throws IOException, LexiconException {
    MatchBenchmark.Texts texts = new MatchBenchmark.Texts();
    texts.lexicon = lexicon;
    texts.build();
    MatchBenchmark.Round round = new MatchBenchmark.Round();
    Blackhole hole =
        new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is"
                + " dangerous.");
    new MatchBenchmark().match(texts, round, hole);
    assertThat(round.pressbeamSeconds).isPositive();
    assertThat(round.ahocorasickSeconds).isPositive();
    assertThat(round.hankcsSeconds).isPositive();
    assertThat(round.pressbeamBytes).isPositive();
    assertThat(round.pressbeamHits + round.hankcsHits).isPositive();
    assertThat(round.hankcsHits).isGreaterThanOrEqualTo(round.ahocorasickHits);
  }
}
