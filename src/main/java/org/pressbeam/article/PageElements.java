package org.pressbeam.article;

import java.util.HashMap;
import java.util.Map;
import org.pressbeam.article.markup.Markup;
import org.pressbeam.article.markup.Tag;

/** What is done with an element because of its name: resource {@code elements.tsv}. */
final class PageElements {
  /** Bits. */
  static final int SKIPPED = 1;

  static final int BLOCK = 2;
  static final int ASIDE = 4;

  private static final Map<String, Integer> KINDS = kinds();
  private static final int[] TAG_KINDS = tagKinds();

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

  private static int[] tagKinds() {
    int[] kinds = new int[Tag.values().length];
    for (Tag tag : Tag.values()) {
      kinds[tag.number()] = KINDS.getOrDefault(tag.element(), 0);
    }
    return kinds;
  }

  /** Returns the bits of an element; 0 for one that stands in a line. */
  static int kind(Markup page, int element) {
    Tag tag = page.tag(element);
    return tag == Tag.OTHER ? kind(page.name(element)) : TAG_KINDS[tag.number()];
  }

  private static int kind(String name) {
    return name.indexOf('-') > 0 ? BLOCK : KINDS.getOrDefault(name, 0);
  }
}
