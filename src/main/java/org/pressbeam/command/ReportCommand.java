package org.pressbeam.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pressbeam.report.html.HtmlReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pressbeam report}: writes a run as one page of HTML. */
@Command(
    name = "report",
    description = "Writes what a run found as one page of HTML with charts and evidence.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OUTPUT", description = "Output folder of a run.")
  private Path output;

  @Option(
      names = {"-o", "--to"},
      paramLabel = "FILE",
      description = "File to write (default ${DEFAULT-VALUE}).",
      defaultValue = "report.html")
  private Path file;

  @Override
  public Integer call() throws IOException {
    HtmlReport.write(output, file);
    PrintWriter out = spec.commandLine().getOut();
    out.println("wrote " + file + "; open it in a browser");
    out.flush();
    return MainCommand.DONE;
  }
}
