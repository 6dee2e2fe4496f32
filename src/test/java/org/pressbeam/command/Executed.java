package org.pressbeam.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a call of the command line printed and returned.
 *
 * @param out lines of the standard output
 * @param err lines of the standard error
 */
record Executed(int status, List<String> out, List<String> err) {

  /** Executes a call. */
  static Executed of(String... args) {
    return withInput("", args);
  }

  /** Executes a call that finds a text at its standard input. */
  static Executed withInput(String input, String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    InputStream in = System.in;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      int status = MainCommand.execute(args);
      return new Executed(status, lines(printed), lines(complained));
    } finally {
      System.setIn(in);
      System.setOut(out);
      System.setErr(err);
    }
  }

  private static List<String> lines(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** Returns the standard output as one text. */
  String text() {
    return String.join("\n", out);
  }
}
