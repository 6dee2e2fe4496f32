package org.pressbeam.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The kinds of boxes in which the paragraphs of a body stand. A line in boxes of other kinds is
 * dropped behind the last paragraph (a note on the author, a source, an appeal) and, if it is short
 * and no sentence, between paragraphs (the name on a product card, a credit). Lists and block
 * quotes stay.
 */
final class BodyStem {
  /** Boxes around the one of the line that make its place. */
  private static final int DEPTH = 3;

  /** Share of the body from which the boxes of a place are a stem. */
  private static final double STEM = 0.25;

  private static final int PARAGRAPH = 60;

  /** Paragraphs without links from which what stands behind the stem is no note. */
  private static final int SECTION = 3;

  private final List<Piece> lines;
  private final List<String> places = new ArrayList<>();
  private final Set<String> stems = new HashSet<>();

  private BodyStem(List<Piece> lines) {
    this.lines = lines;
    Map<String, Integer> letters = new HashMap<>();
    int total = 0;
    for (Piece piece : lines) {
      String place = place(piece.box());
      places.add(place);
      int length = PageText.letters(piece.text());
      if (length > PARAGRAPH && !piece.isHeading()) {
        letters.merge(place, length, Integer::sum);
        total += length;
      }
    }
    for (Map.Entry<String, Integer> entry : letters.entrySet()) {
      if (entry.getValue() >= STEM * total) {
        stems.add(entry.getKey());
      }
    }
  }

  /** Returns the lines without those that stand elsewhere. */
  static List<Piece> of(List<Piece> lines) {
    BodyStem stem = new BodyStem(lines);
    return stem.stems.isEmpty() ? lines : stem.cut();
  }

  private List<Piece> cut() {
    int last = lines.size() - 1;
    while (last >= 0 && !isParagraph(last)) {
      last--;
    }
    int first = 0;
    while (first < last && !isParagraph(first)) {
      first++;
    }
    if (isSection(last + 1)) {
      last = lines.size();
    }
    List<Piece> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Piece piece = lines.get(i);
      boolean elsewhere = !stems.contains(places.get(i)) && !isSetOff(piece.box());
      boolean between = i > first && i < last;
      boolean dropped =
          elsewhere
              && (i > last
                  || (between
                      && (piece.isHeading() ? headsNothing(i) : !isSentence(piece.text()))));
      if (!dropped) {
        kept.add(piece);
      }
    }
    return kept;
  }

  /** Whether what follows goes on telling: questions and answers, not a note or two. */
  private boolean isSection(int from) {
    int paragraphs = 0;
    for (int i = from; i < lines.size(); i++) {
      Piece piece = lines.get(i);
      boolean running =
          PageText.letters(piece.text()) > PARAGRAPH
              && PageText.endsSentence(piece.text())
              && piece.linkShare() < 0.1;
      paragraphs += running ? 1 : 0;
    }
    return paragraphs >= SECTION;
  }

  private boolean isParagraph(int i) {
    Piece piece = lines.get(i);
    return stems.contains(places.get(i))
        && !piece.isHeading()
        && PageText.letters(piece.text()) > PARAGRAPH;
  }

  /** Whether the box that a heading shares with other lines of the page has none of the body's. */
  private boolean headsNothing(int i) {
    Box box = lines.get(i).box();
    while (box.to - box.from < 2 && box.parent != null) {
      box = box.parent;
    }
    return i + 1 == lines.size() || !lines.get(i + 1).box().isInside(box);
  }

  private static boolean isSentence(String text) {
    return PageText.letters(text) > PARAGRAPH || PageText.endsSentence(text);
  }

  private static boolean isSetOff(Box box) {
    Box parent = box.parent;
    return isSetOff(box.tag) || (parent != null && isSetOff(parent.tag));
  }

  private static boolean isSetOff(String tag) {
    return switch (tag) {
      case "li", "dd", "dt", "td", "th", "blockquote", "pre" -> true;
      default -> false;
    };
  }

  private static String place(Box box) {
    StringBuilder place = new StringBuilder();
    Box around = box.parent;
    for (int i = 0; i < DEPTH && around != null; i++) {
      place.append(around.kind()).append(' ');
      around = around.parent;
    }
    return place.toString();
  }
}
