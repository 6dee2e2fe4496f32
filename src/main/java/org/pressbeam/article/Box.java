package org.pressbeam.article;

import org.jspecify.annotations.Nullable;
import org.pressbeam.article.markup.Attribute;
import org.pressbeam.article.markup.Markup;

/**
 * A block-level element of a page and what is known about it. Built by {@link PageWalk} in document
 * order, so that a parent always stands before its children; its sums are filled by {@link
 * BodyBlocks}.
 */
final class Box {
  /** Why the text below a box is not the article's. */
  enum Role {
    /** Nothing speaks against it. */
    OPEN,
    /** Its element or its class says that it is something else: menu, caption, share bar. */
    ASIDE,
    /** Its class says that it is something short: byline, share bar, advertisement. */
    BRIEF,
    /** It is not shown. */
    HIDDEN
  }

  final int index;
  final @Nullable Box parent;
  final String tag;
  final Role own;

  private final Markup page;

  /** Its number in the page; none for the box around all. */
  final int element;

  private @Nullable String kind;

  /** Whether its class or its itemprop names it the body of an article. */
  final boolean bodyHint;

  /** Whether its class names it the introduction of an article. */
  final boolean introHint;

  /** First and one past the last piece of text below it. */
  int from;

  int to;

  /** One past the number of the last box below it. */
  int last;

  /** Weight of the running text below it, and the same with asides and hidden boxes. */
  double mass;

  double rawMass;

  /** Letters below it, and those of them that stand in links. */
  int length;

  int linkLength;

  /** Whether it or a box around it is an aside or hidden. */
  boolean excluded;

  /** Whether it or a box below it names itself the body and holds running text. */
  boolean holdsBody;

  /** An element of a page and where it stands among the boxes. */
  Box(Markup page, int element, int index, @Nullable Box parent, Role own, int hints) {
    this.page = page;
    this.element = element;
    this.index = index;
    this.parent = parent;
    this.tag = parent == null ? "#root" : page.name(element);
    this.own = own;
    this.bodyHint = (hints & ClassHints.BODY) != 0;
    this.introHint = (hints & ClassHints.INTRO) != 0;
  }

  /** Element and first class: boxes of one kind share it. Few boxes are ever asked for it. */
  String kind() {
    String known = kind;
    if (known == null) {
      known = tag + '.' + firstClass();
      kind = known;
    }
    return known;
  }

  /** Empty if there is none, or one so long that it tells nothing. */
  private String firstClass() {
    String name = parent == null ? "" : page.value(element, Attribute.CLASS).trim();
    int space = name.indexOf(' ');
    int end = space < 0 ? name.length() : space;
    return end > ClassHints.MAX_LENGTH ? "" : name.substring(0, end);
  }

  boolean isInside(Box other) {
    for (Box box = this; box != null; box = box.parent) {
      if (box == other) {
        return true;
      }
    }
    return false;
  }
}
