package org.pressbeam.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pressbeam.report.evidence.FinishedRun;
import org.pressbeam.report.validation.Sample;
import org.pressbeam.report.validation.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pressbeam sample}: a coding sheet. */
@Command(
    name = "sample",
    description = "Draws a stratified sample of finds as a coding sheet (CSV) for people to code.",
    mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OUTPUT", description = "Output folder of a run.")
  private Path output;

  @Option(
      names = "--n",
      paramLabel = "ROWS",
      description = "Finds to draw (default ${DEFAULT-VALUE}).",
      defaultValue = "200")
  private long draws;

  @Option(
      names = "--of",
      paramLabel = "TABLE",
      description = "stances, mentions or quotes (default ${DEFAULT-VALUE}).",
      defaultValue = "stances")
  private String table = "stances";

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "COLUMN",
      description = "Strata (default outlet,stance,voice; outlet,voice; outlet,kind).")
  private @Nullable List<String> by;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "The same number draws the same sample (default ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private long seed;

  @Option(
      names = "--claims",
      description = "Shows what was found (the stance, actor or speaker), to be judged 1 or 0.")
  private boolean claims;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "File to write (default standard output).")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    Subject subject = Subject.of(table);
    Sample.Plan plan =
        new Sample.Plan(
            subject,
            by == null ? subject.usualStrata() : by,
            draws,
            seed,
            claims ? Sample.Sheet.CLAIMS : Sample.Sheet.BLIND);
    try (FinishedRun run = FinishedRun.open(output)) {
      Sample sample = new Sample(run, plan);
      write(sample);
      if (sample.isIncomplete()) {
        spec.commandLine()
            .getErr()
            .println(
                "pressbeam: the run kept no texts (--includeText=false): of mentions and quotes"
                    + " there are only the words themselves");
      }
    }
    return MainCommand.DONE;
  }

  private void write(Sample sample) throws IOException {
    Path target = file;
    if (target == null) {
      PrintWriter out = TerminalOptions.utf8();
      sample.write(out);
      out.flush();
      return;
    }
    if (Files.exists(target)) {
      throw new IllegalArgumentException(
          "-o " + target + ": there is such a file already, perhaps with a coder's answers");
    }
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IllegalArgumentException("-o " + target + ": there is no such folder");
    }
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(target, StandardCharsets.UTF_8))) {
      sample.write(out);
      if (out.checkError()) {
        throw new IOException(target + " cannot be written");
      }
    }
    spec.commandLine().getOut().println("wrote " + sample.size() + " rows to " + target);
  }
}
