package org.pressbeam.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a call. */
final class CallMistakes {
  private CallMistakes() {}

  /** Returns the line. */
  static String message(ParameterException failure) {
    if (!(failure instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
    String wrong = unmatched.getUnmatched().get(0);
    if (wrong.startsWith("-") && wrong.length() > 1) {
      String name = wrong.split("=", 2)[0];
      List<String> near = unmatched.getSuggestions();
      String hint = near.isEmpty() ? "" : "; did you mean " + near.get(0).split("=", 2)[0] + "?";
      return "unknown option " + name + hint;
    }
    CommandLine command = failure.getCommandLine();
    if (command.getSubcommands().isEmpty()) {
      return "'" + wrong + "' is one argument too many";
    }
    List<String> names = new ArrayList<>(command.getSubcommands().keySet());
    int last = names.size() - 1;
    return "unknown command '"
        + wrong
        + "'; commands are "
        + String.join(", ", names.subList(0, last))
        + " and "
        + names.get(last);
  }
}
