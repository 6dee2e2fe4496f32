package org.pressbeam;

/** The program: arguments in, exit code out. */
public final class Pressbeam {
  private Pressbeam() {}

  /** Runs the command that the arguments name. */
  public static void main(String[] args) {}
}
