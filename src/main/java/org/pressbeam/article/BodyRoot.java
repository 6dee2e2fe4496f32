package org.pressbeam.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the box that is the body of an article, once the boxes are weighed. */
final class BodyRoot {
  private static final double DESCEND = 0.8;
  private static final double HINTED = 0.30;

  private final PageContent page;
  private final int titleAt;

  /**
   * Looks at a page.
   *
   * @param titleAt number of the piece that is the headline; -1 if none is
   */
  BodyRoot(PageContent page, int titleAt) {
    this.page = page;
    this.titleAt = titleAt;
  }

  /** Returns the smallest box that holds most of the weight. */
  Box find() {
    Box box = page.boxes.get(0);
    Box first = firstOfSeveral();
    box = first == null ? box : first;
    Box hinted = hinted(box);
    if (hinted == null) {
      hinted = titledArticle(box);
    }
    box = hinted == null ? box : hinted;
    @Nullable Box[] heaviest = heaviest();
    while (true) {
      Box best = heaviest[box.index];
      if (best == null || best.mass < DESCEND * box.mass || best.tag.equals("p")) {
        return box;
      }
      box = best;
    }
  }

  /** The heaviest child of each box, the first of several; null for those without. */
  private @Nullable Box[] heaviest() {
    @Nullable Box[] heaviest = new Box[page.boxes.size()];
    for (Box box : page.boxes) {
      if (box.parent != null) {
        Box best = heaviest[box.parent.index];
        heaviest[box.parent.index] = best == null || box.mass > best.mass ? box : best;
      }
    }
    return heaviest;
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

  /** The article element that holds the headline and a good part of the text. */
  private @Nullable Box titledArticle(Box within) {
    Box found = null;
    for (int i = within.index; i < within.last; i++) {
      Box box = page.boxes.get(i);
      boolean titled = titleAt >= box.from && titleAt < box.to;
      if (titled
          && box.tag.equals("article")
          && !box.excluded
          && box.mass >= HINTED * within.mass) {
        found = box;
      }
    }
    return found;
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
}
