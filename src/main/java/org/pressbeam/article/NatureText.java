package org.pressbeam.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums over the text of a page that tell its nature. Running text is long lines of sentences. */
final class NatureText {
  private static final int RUNNING = 80;
  private static final double LINKED = 0.3;
  private static final int SHORT = 40;

  private final PageContent page;

  /** Letters of running text in front of each piece. */
  private final int[] runningBefore;

  NatureText(PageContent page) {
    this.page = page;
    this.runningBefore = new int[page.pieces.size() + 1];
    for (int i = 0; i < page.pieces.size(); i++) {
      runningBefore[i + 1] = runningBefore[i] + running(page.pieces.get(i));
    }
  }

  /** Letters of a piece; 0 for one that is no running text. */
  static int running(Piece piece) {
    boolean running =
        piece.text().length() >= RUNNING
            && piece.linkShare() < LINKED
            && PageText.endsSentence(piece.text());
    return running ? PageText.letters(piece.text()) : 0;
  }

  /** Letters of running text on the page, with its asides. */
  int running() {
    return runningBefore[page.pieces.size()];
  }

  /** Short lines that hold an amount of money. */
  int prices() {
    int prices = 0;
    for (Piece piece : page.pieces) {
      prices += piece.text().length() <= SHORT && isPrice(piece.text()) ? 1 : 0;
    }
    return prices;
  }

  private static boolean isPrice(String text) {
    boolean sign = false;
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      sign |= Character.getType(text.charAt(i)) == Character.CURRENCY_SYMBOL;
      digit |= Character.isDigit(text.charAt(i));
    }
    return sign && digit;
  }

  /** Preformatted blocks. */
  int preformatted() {
    int blocks = 0;
    for (Box box : page.boxes) {
      blocks += box.tag.equals("pre") ? 1 : 0;
    }
    return blocks;
  }

  /** Share of the text outside of asides that stands in links; 0 if there is none. */
  double linked() {
    int letters = 0;
    int links = 0;
    for (Piece piece : page.pieces) {
      if (!piece.box().excluded) {
        letters += piece.text().length();
        links += piece.linkLength();
      }
    }
    return (double) links / Math.max(1, letters);
  }

  /** Share of the running text in boxes side by side that each hold a date and a name. */
  double posts() {
    if (running() == 0 || page.dates.size() < 2 || page.names.size() < 2) {
      return 0;
    }
    int[] dates = before(page.dates);
    int[] names = before(page.names);
    Map<String, List<Box>> alike = new HashMap<>();
    for (Box box : page.boxes) {
      Box parent = box.parent;
      boolean post =
          parent != null
              && !box.excluded
              && dates[box.to] > dates[box.from]
              && names[box.to] > names[box.from];
      if (post) {
        String key = parent.index + " " + box.kind();
        alike.computeIfAbsent(key, unused -> new ArrayList<>()).add(box);
      }
    }
    int most = 0;
    for (List<Box> boxes : alike.values()) {
      int running = 0;
      for (Box box : boxes) {
        running += runningBefore[box.to] - runningBefore[box.from];
      }
      most = boxes.size() < 2 ? most : Math.max(most, running);
    }
    return (double) most / running();
  }

  /** Number of marks in front of each piece. */
  private int[] before(List<PageContent.Mark> marks) {
    int[] before = new int[page.pieces.size() + 1];
    for (PageContent.Mark mark : marks) {
      if (mark.piece() < page.pieces.size()) {
        before[mark.piece() + 1]++;
      }
    }
    for (int i = 1; i < before.length; i++) {
      before[i] += before[i - 1];
    }
    return before;
  }

  /**
   * Counts the words of a line that are in a table.
   *
   * @param counts for each bit of the table's values, where its words are added
   */
  static void count(String text, WordTable words, int[] counts) {
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && isLetter(text.charAt(i))) {
        continue;
      }
      int bits = i > from ? words.get(text, from, i) : 0;
      for (int bit = 0; bits != 0; bit++, bits >>>= 1) {
        counts[bit] += bits & 1;
      }
      from = i + 1;
    }
  }

  private static boolean isLetter(char c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }
}
