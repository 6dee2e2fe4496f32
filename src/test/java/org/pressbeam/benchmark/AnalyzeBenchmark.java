package org.pressbeam.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.pressbeam.analysis.AnalyzerOptions;
import org.pressbeam.analysis.ArticleAnalyzer;
import org.pressbeam.analysis.StanceCorpus;
import org.pressbeam.article.Article;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.lexicon.LexiconParser;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.lexicon.ShippedLexicon;

/**
 * Measures how many articles a second of processor time takes through sentences, matching and
 * attribution: {@code scripts/jmh analyze}.
 *
 * <p>A round goes over all articles of the stance corpus, on one thread, with the shipped lexicon,
 * in a JVM of its own and after warming up. Measured is the processor time of the thread;
 * collecting garbage is not in it. What is printed is the median of the rounds, with the least, the
 * quartiles and the most.
 */
@BenchmarkMode(Mode.SingleShotTime)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 30)
@Measurement(iterations = 15)
public class AnalyzeBenchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** The articles, held in memory, and what reads them. */
  @State(Scope.Benchmark)
  public static class Articles {
    /** Folder of the stance corpus. */
    @Param("../shared/corpora/stance")
    public String folder = "";

    final List<Article> articles = new ArrayList<>();
    final ArticleAnalyzer analyzer = new ArticleAnalyzer(shipped(), AnalyzerOptions.defaults());

    /** Reads the articles of the corpus. */
    @Setup
    public void read() throws IOException {
      articles.addAll(StanceCorpus.articles(Path.of(folder)));
    }

    private static Lexicon shipped() {
      List<LexiconSource> sources = new ArrayList<>();
      for (LexiconSource.Role role : LexiconSource.Role.values()) {
        sources.addAll(ShippedLexicon.sources(ShippedLexicon.NEWS, role));
      }
      try {
        return LexiconParser.parse(sources);
      } catch (LexiconException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** What a round did. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Pace {
    /** Articles for each second of processor time. */
    public double perSecond;
  }

  /** Analyses each article. */
  @Benchmark
  public void analyze(Articles corpus, Pace pace, Blackhole hole) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (Article article : corpus.articles) {
      hole.consume(corpus.analyzer.analyze(article));
    }
    double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    pace.perSecond = corpus.articles.size() / seconds;
  }

  /**
   * Runs the benchmark and prints the pace.
   *
   * @param arguments the folder of the stance corpus, if it is not beside the repository
   */
  public static void main(String[] arguments) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder().include(AnalyzeBenchmark.class.getName()).timeout(TimeValue.hours(1));
    if (arguments.length > 0) {
      options.param("folder", arguments);
    }
    List<Double> paces = new ArrayList<>();
    new Runner(options.build())
        .runSingle()
        .getBenchmarkResults()
        .forEach(
            fork ->
                fork.getIterationResults()
                    .forEach(
                        round ->
                            paces.add(round.getSecondaryResults().get("perSecond").getScore())));
    paces.sort(null);
    PrintStream screen = System.out;
    screen.printf(
        "articles per processor second: %.0f (median of %d rounds; least %.0f, quartiles %.0f and"
            + " %.0f, most %.0f)%n",
        at(paces, 0.5), paces.size(), at(paces, 0), at(paces, 0.25), at(paces, 0.75), at(paces, 1));
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.round(share * (sorted.size() - 1)));
  }
}
