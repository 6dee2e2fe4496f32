package org.pressbeam.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
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
  private static final double DESCEND = 0.8;
  private static final double HINTED = 0.30;
  private static final double MOST = 0.4;
  private static final int RUNNING = 40;
  private static final int MAX_INTRO = 600;

  private final PageContent page;
  private final @Nullable String title;

  /** The body as JSON-LD has it; null if it has none. */
  private final @Nullable String declared;

  private int from;
  private int to;
  private List<Piece> lines = List.of();

  /** Number of the piece that is the headline; -1 if none is. */
  private int titleAt = -1;

  BodyBlocks(PageContent page, @Nullable String title, @Nullable String declared) {
    this.page = page;
    this.title = title;
    this.declared = declared;
  }

  /** Returns the lines of the body in order; empty if there is none. */
  List<String> find() {
    weigh();
    titleAt = titleAt();
    Box root = root();
    from = root.from;
    to = root.to;
    lines = lines(root);
    List<String> out = new ArrayList<>();
    int length = 0;
    for (Piece piece : lines) {
      out.add(piece.text());
      length += piece.text().length();
    }
    // Some pages build their text by script; JSON-LD has it all the same.
    if (declared != null && declared.length() >= 250 && length < 0.4 * declared.length()) {
      return TextReader.lines(Jsoup.parse(declared).wholeText());
    }
    return out;
  }

  /** The lines that {@link #find} found on the page. */
  List<Piece> pieces() {
    return lines;
  }

  /** Number of the first piece of the body that {@link #find} found. */
  int from() {
    return from;
  }

  /** One past the last piece of the body. */
  int to() {
    return to;
  }

  private int titleAt() {
    for (int i = 0; i < page.pieces.size(); i++) {
      Piece piece = page.pieces.get(i);
      if (piece.isHeading() && piece.text().equals(title)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Sums what each box holds. A box that says it is something else is not believed if it holds the
   * body or most of the text of the page; hidden ones not if those of their kind hold much of it:
   * paragraphs behind a paywall.
   */
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

  private Box root() {
    Box box = page.boxes.get(0);
    Box first = firstOfSeveral();
    box = first == null ? box : first;
    Box hinted = hinted(box);
    box = hinted == null ? box : hinted;
    while (true) {
      Box best = null;
      for (int i = box.index + 1; i < box.last; i++) {
        Box child = page.boxes.get(i);
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

  /**
   * Where a page loads one article behind the other: the one that has the title.
   *
   * @return null if the page holds one article only
   */
  private @Nullable Box firstOfSeveral() {
    Box titled = null;
    for (Box box : page.boxes) {
      boolean holdsTitle = titleAt >= box.from && titleAt < box.to;
      if (titled == null && isArticle(box) && holdsTitle) {
        titled = box;
      }
    }
    if (titled == null) {
      return null;
    }
    for (Box box : page.boxes) {
      if (isArticle(box) && box.index >= titled.last && box.mass >= 0.3 * titled.mass) {
        return titled;
      }
    }
    return null;
  }

  private static boolean isArticle(Box box) {
    return box.tag.equals("article") && !box.excluded && box.mass >= 300;
  }

  /** The box that names itself the body: the first, if headlines stand between it and others. */
  private @Nullable Box hinted(Box within) {
    List<Box> found = new ArrayList<>();
    for (int i = within.index; i < within.last; i++) {
      Box box = page.boxes.get(i);
      if (box.bodyHint && !box.excluded && box.mass >= 0.1 * within.mass && box.to > titleAt) {
        if (!found.isEmpty() && box.index < found.get(found.size() - 1).last) {
          if (box.mass > 0.9 * found.get(found.size() - 1).mass) {
            found.set(found.size() - 1, box);
          }
          continue;
        }
        found.add(box);
      }
    }
    if (found.isEmpty()) {
      return null;
    }
    Box first = found.get(0);
    if (found.size() > 1) {
      return hasHeadline(first.to, found.get(1).from) && first.mass >= 300 ? first : null;
    }
    return first.mass >= HINTED * within.mass ? first : null;
  }

  private boolean hasHeadline(int from, int to) {
    for (int i = from; i < to; i++) {
      if (page.pieces.get(i).box().tag.equals("h1")) {
        return true;
      }
    }
    return false;
  }

  private List<Piece> lines(Box root) {
    List<Piece> kept = new ArrayList<>(intro(root));
    for (int i = root.from; i < root.to; i++) {
      Piece piece = page.pieces.get(i);
      if (!piece.box().excluded && belongs(piece)) {
        kept.add(piece);
      }
    }
    return withoutLooseHeadings(kept);
  }

  /** The standfirst, where it stands between the headline and the box of the body. */
  private List<Piece> intro(Box root) {
    List<Piece> intro = new ArrayList<>();
    if (titleAt < 0 || titleAt >= root.from || root.from - titleAt > 40) {
      return intro;
    }
    for (int i = titleAt + 1; i < root.from && intro.isEmpty(); i++) {
      Piece piece = page.pieces.get(i);
      Box box = piece.box();
      Box parent = box.parent;
      boolean named = box.introHint || (parent != null && parent.introHint);
      boolean below = i <= titleAt + 2 && (box.tag.equals("h2") || box.tag.equals("p"));
      int length = PageText.letters(piece.text());
      if (!box.excluded
          && (named || below)
          && length >= RUNNING
          && length <= MAX_INTRO
          && piece.linkShare() < 0.3) {
        intro.add(piece);
      }
    }
    return intro;
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
    int length = PageText.letters(text);
    return switch (piece.box().tag) {
      case "p" -> links < 0.9 || length > 150;
      case "li", "dt", "dd" -> links < 0.6;
      default -> links < 0.5 && (length >= 25 || PageText.endsSentence(text));
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
