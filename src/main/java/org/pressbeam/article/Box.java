package org.pressbeam.article;

import org.jspecify.annotations.Nullable;

/**
 * A block-level element of a page and what is known about it. Built by {@link PageWalk} in document
 * order, so that a parent always stands before its children; its sums are filled by {@link
 * BodyBlocks}.
 */
final class Box {
  /**
   * What a box is called.
   *
   * @param tag element name
   * @param name its first class; empty if none
   */
  record Kind(String tag, String name) {}

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

  private final Kind called;
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

  Box(int index, @Nullable Box parent, Kind called, Role own, int hints) {
    this.index = index;
    this.parent = parent;
    this.tag = called.tag;
    this.called = called;
    this.own = own;
    this.bodyHint = (hints & ClassHints.BODY) != 0;
    this.introHint = (hints & ClassHints.INTRO) != 0;
  }

  /** Element and first class: boxes of one kind share it. Few boxes are ever asked for it. */
  String kind() {
    String known = kind;
    if (known == null) {
      known = called.tag + '.' + called.name;
      kind = known;
    }
    return known;
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
