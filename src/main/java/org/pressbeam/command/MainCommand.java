package org.pressbeam.command;

import java.io.PrintWriter;
import java.util.List;
import org.pressbeam.pipeline.PressbeamRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line as a whole. */
@Command(
    name = "pressbeam",
    description =
        "Counts who is mentioned and which positions are taken in archives of news, per outlet and"
            + " date.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      RunCommand.class,
      ShowCommand.class,
      ReportCommand.class,
      ExplainCommand.class,
      KwicCommand.class,
      ArticleCommand.class,
      SampleCommand.class,
      AgreementCommand.class,
      LexiconCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class MainCommand implements Runnable {
  /** The call was wrong. */
  static final int WRONG_CALL = 2;

  /** The work failed. */
  static final int FAILED = 1;

  /** All done. */
  static final int DONE = 0;

  private MainCommand() {}

  /**
   * Runs the command that the arguments name.
   *
   * @return the exit status: 0 all done, 1 the work failed, 2 the call was wrong
   */
  public static int execute(String... args) {
    CommandLine line = new CommandLine(new MainCommand());
    // @list is a value of --input.
    line.setExpandAtFiles(false);
    // The options of a run are Beam's, which picocli does not know.
    line.getSubcommands().get("run").setUnmatchedOptionsArePositionalParams(true);
    line.setParameterExceptionHandler(
        (failure, arguments) -> {
          failure.getCommandLine().getErr().println("pressbeam: " + CallMistakes.message(failure));
          return WRONG_CALL;
        });
    line.setExecutionExceptionHandler(
        (failure, command, result) -> {
          complain(failure, command.getErr(), result.originalArgs());
          return failure instanceof IllegalArgumentException ? WRONG_CALL : FAILED;
        });
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      line.getErr().println("pressbeam: " + PressbeamRun.OUT_OF_MEMORY);
    } catch (LinkageError e) {
      complain(e, line.getErr(), List.of(args));
    }
    return FAILED;
  }

  private static void complain(Throwable failure, PrintWriter err, List<String> args) {
    String what = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    what.lines().forEach(message -> err.println("pressbeam: " + message));
    if (args.contains("--stackTrace") || args.contains("--stackTrace=true")) {
      failure.printStackTrace(err);
    }
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
