package org.pressbeam;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pressbeam.command.MainCommand;

/** The program: arguments in, exit code out. */
public final class Pressbeam {
  private Pressbeam() {}

  /** Runs the command that the arguments name. */
  public static void main(String[] args) {
    // On the handlers, because Beam sets the level of the loggers itself.
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      handler.setLevel(Level.SEVERE);
    }
    System.exit(MainCommand.execute(args));
  }
}
