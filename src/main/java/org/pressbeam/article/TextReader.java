package org.pressbeam.article;

import java.util.ArrayList;
import java.util.List;

/** Cuts plain text into paragraphs. */
final class TextReader {
  private static final int MAX_TITLE = 150;
  private static final int HARD_WRAP = 100;

  private TextReader() {}

  /**
   * Returns the paragraphs of a text. Paragraphs are lines, or, where blank lines stand between
   * them and the lines are wrapped at a fixed width, what stands between blank lines.
   */
  static List<String> lines(String text) {
    List<String> raw = text.lines().map(Spaces::collapse).toList();
    if (!isWrapped(raw)) {
      return raw.stream().filter(line -> !line.isEmpty()).toList();
    }
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : raw) {
      if (line.isEmpty()) {
        flush(paragraph, paragraphs);
      } else {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
      }
    }
    flush(paragraph, paragraphs);
    return paragraphs;
  }

  private static void flush(StringBuilder paragraph, List<String> paragraphs) {
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString());
      paragraph.setLength(0);
    }
  }

  /** Wrapped text has no long line, and most lines before another one end within a sentence. */
  private static boolean isWrapped(List<String> lines) {
    int inside = 0;
    int open = 0;
    boolean blank = false;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = lines.get(i);
      blank |= line.isEmpty();
      if (line.length() > HARD_WRAP) {
        return false;
      }
      if (!line.isEmpty() && !lines.get(i + 1).isEmpty()) {
        inside++;
        open += PageText.endsSentence(line) ? 0 : 1;
      }
    }
    return blank && inside >= 3 && open * 2 > inside;
  }

  /**
   * Whether the first line of a text is its title: short, without a full stop, and followed by a
   * blank line or by much longer paragraphs.
   */
  static boolean startsWithTitle(String text, List<String> lines) {
    if (lines.size() < 2) {
      return false;
    }
    String first = lines.get(0);
    char last = first.charAt(first.length() - 1);
    if (first.length() > MAX_TITLE || last == '.' || last == ':' || last == ',' || last == '。') {
      return false;
    }
    List<String> raw = text.lines().map(String::strip).dropWhile(String::isEmpty).toList();
    boolean blank = raw.size() > 1 && raw.get(1).isEmpty();
    int length = 0;
    for (int i = 1; i < lines.size(); i++) {
      length += lines.get(i).length();
    }
    int mean = length / (lines.size() - 1);
    return blank || mean > 2 * first.length();
  }
}
