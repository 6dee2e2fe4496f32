package org.pressbeam.lexicon.format;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a PETRARCH file without comments: those from {@code #}, those from {@code ;}, and
 * {@code <!-- … -->} over lines.
 */
final class PetrarchLines {
  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  private boolean inside;

  private PetrarchLines() {}

  /**
   * A line with something on it.
   *
   * @param number from 1
   * @param text without comments, the white space before it kept
   */
  record Line(int number, String text) {}

  static List<Line> of(DictionaryText file) {
    return of(file, true);
  }

  /**
   * Returns the lines that hold more than comments.
   *
   * @param semicolons whether a semicolon starts a comment
   */
  static List<Line> of(DictionaryText file, boolean semicolons) {
    PetrarchLines state = new PetrarchLines();
    List<Line> kept = new ArrayList<>();
    List<String> lines = file.lines();
    for (int i = 0; i < lines.size(); i++) {
      String text = state.uncommented(lines.get(i), semicolons);
      if (!text.isBlank()) {
        kept.add(new Line(i + 1, text.stripTrailing()));
      }
    }
    return kept;
  }

  private String uncommented(String line, boolean semicolons) {
    StringBuilder kept = new StringBuilder();
    int at = 0;
    while (at < line.length()) {
      if (inside) {
        int close = line.indexOf(CLOSE, at);
        if (close < 0) {
          return kept.toString();
        }
        inside = false;
        at = close + CLOSE.length();
        continue;
      }
      int end = endOfLine(line, at, semicolons);
      int open = line.indexOf(OPEN, at);
      if (open < 0 || open > end) {
        return kept.append(line, at, end).toString();
      }
      kept.append(line, at, open);
      inside = true;
      at = open + OPEN.length();
    }
    return kept.toString();
  }

  private static int endOfLine(String line, int from, boolean semicolons) {
    for (int i = from; i < line.length(); i++) {
      char unit = line.charAt(i);
      if (unit == '#' || (unit == ';' && semicolons)) {
        return i;
      }
    }
    return line.length();
  }
}
