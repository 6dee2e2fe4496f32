package org.pressbeam.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pressbeam.report.evidence.FinishedRun;
import org.pressbeam.report.validation.Agreement;
import org.pressbeam.report.validation.AgreementPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pressbeam agreement}: what coders' sheets say of the tables and of each other. */
@Command(
    name = "agreement",
    description =
        "Compares coders' sheets with the tables (precision) and with each other (kappa, alpha).",
    mixinStandardHelpOptions = true)
final class AgreementCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "SHEET",
      description = "Coding sheets, one of each coder.")
  private List<Path> sheets;

  @Option(
      names = "--output",
      paramLabel = "OUTPUT",
      description = "Output folder of the run from which the sheet was drawn.")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    new AgreementPrinter(out).print(agreement());
    out.flush();
    return MainCommand.DONE;
  }

  private Agreement agreement() throws IOException {
    if (output == null) {
      return Agreement.of(sheets);
    }
    try (FinishedRun run = FinishedRun.open(output)) {
      return Agreement.of(run, sheets);
    }
  }
}
