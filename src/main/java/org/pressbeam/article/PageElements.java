package org.pressbeam.article;

import java.util.HashMap;
import java.util.Map;

/** What is done with an element because of its name: resource {@code elements.tsv}. */
final class PageElements {
  /** Bits. */
  static final int SKIPPED = 1;

  static final int BLOCK = 2;
  static final int ASIDE = 4;

  private static final Map<String, Integer> KINDS = kinds();

  private PageElements() {}

  private static Map<String, Integer> kinds() {
    Map<String, Integer> kinds = new HashMap<>();
    for (var row : ResourceTable.read("elements.tsv", 2)) {
      int bit =
          switch (row.get(0)) {
            case "skipped" -> SKIPPED;
            case "block" -> BLOCK;
            case "aside" -> ASIDE;
            default -> throw new IllegalStateException("elements.tsv: " + row);
          };
      kinds.merge(row.get(1), bit, (a, c) -> a | c);
    }
    return kinds;
  }

  /** Returns the bits of an element; 0 for one that stands in a line. */
  static int kind(String tag) {
    Integer kind = KINDS.get(tag);
    if (kind != null) {
      return kind;
    }
    return tag.indexOf('-') > 0 ? BLOCK : 0;
  }
}
