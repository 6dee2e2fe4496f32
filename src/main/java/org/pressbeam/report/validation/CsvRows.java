package org.pressbeam.report.validation;

import java.util.ArrayList;
import java.util.List;

/** Splits CSV after RFC 4180 into rows, as spreadsheets save it. */
final class CsvRows {
  private static final int MAX_CELL = 1 << 20;

  private final String text;
  private final char delimiter;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();

  private CsvRows(String text) {
    this.text = text;
    this.delimiter = delimiter(text);
  }

  /**
   * Returns the rows with their cells. A byte order mark is left out; what the header has most of,
   * commas, semicolons or tabs, is what separates cells.
   *
   * @throws IllegalArgumentException if a quotation mark is never closed or a cell has more than a
   *     million characters; the message names the row
   */
  static List<List<String>> of(String text) {
    return new CsvRows(text.startsWith("\uFEFF") ? text.substring(1) : text).split();
  }

  private static char delimiter(String text) {
    String header = text.lines().findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private List<List<String>> split() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' && cell.isEmpty()) {
        at = quoted(at + 1);
        continue;
      }
      if (c == delimiter) {
        endCell();
      } else if (c == '\n') {
        endRow();
      } else if (c != '\r') {
        cell.append(c);
      }
      at++;
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      endRow();
    }
    return rows;
  }

  /** Reads up to the closing mark and returns what is behind it. */
  private int quoted(int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' && (at + 1 == text.length() || text.charAt(at + 1) != '"')) {
        return at + 1;
      }
      cell.append(c);
      at += c == '"' ? 2 : 1;
    }
    throw new IllegalArgumentException(
        "row " + (rows.size() + 1) + ": a quotation mark is not closed");
  }

  private void endCell() {
    if (cell.length() > MAX_CELL) {
      throw new IllegalArgumentException("row " + (rows.size() + 1) + ": a cell is too long");
    }
    row.add(cell.toString());
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    rows.add(row);
    row = new ArrayList<>();
  }
}
