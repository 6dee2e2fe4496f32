package org.pressbeam;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.pressbeam.command.MainCommand;

/** The program: arguments in, exit code out. */
public final class Pressbeam {
  /** Held, because the JDK forgets the level of a logger that nobody holds. */
  private static final Logger ROOT = Logger.getLogger("");

  private Pressbeam() {}

  /** Runs the command that the arguments name. */
  public static void main(String[] args) {
    ROOT.setLevel(Level.SEVERE);
    System.exit(MainCommand.execute(args));
  }
}
