package org.pressbeam.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pressbeam.report.Overview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pressbeam show}: prints what a run found. */
@Command(
    name = "show",
    description = "Prints what a run found: outlets, days, actors, stances, rejects.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OUTPUT", description = "Output folder of a run.")
  private Path output;

  @Option(
      names = "--rows",
      description = "Most rows of each list (default ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private int rows;

  @Override
  public Integer call() throws IOException {
    if (rows < 1) {
      throw new IllegalArgumentException("--rows=" + rows + ": must be at least 1");
    }
    PrintWriter out = spec.commandLine().getOut();
    Overview.print(output, rows, out);
    out.flush();
    return MainCommand.DONE;
  }
}
