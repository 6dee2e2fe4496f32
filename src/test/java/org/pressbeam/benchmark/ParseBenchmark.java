package org.pressbeam.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
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
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.ArchiveSource;
import org.pressbeam.archive.opening.ArchiveOpener;
import org.pressbeam.article.ArticleExtractor;
import org.pressbeam.article.ExtractorSettings;
import org.pressbeam.reject.RejectedException;

/**
 * Compares what an article costs, from the bytes of a page to all its fields, with {@code
 * Jsoup.parse} of the same bytes alone: {@code scripts/jmh parse}.
 *
 * <p>A round goes over all pages, each by both, the one that goes first taking turns. Measured is
 * the processor time of the thread, after warming up, in a JVM of its own; reading the archive and
 * collecting garbage are not in it. jsoup is told the charset of the HTTP header, else UTF-8, so
 * that it need not look for it, as the extractor must. A result is the ratio of a round's two sums;
 * what is printed is the median of the rounds, with the least, the quartiles and the most.
 */
@BenchmarkMode(Mode.SingleShotTime)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 6)
@Measurement(iterations = 15)
public class ParseBenchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** The pages that both parse, held in memory. */
  @State(Scope.Benchmark)
  public static class Pages {
    /** Archives or folders of them, separated by colons. */
    @Param("sample-data/archives")
    public String paths = "";

    final List<ArchiveRecord> records = new ArrayList<>();
    final ArticleExtractor extractor = new ArticleExtractor(ExtractorSettings.defaults());

    /** Reads the pages of all archives. */
    @Setup
    public void read() throws IOException {
      for (String path : paths.split(":", -1)) {
        try (Stream<Path> files = Files.walk(Path.of(path))) {
          for (Path file : files.filter(Pages::isArchive).sorted().toList()) {
            read(file);
          }
        }
      }
    }

    private static boolean isArchive(Path file) {
      return file.toString().endsWith(".warc.gz") || file.toString().endsWith(".warc");
    }

    private void read(Path file) throws IOException {
      try (SeekableByteChannel channel = Files.newByteChannel(file);
          Archive archive =
              ArchiveOpener.open(
                  new ArchiveSource(
                      String.valueOf(file.getFileName()),
                      file.toString(),
                      channel,
                      channel.size()))) {
        for (ArchiveEntry entry = archive.next(); entry != null; entry = archive.next()) {
          if (entry instanceof ArchiveRecord record
              && record.content() instanceof ArchiveRecord.Page) {
            records.add(record);
          }
        }
      }
    }
  }

  /** Processor seconds of a round. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Seconds {
    /** Of {@code Jsoup.parse}. */
    public double jsoup;

    /** Of the extractor. */
    public double pressbeam;
  }

  /** Parses each page by both. */
  @Benchmark
  public void parse(Pages pages, Seconds seconds, Blackhole hole) {
    boolean jsoupFirst = true;
    for (ArchiveRecord record : pages.records) {
      if (jsoupFirst) {
        seconds.jsoup += jsoup(record, hole);
      }
      seconds.pressbeam += pressbeam(pages.extractor, record, hole);
      if (!jsoupFirst) {
        seconds.jsoup += jsoup(record, hole);
      }
      jsoupFirst = !jsoupFirst;
    }
  }

  private static double jsoup(ArchiveRecord record, Blackhole hole) {
    ArchiveRecord.Page page = (ArchiveRecord.Page) record.content();
    String charset = page.charset() == null ? "UTF-8" : page.charset();
    long start = THREADS.getCurrentThreadCpuTime();
    try {
      hole.consume(Jsoup.parse(new ByteArrayInputStream(page.payload()), charset, ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static double pressbeam(
      ArticleExtractor extractor, ArchiveRecord record, Blackhole hole) {
    long start = THREADS.getCurrentThreadCpuTime();
    try {
      hole.consume(extractor.extract(record));
    } catch (RejectedException e) {
      hole.consume(e);
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }

  /**
   * Runs the benchmark and prints the ratio.
   *
   * @param arguments archives or folders of them; without any, the sample data
   */
  public static void main(String[] arguments) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder().include(ParseBenchmark.class.getName()).timeout(TimeValue.hours(1));
    if (arguments.length > 0) {
      options.param("paths", String.join(":", arguments));
    }
    RunResult result = new Runner(options.build()).runSingle();
    List<Double> ratios = new ArrayList<>();
    result
        .getBenchmarkResults()
        .forEach(fork -> fork.getIterationResults().forEach(round -> ratios.add(ratio(round))));
    ratios.sort(null);
    PrintStream screen = System.out;
    screen.printf(
        "ratio of Pressbeam to Jsoup.parse: %.3f (median of %d rounds; least %.3f, quartiles %.3f"
            + " and %.3f, most %.3f)%n",
        at(ratios, 0.5),
        ratios.size(),
        at(ratios, 0),
        at(ratios, 0.25),
        at(ratios, 0.75),
        at(ratios, 1));
  }

  private static double ratio(IterationResult round) {
    return round.getSecondaryResults().get("pressbeam").getScore()
        / round.getSecondaryResults().get("jsoup").getScore();
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.round(share * (sorted.size() - 1)));
  }
}
