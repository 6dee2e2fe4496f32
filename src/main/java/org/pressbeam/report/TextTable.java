package org.pressbeam.report;

import java.io.PrintWriter;
import java.util.List;

/**
 * A table for the terminal.
 *
 * @param header names of the columns
 * @param rows their values
 */
record TextTable(List<String> header, List<List<String>> rows) {
  private static final int MAX_WIDTH = 48;

  /** Copies the lists. */
  TextTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** Prints the table, numbers to the right. */
  void print(PrintWriter out) {
    int[] widths = new int[header.size()];
    boolean[] numbers = new boolean[header.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] =
          Math.max(
              header.get(i).length(),
              rows.stream().mapToInt(row -> shown(row.get(column)).length()).max().orElse(0));
      numbers[i] = rows.stream().allMatch(row -> isNumber(row.get(column)));
    }
    printRow(out, header, widths, numbers);
    rows.forEach(row -> printRow(out, row, widths, numbers));
  }

  private static boolean isNumber(String value) {
    return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static void printRow(PrintWriter out, List<String> row, int[] widths, boolean[] numbers) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String value = shown(row.get(i));
      String padding = " ".repeat(widths[i] - value.length());
      line.append("  ").append(numbers[i] ? padding + value : value + padding);
    }
    out.println(line.toString().stripTrailing());
  }

  /** Control characters of hostile input must not reach the terminal. */
  private static String shown(String value) {
    String clean = value.replaceAll("\\p{C}", "?");
    return clean.length() <= MAX_WIDTH ? clean : clean.substring(0, MAX_WIDTH - 1) + "…";
  }
}
