package org.pressbeam.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@link PageCutter} does with elements and attributes: resource {@code cuts.tsv}, as bits.
 */
final class CutRules {
  /** An element that holds no markup: cut; a script: cut, but for JSON-LD; one that is read. */
  static final int RAW = 1;

  static final int SCRIPT = 1 << 1;
  static final int KEPT = 1 << 2;
  static final int TEXT = RAW | SCRIPT | KEPT;

  /** An element without content: cut; a link: cut, but for the canonical address. */
  static final int VOID = 1 << 3;

  static final int LINK = 1 << 4;

  /** An element behind which the rules are others. */
  static final int STOP = 1 << 5;

  /** An element in which they are others. */
  static final int SVG = 1 << 6;

  static final int MATH = 1 << 7;
  static final int SELECT = 1 << 8;

  /** A part of a drawing, and one that may hold text. */
  static final int SHAPE = 1 << 9;

  static final int LEAF = 1 << 10;

  /** An element whose start tag always breaks a line. */
  static final int BLOCK = 1 << 11;

  /** An element all of whose names are kept. */
  static final int NAMED = 1 << 12;

  /** An element that stands in a line, so that nothing is asked of its kind. */
  static final int INLINE = 1 << 13;

  /** An attribute that names its element: cut where it tells nothing. */
  static final int NAME = 1 << 14;

  /** An attribute whose value matters beside a name that tells something. */
  static final int VALUE = 1 << 15;

  /** An attribute that hides its element: always, if it is true, if its style says so. */
  static final int HIDES = 1 << 16;

  static final int HIDES_IF_TRUE = 1 << 17;
  static final int HIDES_BY_STYLE = 1 << 18;

  /** An attribute that tells the kind of a box: kept on all elements that are one. */
  static final int BOX_KIND = 1 << 19;

  /** An attribute that is kept on all elements; one whose value is kept if it is no address. */
  static final int ALWAYS = 1 << 20;

  static final int ANCHOR = 1 << 21;

  /** An element whose end tag always breaks a line if it is open; one in which others may not. */
  static final int CLOSED = 1 << 22;

  static final int SCOPE = 1 << 23;

  /** Bits from here on join an attribute with the elements on which it is always kept. */
  private static final int FIRST_GROUP = 24;

  static final ByteNames TAGS;
  static final ByteNames ATTRIBUTES;

  static {
    Map<String, Integer> tags = new HashMap<>();
    Map<String, Integer> attributes = new HashMap<>();
    Map<String, Integer> groups = new HashMap<>();
    for (List<String> row : ResourceTable.read("cuts.tsv", 2)) {
      if (row.get(0).equals("attribute")) {
        int group = 1 << groups.computeIfAbsent(row.get(2), unused -> FIRST_GROUP + groups.size());
        attributes.merge(row.get(1), group, (a, b) -> a | b);
        for (String element : row.get(2).split(" ", -1)) {
          tags.merge(element, group, (a, b) -> a | b);
        }
        continue;
      }
      int kind = kind(row.get(0));
      boolean tag = kind < NAME || kind >= CLOSED;
      (tag ? tags : attributes).merge(row.get(1), kind, (a, b) -> a | b);
    }
    TAGS = new ByteNames(tags);
    ATTRIBUTES = new ByteNames(attributes);
  }

  private CutRules() {}

  private static int kind(String name) {
    return switch (name) {
      case "raw" -> RAW;
      case "script" -> SCRIPT;
      case "kept" -> KEPT;
      case "void" -> VOID;
      case "link" -> LINK;
      case "stop" -> STOP;
      case "svg" -> SVG;
      case "math" -> MATH;
      case "select" -> SELECT;
      case "shape" -> SHAPE;
      case "leaf" -> LEAF;
      case "block" -> BLOCK;
      case "named" -> NAMED;
      case "inline" -> INLINE;
      case "name" -> NAME;
      case "value" -> VALUE;
      case "box-kind" -> BOX_KIND;
      case "always" -> ALWAYS;
      case "anchor" -> ANCHOR;
      case "closed" -> CLOSED;
      case "scope" -> SCOPE;
      case "hides" -> HIDES;
      case "hides-if-true" -> HIDES_IF_TRUE;
      case "hides-by-style" -> HIDES_BY_STYLE;
      default -> throw new IllegalStateException("cuts.tsv: " + name);
    };
  }

  /** Whether an attribute is always kept on an element. */
  static boolean belongs(int attribute, int tag) {
    return (attribute & tag) >>> FIRST_GROUP != 0
        || (attribute & ALWAYS) != 0
        || ((attribute & BOX_KIND) != 0 && (tag & INLINE) == 0);
  }
}
