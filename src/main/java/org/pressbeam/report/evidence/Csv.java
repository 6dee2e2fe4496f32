package org.pressbeam.report.evidence;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV after RFC 4180, in UTF-8 with a header and lines that end in a line feed, that is safe
 * to open in a spreadsheet: texts are made printable, so that a row is a line, and a text that a
 * spreadsheet would take for a formula (it begins with {@code = + - @}) gets an apostrophe before
 * it. Numbers are written as they are.
 */
public final class Csv {
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@＝＋－＠].*");

  private final PrintWriter out;
  private final List<String> fields = new ArrayList<>();

  /** Begins with the header. */
  public Csv(PrintWriter out, String... header) {
    this.out = out;
    fields.addAll(List.of(header));
    end();
  }

  /** Adds a text to the row; null is an empty field. */
  public Csv text(@Nullable String value) {
    String line = value == null ? "" : Printable.line(value);
    // A spreadsheet trims what it reads: a blank in front is no protection.
    return raw(FORMULA.matcher(line.strip()).matches() ? "'" + line : line);
  }

  /** Adds a number to the row. */
  public Csv number(long value) {
    return raw(Long.toString(value));
  }

  private Csv raw(String value) {
    boolean quoted = value.indexOf(',') >= 0 || value.indexOf('"') >= 0;
    fields.add(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
    return this;
  }

  /** Ends the row. */
  public void end() {
    out.print(fields.stream().collect(Collectors.joining(",", "", "\n")));
    fields.clear();
  }
}
