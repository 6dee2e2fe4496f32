package org.pressbeam.benchmark;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ahocorasick.trie.Trie;
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
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.match.LexiconMatcher;
import org.pressbeam.match.Matches;
import org.pressbeam.text.Tokenizer;
import org.pressbeam.text.Tokens;

/**
 * Compares how much text three matchers go over in a processor second, with the same lexicon in the
 * same run: ours, from the text to resolved mentions and phrases; {@code org.ahocorasick}, whole
 * words without overlaps; and hankcs' double-array trie over lower-cased text, every hit at word
 * borders: {@code scripts/jmh match}.
 *
 * <p>The rules differ, and so do the hits, which are printed beside: the two others know no
 * surnames, titles, dates, gaps (which they read as a blank) nor letter case, and resolve nothing.
 * A round goes over all texts, each by all three. Measured are processor time of the thread and
 * bytes it allocates, after warming up, in a JVM of its own; collecting garbage is not in it.
 */
@BenchmarkMode(Mode.SingleShotTime)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 20)
@Measurement(iterations = 15)
public class MatchBenchmark {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final List<String> MATCHERS = List.of("pressbeam", "ahocorasick", "hankcs");

  /** Texts and matchers. */
  @State(Scope.Benchmark)
  public static class Texts {
    /** JSON Lines (gzip) of articles; empty for made texts. */
    @Param("")
    public String file = "";

    /** {@code made} for 20,000 names and 2,000 phrases, or {@code shipped}. */
    @Param({"made", "shipped"})
    public String lexicon = "made";

    List<String> texts = List.of();
    LexiconMatcher pressbeam = new LexiconMatcher(new Lexicon(List.of(), List.of(), ""));
    Trie ahocorasick = Trie.builder().build();
    AhoCorasickDoubleArrayTrie<String> hankcs = new AhoCorasickDoubleArrayTrie<>();

    /** Reads the texts and builds all matchers. */
    @Setup
    public void build() throws IOException, LexiconException {
      texts = MatchTexts.read(file);
      Lexicon entries = lexicon.equals("made") ? MatchLexicon.made(texts) : MatchLexicon.shipped();
      Map<String, String> strings = new TreeMap<>();
      entries.actors().values().stream()
          .flatMap(actor -> actor.names().stream())
          .forEach(name -> strings.put(name.text().toLowerCase(Locale.ROOT), ""));
      entries.phrases().stream()
          .flatMap(phrase -> phrase.variants().stream())
          .forEach(variant -> strings.put(String.join(" ", variant.words()), ""));
      pressbeam = new LexiconMatcher(entries);
      ahocorasick = ahocorasick(strings.keySet());
      hankcs.build(strings);
    }

    private static Trie ahocorasick(Collection<String> strings) {
      return Trie.builder()
          .ignoreCase()
          .onlyWholeWords()
          .ignoreOverlaps()
          .addKeywords(strings)
          .build();
    }
  }

  /** What a round took and found. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Round {
    /** UTF-16 units of the texts, which are nearly as many bytes. */
    public double units;

    /** Processor seconds of ours. */
    public double pressbeamSeconds;

    /** Processor seconds of {@code org.ahocorasick}. */
    public double ahocorasickSeconds;

    /** Processor seconds of hankcs. */
    public double hankcsSeconds;

    /** Bytes allocated by ours. */
    public double pressbeamBytes;

    /** Bytes allocated by {@code org.ahocorasick}. */
    public double ahocorasickBytes;

    /** Bytes allocated by hankcs. */
    public double hankcsBytes;

    /** Mentions and phrases found by ours. */
    public double pressbeamHits;

    /** Hits of {@code org.ahocorasick}. */
    public double ahocorasickHits;

    /** Hits of hankcs. */
    public double hankcsHits;
  }

  /** Matches each text by all three. */
  @Benchmark
  public void match(Texts texts, Round round, Blackhole hole) {
    for (String text : texts.texts) {
      long seconds = THREADS.getCurrentThreadCpuTime();
      long bytes = THREADS.getCurrentThreadAllocatedBytes();
      round.pressbeamHits += pressbeam(texts.pressbeam, text, hole);
      long bytesNow = THREADS.getCurrentThreadAllocatedBytes();
      long secondsNow = THREADS.getCurrentThreadCpuTime();
      round.pressbeamSeconds += (secondsNow - seconds) / 1e9;
      round.pressbeamBytes += bytesNow - bytes;
      round.ahocorasickHits += texts.ahocorasick.parseText(text).size();
      seconds = THREADS.getCurrentThreadCpuTime();
      bytes = THREADS.getCurrentThreadAllocatedBytes();
      round.ahocorasickSeconds += (seconds - secondsNow) / 1e9;
      round.ahocorasickBytes += bytes - bytesNow;
      round.hankcsHits += hankcs(texts.hankcs, text);
      round.hankcsBytes += THREADS.getCurrentThreadAllocatedBytes() - bytes;
      round.hankcsSeconds += (THREADS.getCurrentThreadCpuTime() - seconds) / 1e9;
      round.units += text.length();
    }
  }

  private static int pressbeam(LexiconMatcher matcher, String text, Blackhole hole) {
    Tokens tokens = Tokenizer.tokenize(text);
    Matches matches = matcher.match(List.of(tokens), null, "en").get(0);
    hole.consume(matches);
    return matches.mentions().size() + matches.hits().size();
  }

  private static int hankcs(AhoCorasickDoubleArrayTrie<String> trie, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int[] hits = {0};
    trie.parseText(
        lower,
        (begin, end, value) -> {
          boolean starts = begin == 0 || !Character.isLetterOrDigit(lower.charAt(begin - 1));
          boolean ends = end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end));
          hits[0] += starts && ends ? 1 : 0;
        });
    return hits[0];
  }

  /**
   * Runs the benchmark and prints a table.
   *
   * @param arguments the file of articles; without it, texts are made
   */
  public static void main(String[] arguments) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder().include(MatchBenchmark.class.getName()).timeout(TimeValue.hours(1));
    if (arguments.length > 0) {
      options.param("file", arguments[0]);
    }
    PrintStream screen = System.out;
    Collection<RunResult> results = new Runner(options.build()).run();
    screen.printf(
        "%-8s %-12s %12s %18s %8s%n",
        "lexicon", "matcher", "MB/cpu s", "bytes/MB of text", "hits/MB");
    for (RunResult result : results) {
      for (String matcher : MATCHERS) {
        double megabytes = median(result, "units") / 1e6;
        screen.printf(
            Locale.ROOT,
            "%-8s %-12s %12.1f %18.0f %8.0f%n",
            result.getParams().getParam("lexicon"),
            matcher,
            megabytes / median(result, matcher + "Seconds"),
            median(result, matcher + "Bytes") / megabytes,
            median(result, matcher + "Hits") / megabytes);
      }
    }
  }

  private static double median(RunResult result, String counter) {
    List<Double> rounds = new ArrayList<>();
    result
        .getBenchmarkResults()
        .forEach(
            fork ->
                fork.getIterationResults()
                    .forEach(
                        round -> rounds.add(round.getSecondaryResults().get(counter).getScore())));
    rounds.sort(null);
    return rounds.get(rounds.size() / 2);
  }
}
