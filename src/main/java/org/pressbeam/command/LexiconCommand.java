package org.pressbeam.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code pressbeam lexicon}: tools for those who write lexicons. */
@Command(
    name = "lexicon",
    description = "Tools for lexicons: check, hits, diff.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {LexiconCheckCommand.class, LexiconHitsCommand.class, LexiconDiffCommand.class})
final class LexiconCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "lexicon needs a command: check, hits or diff");
  }
}
