package org.pressbeam.command;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pressbeam.report.evidence.Paint;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;

/** How a command writes to the terminal. */
final class TerminalOptions {
  private static final int LEAST_WIDTH = 40;
  private static final int WIDTH_ELSEWHERE = 110;

  /** When colours are used. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colours: auto (on a terminal), always or never; brackets without.",
      defaultValue = "auto")
  private String colour = "auto";

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "Columns of a line (default those of the terminal, 110 elsewhere).")
  private @Nullable Integer width;

  /** Returns whether marks are colours. */
  Paint paint() {
    for (Colour when : Colour.values()) {
      if (when.name().toLowerCase(Locale.ROOT).equals(colour)) {
        boolean on = when == Colour.AUTO ? Ansi.AUTO.enabled() : when == Colour.ALWAYS;
        return on ? Paint.COLOURED : Paint.PLAIN;
      }
    }
    throw new IllegalArgumentException(
        "--color=" + colour + ": must be one of auto, always, never");
  }

  /** Returns the columns of a line. */
  int width() {
    if (width != null && width < LEAST_WIDTH) {
      throw new IllegalArgumentException("--width=" + width + ": must be at least " + LEAST_WIDTH);
    }
    if (width != null) {
      return width;
    }
    int found =
        Ansi.AUTO.enabled() ? new UsageMessageSpec().autoWidth(true).width() : WIDTH_ELSEWHERE;
    return Math.max(LEAST_WIDTH, found);
  }

  /** Returns the standard output for a file's content, which is UTF-8 whatever the terminal is. */
  static PrintWriter utf8() {
    return new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
  }
}
