package org.pressbeam.report.evidence;

import java.util.ArrayList;
import java.util.List;

/** Breaks styled text into lines at blanks. */
final class Flow {
  private final Paint paint;
  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int column;
  private String lineStyle = "";

  /** What stands behind the last blank, which may have to move to the next line. */
  private final List<Piece> word = new ArrayList<>();

  private int wordWidth;
  private String blankStyle = "";
  private boolean blank;

  private record Piece(String text, String style) {}

  Flow(Paint paint, int width) {
    this.paint = paint;
    this.width = width;
  }

  /** Adds a blank, or some characters among which there is none. */
  void add(String text, String style) {
    if (text.isBlank()) {
      endWord();
      blank |= column > 0;
      blankStyle = style;
      return;
    }
    word.add(new Piece(text, style));
    wordWidth += Printable.width(text);
  }

  private void endWord() {
    if (word.isEmpty()) {
      return;
    }
    if (column > 0 && column + wordWidth + (blank ? 1 : 0) > width) {
      endLine();
    }
    if (blank) {
      append(new Piece(" ", blankStyle));
      column++;
    }
    word.forEach(this::append);
    column += wordWidth;
    word.clear();
    wordWidth = 0;
    blank = false;
  }

  private void append(Piece piece) {
    if (paint == Paint.COLOURED && !piece.style().equals(lineStyle)) {
      line.append(lineStyle.isEmpty() ? "" : Paint.off());
      line.append(piece.style().isEmpty() ? "" : Paint.on(piece.style()));
      lineStyle = piece.style();
    }
    line.append(piece.text());
  }

  private void endLine() {
    lines.add(line + (lineStyle.isEmpty() ? "" : Paint.off()));
    line.setLength(0);
    lineStyle = "";
    column = 0;
    blank = false;
  }

  /** Ends a paragraph: an empty line follows. */
  void paragraph() {
    endWord();
    if (column > 0) {
      endLine();
      lines.add("");
    }
  }

  /** Returns the lines. */
  List<String> finish() {
    endWord();
    if (column > 0) {
      endLine();
    }
    return lines;
  }
}
