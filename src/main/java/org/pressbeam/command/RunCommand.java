package org.pressbeam.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pressbeam.pipeline.OptionNames;
import org.pressbeam.pipeline.PressbeamRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pressbeam run}: reads archives and writes tables. */
@Command(
    name = "run",
    description = "Reads archives and writes tables; run --help lists the options.")
final class RunCommand implements Callable<Integer> {
  private static final String DEFINITION = "--pipeline=";

  @Spec private CommandSpec spec;

  @Parameters(hidden = true)
  private List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (words.contains("--help") || words.contains("-h")) {
      printHelp(out);
      return MainCommand.DONE;
    }
    PressbeamRun run = PressbeamRun.prepare(withDefinition(joined(words)), Version.current());
    PrintWriter err = spec.commandLine().getErr();
    run.warnings().forEach(warning -> err.println("pressbeam: warning: " + warning));
    byte[] report;
    try (Progress progress = new Progress(run.inputBytes())) {
      report = run.run(progress::at);
    }
    if (report == null) {
      out.println("submitted; tables will be in " + run.output());
    } else {
      RunSummary.print(report, run.output(), out);
    }
    out.flush();
    return MainCommand.DONE;
  }

  /** Turns {@code --name value} into {@code --name=value}. */
  private static List<String> joined(List<String> words) {
    List<String> args = new ArrayList<>();
    for (String word : words) {
      int last = args.size() - 1;
      boolean value = !word.startsWith("--") && last >= 0 && !args.get(last).contains("=");
      if (value) {
        args.set(last, args.get(last) + "=" + word);
      } else {
        args.add(word);
      }
    }
    return args;
  }

  /**
   * Puts the options of a definition in place of {@code --pipeline}; those on the command line win.
   */
  private static List<String> withDefinition(List<String> args) throws IOException {
    List<String> all = new ArrayList<>();
    List<String> own = new ArrayList<>();
    for (String arg : args) {
      if (arg.startsWith(DEFINITION)) {
        all.addAll(OptionsFile.read(arg.substring(DEFINITION.length())));
      } else {
        own.add(arg);
      }
    }
    for (String arg : own) {
      String name = arg.split("=", 2)[0];
      all.removeIf(earlier -> earlier.split("=", 2)[0].equals(name));
    }
    all.addAll(own);
    return all;
  }

  private static void printHelp(PrintWriter out) {
    out.println("Usage: pressbeam run --input=FILES --output=FOLDER --pipeline=FOLDER [OPTION…]");
    out.println("Reads archives of news and writes tables of actors and stances.");
    out.println();
    out.printf(
        "  --%-14s %s%n", "pipeline", "Folder of a ready-to-run definition, as pipelines/news");
    for (OptionNames.Option option : OptionNames.own()) {
      String defaults =
          option.defaultValue() == null ? "" : " (default " + option.defaultValue() + ")";
      out.printf("  --%-14s %s%s%n", option.name(), option.description(), defaults);
    }
    out.println();
    out.println("Beam's own options, such as --runner and --targetParallelism, are taken too.");
    out.println("Exit status: 0 all done, 1 the run failed, 2 the call was wrong.");
    out.flush();
  }
}
