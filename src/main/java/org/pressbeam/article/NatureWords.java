package org.pressbeam.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words that tell what a page is for: resource {@code nature-words.tsv}. */
final class NatureWords {
  private final Map<String, Set<String>> words = new HashMap<>();

  NatureWords() {
    for (var row : ResourceTable.read("nature-words.tsv", 2)) {
      words.computeIfAbsent(row.get(0), unused -> new HashSet<>()).add(row.get(1));
    }
  }

  /**
   * Returns the words of one kind.
   *
   * @throws IllegalArgumentException if the resource has no such kind
   */
  Set<String> of(String kind) {
    Set<String> found = words.get(kind);
    if (found == null) {
      throw new IllegalArgumentException("nature-words.tsv has no " + kind);
    }
    return found;
  }
}
