package org.pressbeam.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weighs the boxes of a page by the running text in them, and tells which are believed. */
final class BoxWeights {
  /** Shares of the running text of a page that tell against what a box or its kind is called. */
  private static final double MOST = 0.5;

  private static final double MUCH = 0.4;
  private static final double BRIEF = 0.3;

  /** Letters from which a line is running text. */
  static final int RUNNING = 40;

  private BoxWeights() {}

  /**
   * Sums what each box holds, and excludes those that are something else.
   *
   * <p>A box that says it is something else is not believed if it holds the body or most of the
   * text of the page; one that says it is something short not if it holds much of it, nor are
   * others of its kind then: a site builder calls all its parts widgets. Hidden boxes are not
   * believed if those of their kind hold much of the text: paragraphs behind a paywall.
   */
  static void weigh(PageContent page) {
    double[] weights = weights(page.pieces);
    sum(page, weights);
    exclude(page.boxes);
    for (int i = 0; i < weights.length; i++) {
      Box box = page.pieces.get(i).box();
      if (!box.excluded) {
        box.mass += weights[i];
      }
    }
    for (int i = page.boxes.size() - 1; i > 0; i--) {
      Box box = page.boxes.get(i);
      Box parent = box.parent;
      if (parent != null) {
        parent.mass += box.mass;
      }
    }
  }

  private static double[] weights(List<Piece> pieces) {
    double[] weights = new double[pieces.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(pieces.get(i));
    }
    return weights;
  }

  private static void sum(PageContent page, double[] weights) {
    for (int i = 0; i < weights.length; i++) {
      Piece piece = page.pieces.get(i);
      Box box = piece.box();
      box.length += piece.text().length();
      box.linkLength += piece.linkLength();
      box.rawMass += weights[i];
    }
    List<Box> boxes = page.boxes;
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
  }

  private static void exclude(List<Box> boxes) {
    double total = boxes.get(0).rawMass;
    Map<String, Double> hidden = new HashMap<>();
    Set<String> large = new HashSet<>();
    for (Box box : boxes) {
      if (box.own == Box.Role.HIDDEN) {
        hidden.merge(box.kind(), box.rawMass, Double::sum);
      } else if (box.own == Box.Role.BRIEF && box.rawMass > BRIEF * total && !isUnnamed(box)) {
        large.add(box.kind());
      }
    }
    for (Box box : boxes) {
      boolean text =
          switch (box.own) {
            case OPEN -> true;
            case ASIDE -> box.rawMass > MOST * total;
            case BRIEF -> box.rawMass > BRIEF * total || large.contains(box.kind());
            case HIDDEN ->
                box.rawMass > MOST * total || hidden.getOrDefault(box.kind(), 0.0) > MUCH * total;
          };
      boolean aside = !text && !box.holdsBody;
      box.excluded = aside || (box.parent != null && box.parent.excluded);
    }
  }

  private static boolean isUnnamed(Box box) {
    return box.kind().endsWith(".");
  }

  private static double weight(Piece piece) {
    String text = piece.text();
    double links = piece.linkShare();
    // No letter counts more than three times.
    if (3 * text.length() < RUNNING || links > 0.5) {
      return 0;
    }
    int length = PageText.letters(text);
    if (length < RUNNING) {
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
