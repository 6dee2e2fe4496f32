package org.pressbeam.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.lexicon.LexiconReading;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.lexicon.Remark;
import org.pressbeam.lexicon.check.LexiconCheck;
import org.pressbeam.lexicon.format.LexiconFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code pressbeam lexicon check}: says what is wrong with lexicon files, a line for each thing.
 */
@Command(
    name = "check",
    description = "Says what is wrong with lexicons: a line for each thing, exit status 1 if any.",
    mixinStandardHelpOptions = true)
final class LexiconCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILES",
      description =
          "Lexicon files, which are checked together; a folder as pipelines/news stands for those"
              + " of its options.yaml.")
  private List<String> paths = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<LexiconSource> sources = LexiconPaths.sources(paths);
    boolean silent = check(sources, out);
    out.flush();
    return silent ? MainCommand.DONE : MainCommand.FAILED;
  }

  /** Prints what is wrong; returns whether nothing is. */
  private static boolean check(List<LexiconSource> sources, PrintWriter out) {
    LexiconReading reading;
    try {
      reading = LexiconFiles.read(sources);
    } catch (LexiconException e) {
      out.println(e.getMessage());
      return false;
    }
    List<Remark> findings = LexiconCheck.findings(reading);
    findings.forEach(out::println);
    for (LexiconReading.Summary file : reading.dictionaries()) {
      out.println(file.file() + ": " + file.text());
    }
    out.println(
        reading.lexicon().actors().size()
            + " actors, "
            + reading.lexicon().phrases().size()
            + " phrases, "
            + (findings.isEmpty() ? "nothing wrong" : findings.size() + " findings"));
    return findings.isEmpty();
  }
}
