package org.pressbeam.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.Blackhole;
import org.pressbeam.analysis.StanceCorpus;

final class AnalyzeBenchmarkTest {
  @Test
  void analysesArticlesInARound() {
    AnalyzeBenchmark.Articles corpus = new AnalyzeBenchmark.Articles();
    corpus.articles.add(
        StanceCorpus.article("a", "Kremlin: We are ready", "“We won,” Dmitry Peskov said."));
    AnalyzeBenchmark.Pace pace = new AnalyzeBenchmark.Pace();
    Blackhole hole =
        new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is"
                + " dangerous.");
    new AnalyzeBenchmark().analyze(corpus, pace, hole);
    assertThat(pace.perSecond).isPositive();
  }
}
