package org.pressbeam.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the body of the article among the pieces of a page.
 *
 * <p>Running text (long lines with few links, outside of asides) gives weight to the boxes around
 * it. The body is the smallest box that holds most of the weight; a box that calls itself the body
 * is believed if it holds a good part. Inside it, lines are dropped that stand in asides, are
 * mostly links, repeat the title, or are headings of nothing.
 */
final class BodyBlocks {
  private static final double DESCEND = 0.62;
  private static final double HINTED = 0.30;
  private static final int RUNNING = 40;

  private final PageContent page;
  private final @Nullable String title;
  private int from;
  private int to;

  BodyBlocks(PageContent page, @Nullable String title) {
    this.page = page;
    this.title = title;
  }

  /** Returns the lines of the body in order; empty if there is none. */
  List<String> find() {
    weigh();
    Box root = root();
    from = root.from;
    to = root.to;
    List<Piece> lines = lines(root);
    List<String> out = new ArrayList<>();
    for (Piece piece : lines) {
      out.add(piece.text());
    }
    return out;
  }

  /** Number of the first piece of the body that {@link #find} found. */
  int from() {
    return from;
  }

  /** One past the last piece of the body. */
  int to() {
    return to;
  }

  private void weigh() {
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
      if (parent != null) {
        parent.length += box.length;
        parent.linkLength += box.linkLength;
        parent.rawMass += box.rawMass;
      }
    }
    double total = boxes.get(0).rawMass;
    for (Box box : boxes) {
      boolean own = box.own != Box.Role.OPEN && box.rawMass <= 0.5 * total;
      box.excluded = own || (box.parent != null && box.parent.excluded);
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
    int length = letters(text);
    if (length < RUNNING || links > 0.5) {
      return 0;
    }
    double weight = Math.min(length, 1200) * (1 - links);
    return switch (piece.box().tag) {
      case "p" -> weight;
      case "li", "dd", "dt", "td", "th" -> 0.4 * weight;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> 0.1 * weight;
      default -> PageWalk.endsSentence(text) ? 0.8 * weight : 0.4 * weight;
    };
  }

  /** Length in which a Han, kana or Hangul letter counts three times: it says as much. */
  static int letters(String text) {
    int length = text.length();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\u3040' && text.charAt(i) <= '\ud7ff') {
        length += 2;
      }
    }
    return length;
  }

  private Box root() {
    Box hinted = hinted();
    Box box = hinted != null ? hinted : page.boxes.get(0);
    while (true) {
      Box best = null;
      for (int i = box.index + 1; i < page.boxes.size(); i++) {
        Box child = page.boxes.get(i);
        if (child.from >= box.to && child.index > box.index + 1 && !child.isInside(box)) {
          break;
        }
        if (child.parent == box && (best == null || child.mass > best.mass)) {
          best = child;
        }
      }
      if (best == null || best.mass < DESCEND * box.mass || best.tag.equals("p")) {
        return box;
      }
      box = best;
    }
  }

  private @Nullable Box hinted() {
    double total = page.boxes.get(0).mass;
    Box found = null;
    for (Box box : page.boxes) {
      if (box.bodyHint && !box.excluded && box.mass >= HINTED * total) {
        if (found == null || (box.mass > 0.9 * found.mass && box.isInside(found))) {
          found = box;
        }
      }
    }
    return found;
  }

  private List<Piece> lines(Box root) {
    List<Piece> kept = new ArrayList<>();
    for (int i = root.from; i < root.to; i++) {
      Piece piece = page.pieces.get(i);
      if (!piece.box().excluded && belongs(piece)) {
        kept.add(piece);
      }
    }
    return withoutLooseHeadings(kept);
  }

  private boolean belongs(Piece piece) {
    String text = piece.text();
    if (piece.box().tag.equals("h1") || text.equalsIgnoreCase(title)) {
      return false;
    }
    double links = piece.linkShare();
    if (piece.isHeading()) {
      return links < 0.9;
    }
    int length = letters(text);
    return switch (piece.box().tag) {
      case "p" -> links < 0.9 || length > 150;
      case "li", "dt", "dd" -> links < 0.6;
      default -> links < 0.5 && (length >= 25 || PageWalk.endsSentence(text));
    };
  }

  /** A heading with no text before the next one of its rank or the end heads nothing. */
  private static List<Piece> withoutLooseHeadings(List<Piece> lines) {
    List<Piece> kept = new ArrayList<>();
    boolean text = false;
    for (int i = lines.size() - 1; i >= 0; i--) {
      Piece piece = lines.get(i);
      if (piece.isHeading()) {
        if (!text) {
          continue;
        }
      } else {
        text = true;
      }
      kept.add(0, piece);
    }
    return kept;
  }
}
