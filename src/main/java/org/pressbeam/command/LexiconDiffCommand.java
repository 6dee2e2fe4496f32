package org.pressbeam.command;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pressbeam.analysis.AnalyzerOptions;
import org.pressbeam.archive.ArchiveSource;
import org.pressbeam.article.ExtractorSettings;
import org.pressbeam.explain.ArticleReader;
import org.pressbeam.explain.DiffPrinter;
import org.pressbeam.explain.LexiconChanges;
import org.pressbeam.explain.LexiconDiff;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.pipeline.InputFiles;
import org.pressbeam.report.evidence.FinishedRun;
import org.pressbeam.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pressbeam lexicon diff}: what a change of lexicon changes on real articles. */
@Command(
    name = "diff",
    description =
        "Prints what another lexicon changes: entries, counts, and rows gained and lost with their"
            + " sentences.",
    mixinStandardHelpOptions = true)
final class LexiconDiffCommand implements Callable<Integer> {
  private static final int USUAL_LIMIT = 20;

  /** So many rows of CSV are kept in memory at most, some hundred bytes each. */
  private static final int CSV_LIMIT = 100_000;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "A lexicon: a folder as pipelines/news, or files separated by commas.")
  private String before;

  @Parameters(index = "1", paramLabel = "B", description = "Another lexicon.")
  private String after;

  @Option(
      names = "--input",
      paramLabel = "FILES",
      description =
          "Archives, as run takes them, or the output folder of a run, whose articles are taken as"
              + " they are there.")
  private @Nullable String input;

  @Option(
      names = "--pathPattern",
      paramLabel = "PATTERN",
      description = "Where the path of a file tells outlet and date, as {outlet}/{date}/{name}.")
  private @Nullable String pathPattern;

  @Option(
      names = "--fields",
      paramLabel = "PAIR",
      split = ",",
      description = "Which fields of JSON Lines and Parquet to use, as text=content.")
  private Map<String, String> fields = new LinkedHashMap<>();

  @Option(names = "--csv", description = "Prints rows gained and lost as CSV, in UTF-8.")
  private boolean csv;

  @Option(
      names = "--limit",
      paramLabel = "ROWS",
      description = "Most rows of each list (default 20; 100000 with --csv).")
  private @Nullable Integer limit;

  @Mixin private TerminalOptions terminal = new TerminalOptions();

  @Override
  public Integer call() throws IOException {
    if (limit != null && (limit < 1 || limit > CSV_LIMIT)) {
      throw new IllegalArgumentException("--limit=" + limit + ": must be from 1 to " + CSV_LIMIT);
    }
    int rows = limit == null ? csv ? CSV_LIMIT : USUAL_LIMIT : limit;
    ArticleReader reader = new ArticleReader(settings());
    SortedMap<String, Long> files = files();
    Lexicon one = lexicon(before);
    Lexicon other = lexicon(after);
    LexiconDiff diff = new LexiconDiff(one, other, AnalyzerOptions.defaults(), rows);
    String common = InputFiles.commonFolder(files.keySet());
    for (String path : files.keySet()) {
      try (SeekableByteChannel channel = Files.newByteChannel(Path.of(path))) {
        String archive = path.substring(common.length());
        reader.read(new ArchiveSource(archive, path, channel, channel.size()), diff::add);
      }
    }
    report(reader, diff);
    PrintWriter out = csv ? TerminalOptions.utf8() : spec.commandLine().getOut();
    if (csv) {
      DiffPrinter.csv(diff, out);
    } else {
      new DiffPrinter(out, terminal.paint(), terminal.width(), rows)
          .print(LexiconChanges.between(one, other), diff);
    }
    out.flush();
    return MainCommand.DONE;
  }

  private ExtractorSettings settings() {
    return new ExtractorSettings(
        fields, true, pathPattern, false, null, null, Set.of(), Set.of(), true);
  }

  private static Lexicon lexicon(String paths) throws IOException {
    return LexiconPaths.read(LexiconPaths.sources(List.of(paths.split(",", -1)))).lexicon();
  }

  private SortedMap<String, Long> files() throws IOException {
    if (input == null) {
      throw new IllegalArgumentException(
          "--input is missing: in which articles are the lexicons to be compared?");
    }
    Path folder = Path.of(input);
    if (Files.isRegularFile(folder.resolve("run.json"))) {
      SortedMap<String, Long> files = new TreeMap<>();
      try (FinishedRun run = FinishedRun.open(folder)) {
        for (Path file : run.files(Table.ARTICLES)) {
          files.put(file.toRealPath().toString(), Files.size(file));
        }
      }
      return files;
    }
    try {
      return InputFiles.find(InputFiles.patterns(input));
    } catch (FileNotFoundException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Says what was not compared. */
  private void report(ArticleReader reader, LexiconDiff diff) {
    String trouble = reader.trouble();
    if (diff.articles() == 0) {
      throw new IllegalArgumentException(
          "--input=" + input + " gives no article" + (trouble == null ? "" : ": " + trouble));
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        "pressbeam: left out: "
            + reader.repetitions()
            + " repetitions, "
            + reader.skipped()
            + " records skipped, "
            + (reader.rejected() + diff.failed())
            + " rejected"
            + (trouble == null ? "" : ", the first as " + trouble));
    if (csv && diff.gains() + diff.losses() > diff.gained().size() + diff.lost().size()) {
      err.println("pressbeam: only the first rows are printed, see --limit");
    }
  }
}
