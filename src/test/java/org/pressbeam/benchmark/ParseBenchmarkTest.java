package org.pressbeam.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.Blackhole;

final class ParseBenchmarkTest {
  @Test
  void parsesTheSampleByBoth() throws IOException {
    ParseBenchmark.Pages pages = new ParseBenchmark.Pages();
    pages.paths = "sample-data/archives";
    pages.read();
    ParseBenchmark.Seconds seconds = new ParseBenchmark.Seconds();
    Blackhole hole =
        new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is"
                + " dangerous.");
    new ParseBenchmark().parse(pages, seconds, hole);
    assertThat(pages.records).isNotEmpty();
    assertThat(seconds.jsoup).isPositive();
    assertThat(seconds.pressbeam).isPositive();
  }
}
