package org.pressbeam.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pressbeam.report.evidence.Concordance;
import org.pressbeam.report.evidence.ConcordancePrinter;
import org.pressbeam.report.evidence.FinishedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pressbeam kwic}: finds of a run in their context. */
@Command(
    name = "kwic",
    description =
        "Prints finds in their context: left, keyword, right, with outlet, date, voice and address.",
    mixinStandardHelpOptions = true)
final class KwicCommand implements Callable<Integer> {
  private static final long USUAL_LIMIT = 50;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OUTPUT", description = "Output folder of a run.")
  private Path output;

  @Option(
      names = "--actor",
      split = ",",
      paramLabel = "ID",
      description = "Actors mentioned; with --stance those who take it or whom it is about.")
  private List<String> actors = new ArrayList<>();

  @Option(names = "--stance", split = ",", paramLabel = "NAME", description = "Stances.")
  private List<String> stances = new ArrayList<>();

  @Option(names = "--outlet", split = ",", paramLabel = "NAME", description = "Outlets.")
  private List<String> outlets = new ArrayList<>();

  @Option(
      names = "--voice",
      split = ",",
      paramLabel = "VOICE",
      description = "Voices: outlet, reported, quoted.")
  private List<String> voices = new ArrayList<>();

  @Option(names = "--from", paramLabel = "DAY", description = "First day, as 2026-01-16.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DAY", description = "Last day.")
  private @Nullable String to;

  @Option(names = "--csv", description = "Prints CSV, in UTF-8 and safe for spreadsheets.")
  private boolean csv;

  @Option(
      names = "--limit",
      paramLabel = "ROWS",
      description = "Most rows (default 50; all with --csv).")
  private @Nullable Long limit;

  @Mixin private TerminalOptions terminal = new TerminalOptions();

  @Override
  public Integer call() throws IOException {
    if (limit != null && limit < 1) {
      throw new IllegalArgumentException("--limit=" + limit + ": must be at least 1");
    }
    Concordance.Question question =
        new Concordance.Question(
            actors, stances, outlets, voices, Days.parse("--from", from), Days.parse("--to", to));
    try (FinishedRun run = FinishedRun.open(output)) {
      print(new Concordance(run, question));
    }
    return MainCommand.DONE;
  }

  private void print(Concordance concordance) throws IOException {
    long found = concordance.count();
    if (found == 0) {
      throw new IllegalArgumentException("nothing in " + output + " matches all of these options");
    }
    PrintWriter out = csv ? TerminalOptions.utf8() : spec.commandLine().getOut();
    ConcordancePrinter printer = new ConcordancePrinter(concordance, out);
    if (csv) {
      printer.csv(limit == null ? found : limit);
    } else {
      printer.print(terminal.paint(), terminal.width(), limit == null ? USUAL_LIMIT : limit);
    }
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    if (printer.printed() < found) {
      err.println(
          "pressbeam: " + printer.printed() + " of " + found + " rows; --limit prints more");
    }
    if (printer.isIncomplete()) {
      err.println(
          "pressbeam: the run kept no texts (--includeText=false): a stance has its sentence as"
              + " context, a mention has none");
    }
  }
}
