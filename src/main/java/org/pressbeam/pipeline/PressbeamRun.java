package org.pressbeam.pipeline;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.joda.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.LexiconReading;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.lexicon.Remark;

/** One run of the pipeline, from its options to its report. */
public final class PressbeamRun {
  private static final int CLEANING_ATTEMPTS = 40;
  private static final long CLEANING_PAUSE_NANOS = 250_000_000;

  private static final int WARNINGS_SHOWN = 10;

  /** What is said when the heap was too small. */
  public static final String OUT_OF_MEMORY = "out of memory; give more, as in JAVA_OPTS=-Xmx4g";

  private final PressbeamOptions options;
  private final RunSettings settings;
  private final long inputBytes;
  private final List<String> warnings;

  private PressbeamRun(
      PressbeamOptions options, RunSettings settings, long inputBytes, List<String> warnings) {
    this.options = options;
    this.settings = settings;
    this.inputBytes = inputBytes;
    this.warnings = warnings;
  }

  /**
   * Reads and checks all that a run needs, and takes hold of the output folder.
   *
   * @param args options as {@code --name=value}
   * @param version of Pressbeam, for the report
   * @throws IllegalArgumentException if something is wrong with the call; the message is for the
   *     user, a line for each mistake
   * @throws IOException if the output folder cannot be written
   */
  public static PressbeamRun prepare(List<String> args, String version) throws IOException {
    OptionNames.check(args);
    PressbeamOptions options = parse(withDirectDefaults(args));
    FileSystems.setDefaultPipelineOptions(options);
    RunArguments arguments = new RunArguments(options);
    Runners.requireReachable(options, args);
    List<String> patterns = arguments.patterns();
    Instant started = Instant.now();
    RunFolder folder = arguments.folder(started);
    Batch batch = arguments.batch();
    SortedMap<String, Long> files = arguments.files(patterns);
    List<LexiconSource> sources = arguments.lexiconSources();
    LexiconReading lexicon = RunArguments.lexicon(sources);
    long bytes = files.values().stream().mapToLong(Long::longValue).sum();
    String crashed = OutputCheck.check(folder, options, files.keySet());

    var rules = arguments.corpusRules();
    var extractor = arguments.extractorSettings();
    var analyzer = arguments.analyzerOptions();
    takeLock(new OutputLock(folder), crashed);
    RunSettings settings =
        new RunSettings(
            version,
            started,
            folder,
            patterns,
            RunArguments.shards(bytes),
            batch,
            rules,
            extractor,
            analyzer,
            options.getIncludeText(),
            LexiconStore.at(folder, lexicon.lexicon().digest()),
            RunArguments.digests(sources),
            report(args));
    PressbeamRun run = new PressbeamRun(options, settings, bytes, warnings(lexicon.remarks()));
    if (Runners.inProcess(options, args)) {
      // Also after a failure, when a worker that was writing has recreated what was deleted.
      Runtime.getRuntime().addShutdownHook(new Thread(run::abandon));
    }
    try {
      settings.lexicon().write(sources);
    } catch (IOException e) {
      run.abandon();
      throw e;
    }
    return run;
  }

  private static void takeLock(OutputLock lock, @Nullable String crashed) throws IOException {
    try {
      if (crashed == null) {
        lock.take();
      } else {
        lock.takeOver(crashed);
      }
    } catch (FileAlreadyExistsException e) {
      throw new IllegalArgumentException(
          "--output: another run has just begun to write to " + lock.folder().output(), e);
    }
  }

  private static PressbeamOptions parse(List<String> args) {
    try {
      return parseStrictly(args);
    } catch (IllegalArgumentException e) {
      // Beam says what is wrong with a value, but not of which option.
      for (String arg : args) {
        try {
          parseStrictly(List.of(arg));
        } catch (IllegalArgumentException cause) {
          throw new IllegalArgumentException(arg + ": " + firstLine(cause), cause);
        }
      }
      throw new IllegalArgumentException(firstLine(e), e);
    }
  }

  private static PressbeamOptions parseStrictly(List<String> args) {
    return PipelineOptionsFactory.fromArgs(args.toArray(String[]::new)).as(PressbeamOptions.class);
  }

  private static String firstLine(Exception failure) {
    String what = String.valueOf(failure.getMessage());
    String hint =
        what.contains("Unknown 'runner'")
            ? "; scripts/pressbeam picks the jar that holds the runner"
            : "";
    return what.lines().findFirst().orElse(what) + hint;
  }

  /**
   * The direct runner's checks of user code cost a third of the time and hold every element twice;
   * they are on in tests. Not blocking lets progress be shown.
   */
  private static List<String> withDirectDefaults(List<String> args) {
    List<String> all = new ArrayList<>();
    if (Runners.isDirect(args)) {
      all.add("--enforceImmutability=false");
      all.add("--enforceEncodability=false");
      if (!args.contains("--wait=false")) {
        all.add("--blockOnRun=false");
      }
      all.removeIf(
          preset -> args.stream().anyMatch(arg -> arg.startsWith(preset.replaceFirst("=.*", "="))));
    }
    all.addAll(args);
    return all;
  }

  private static SortedMap<String, String> report(List<String> args) {
    SortedMap<String, String> options = new TreeMap<>();
    for (String arg : args) {
      String[] pair = arg.substring(2).split("=", 2);
      options.put(pair[0], pair.length == 1 ? "true" : pair[1]);
    }
    return options;
  }

  private static List<String> warnings(List<Remark> remarks) {
    List<String> lines = new ArrayList<>();
    remarks.stream().limit(WARNINGS_SHOWN).forEach(remark -> lines.add(remark.toString()));
    int more = remarks.size() - lines.size();
    if (more > 0) {
      lines.add("and " + more + " more, which pressbeam lexicon check shows");
    }
    return lines;
  }

  /** Returns what to tell of entries of dictionaries that could not be used, a few lines. */
  public List<String> warnings() {
    return warnings;
  }

  /** Returns the output folder, with a {@code /} at its end. */
  public String output() {
    return settings.folder().output();
  }

  /** Returns how many bytes of archives there are to read. */
  public long inputBytes() {
    return inputBytes;
  }

  /** Says whether the run is to be waited for. */
  public boolean waits() {
    return options.getWait();
  }

  /**
   * Runs the pipeline and, if it is to be waited for, returns when it is over.
   *
   * @param progress is told, about twice a second, how many bytes were read
   * @return {@code run.json}; null if the run was not waited for
   * @throws IOException if the run failed
   */
  public byte @Nullable [] run(LongConsumer progress) throws IOException {
    boolean ended = false;
    try {
      Pipeline pipeline = Pipeline.create(options);
      PressbeamPipeline.build(pipeline, settings);
      PipelineResult result = pipeline.run();
      if (options.getWait()) {
        finish(result, progress);
      }
      ended = true;
    } catch (RuntimeException e) {
      throw new IOException(rootMessage(e), e);
    } finally {
      if (!ended || options.getWait()) {
        abandon();
      }
    }
    if (!options.getWait()) {
      return null;
    }
    byte[] report = RunFolder.read(settings.folder().path(RunFolder.REPORT));
    if (report == null) {
      throw new IOException("the run ended without its report");
    }
    return report;
  }

  private static void finish(PipelineResult result, LongConsumer progress) throws IOException {
    PipelineResult.State state = null;
    try {
      state = await(result, progress);
    } finally {
      if (state != PipelineResult.State.DONE) {
        result.cancel();
      }
    }
    if (state != PipelineResult.State.DONE) {
      throw new IOException("the run ended as " + state);
    }
  }

  private static PipelineResult.State await(PipelineResult result, LongConsumer progress) {
    Duration step = Duration.millis(500);
    PipelineResult.State state = result.waitUntilFinish(step);
    while (state == null || !state.isTerminal()) {
      progress.accept(bytesRead(result));
      state = result.waitUntilFinish(step);
    }
    return state;
  }

  private static long bytesRead(PipelineResult result) {
    MetricsFilter filter =
        MetricsFilter.builder()
            .addNameFilter(
                MetricNameFilter.named(
                    SliceParser.BYTES.getName().getNamespace(),
                    SliceParser.BYTES.getName().getName()))
            .build();
    long bytes = 0;
    for (MetricResult<Long> counter : result.metrics().queryMetrics(filter).getCounters()) {
      bytes += counter.getAttempted();
    }
    return bytes;
  }

  /**
   * Leaves nothing behind but what was published; does nothing after a run that ended well. After a
   * failure other workers of this process may still be writing, so it tries again for a while.
   */
  private void abandon() {
    IOException failure = null;
    for (int attempt = 0; attempt < CLEANING_ATTEMPTS; attempt++) {
      try {
        settings.folder().deleteUnfinished();
        new OutputLock(settings.folder()).release();
        return;
      } catch (IOException e) {
        failure = e;
        LockSupport.parkNanos(CLEANING_PAUSE_NANOS);
      }
    }
    System.err.println(
        "pressbeam: "
            + settings.folder().unfinished()
            + " is left behind and may be deleted: "
            + failure);
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof OutOfMemoryError) {
      return OUT_OF_MEMORY;
    }
    boolean speaks = root instanceof IOException && root.getMessage() != null;
    return "the run failed: " + (speaks ? root.getMessage() : root.toString());
  }
}
