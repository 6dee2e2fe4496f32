package org.pressbeam.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pressbeam.report.evidence.ArticlePrinter;
import org.pressbeam.report.evidence.FinishedRun;
import org.pressbeam.report.evidence.StoredArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pressbeam article}: an article of a run with everything found marked. */
@Command(
    name = "article",
    description = "Prints one article of a run with everything found marked.",
    mixinStandardHelpOptions = true)
final class ArticleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OUTPUT", description = "Output folder of a run.")
  private Path output;

  @Parameters(index = "1", paramLabel = "ID", description = "Id of the article, or its address.")
  private String id;

  @Mixin private TerminalOptions terminal = new TerminalOptions();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    ArticlePrinter printer = new ArticlePrinter(out, terminal.paint(), terminal.width());
    try (FinishedRun run = FinishedRun.open(output)) {
      printer.print(StoredArticle.read(run, id));
    }
    out.flush();
    return MainCommand.DONE;
  }
}
