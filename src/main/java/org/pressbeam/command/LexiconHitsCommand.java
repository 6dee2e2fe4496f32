package org.pressbeam.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pressbeam.report.evidence.FinishedRun;
import org.pressbeam.report.evidence.LexiconHits;
import org.pressbeam.report.evidence.LexiconHits.Wanted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pressbeam lexicon hits}: how often each entry was found. */
@Command(
    name = "hits",
    description =
        "Prints how often a run found each entry of its lexicon, those never found first.",
    mixinStandardHelpOptions = true)
final class LexiconHitsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OUTPUT", description = "Output folder of a run.")
  private Path output;

  @Option(names = "--dead", description = "Only entries that were never found.")
  private boolean dead;

  @Option(names = "--csv", description = "Prints CSV, in UTF-8 and safe for spreadsheets.")
  private boolean csv;

  @Option(
      names = "--rows",
      description = "Most rows of each list (default ${DEFAULT-VALUE}; all with --csv).",
      defaultValue = "20")
  private int rows;

  @Mixin private TerminalOptions terminal = new TerminalOptions();

  @Override
  public Integer call() throws IOException {
    if (rows < 1) {
      throw new IllegalArgumentException("--rows=" + rows + ": must be at least 1");
    }
    PrintWriter out = csv ? TerminalOptions.utf8() : spec.commandLine().getOut();
    try (FinishedRun run = FinishedRun.open(output)) {
      LexiconHits hits = new LexiconHits(run, dead ? Wanted.DEAD : Wanted.ALL);
      if (csv) {
        hits.csv(out);
      } else {
        hits.print(out, terminal.paint(), terminal.width(), rows);
      }
    }
    out.flush();
    return MainCommand.DONE;
  }
}
