package org.pressbeam.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weighs the boxes of a page by the running text in them, and tells which are believed. */
final class BoxWeights {
  private static final double MOST = 0.4;

  /** Letters from which a line is running text. */
  static final int RUNNING = 40;

  private BoxWeights() {}

  /**
   * Sums what each box holds. A box that says it is something else is not believed if it holds the
   * body or most of the text of the page; hidden ones not if those of their kind hold much of it:
   * paragraphs behind a paywall.
   */
  static void weigh(PageContent page) {
    List<Box> boxes = page.boxes;
    for (Piece piece : page.pieces) {
      Box box = piece.box();
      box.length += piece.text().length();
      box.linkLength += piece.linkLength();
      box.rawMass += weight(piece);
    }
    for (int i = boxes.size() - 1; i > 0; i--) {
      Box box = boxes.get(i);
      Box parent = box.parent;
      box.last = Math.max(box.last, i + 1);
      if (parent != null) {
        parent.last = Math.max(parent.last, box.last);
        parent.length += box.length;
        parent.linkLength += box.linkLength;
        parent.rawMass += box.rawMass;
      }
    }
    double total = boxes.get(0).rawMass;
    for (int i = boxes.size() - 1; i > 0; i--) {
      Box box = boxes.get(i);
      box.holdsBody |= box.bodyHint && box.rawMass >= 0.2 * total;
      if (box.parent != null) {
        box.parent.holdsBody |= box.holdsBody;
      }
    }
    Map<String, Double> byKind = new HashMap<>();
    for (Box box : boxes) {
      if (box.own == Box.Role.HIDDEN) {
        byKind.merge(box.kind, box.rawMass, Double::sum);
      }
    }
    for (Box box : boxes) {
      boolean most =
          box.rawMass > 0.5 * total
              || (box.own == Box.Role.HIDDEN && byKind.getOrDefault(box.kind, 0.0) > MOST * total);
      boolean aside = box.own != Box.Role.OPEN && !box.holdsBody && !most;
      box.excluded = aside || (box.parent != null && box.parent.excluded);
    }
    for (Piece piece : page.pieces) {
      if (!piece.box().excluded) {
        piece.box().mass += weight(piece);
      }
    }
    for (int i = boxes.size() - 1; i > 0; i--) {
      Box box = boxes.get(i);
      Box parent = box.parent;
      if (parent != null) {
        parent.mass += box.mass;
      }
    }
  }

  private static double weight(Piece piece) {
    String text = piece.text();
    double links = piece.linkShare();
    int length = PageText.letters(text);
    if (length < RUNNING || links > 0.5) {
      return 0;
    }
    double weight = Math.min(length, 1200) * (1 - links);
    return switch (piece.box().tag) {
      case "p" -> weight;
      case "li", "dd", "dt", "td", "th" -> 0.4 * weight;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> 0.1 * weight;
      default -> PageText.endsSentence(text) ? 0.8 * weight : 0.4 * weight;
    };
  }
}
