package org.pressbeam.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the class, id, role and itemprop of an element tell about its text. The words are in {@code
 * class-hints.tsv}.
 */
final class ClassHints {
  /** What was found for one element. */
  record Hints(boolean aside, boolean body, boolean intro) {
    static final Hints NONE = new Hints(false, false, false);
  }

  private static final Set<String> STATES =
      Set.of(
          "has",
          "no",
          "not",
          "with",
          "without",
          "is",
          "category",
          "tag",
          "type",
          "format",
          "status",
          "hide",
          "hidden",
          "show");
  private static final int MAX_LENGTH = 400;
  private static final int MAX_CACHED = 20_000;

  private final Set<String> asides = new HashSet<>();
  private final Set<String> bodies = new HashSet<>();
  private final Set<String> intros = new HashSet<>();
  private final Map<String, Hints> cache = new HashMap<>();

  ClassHints() {
    for (var row : ResourceTable.read("class-hints.tsv", 2)) {
      switch (row.get(0)) {
        case "aside" -> asides.add(row.get(1));
        case "body" -> bodies.add(row.get(1));
        case "intro" -> intros.add(row.get(1));
        default -> throw new IllegalStateException("class-hints.tsv: " + row);
      }
    }
  }

  /**
   * Returns the hints of the names in one or more attributes.
   *
   * @param names attribute values, separated by spaces
   */
  Hints of(String names) {
    if (names.isBlank() || names.length() > MAX_LENGTH) {
      return Hints.NONE;
    }
    Hints known = cache.get(names);
    if (known != null) {
      return known;
    }
    Hints hints = find(names);
    if (cache.size() >= MAX_CACHED) {
      cache.clear();
    }
    cache.put(names, hints);
    return hints;
  }

  private Hints find(String names) {
    boolean aside = false;
    boolean body = false;
    boolean intro = false;
    for (String name : names.trim().split("\\s+", -1)) {
      String[] words = words(name);
      // "has-sidebar", "no-comments" and "category-gallery" speak of the page, not of the element.
      if (words.length > 1 && STATES.contains(words[0])) {
        continue;
      }
      for (int i = 0; i < words.length; i++) {
        StringBuilder phrase = new StringBuilder();
        for (int j = i; j < Math.min(words.length, i + 3); j++) {
          phrase.append(j == i ? "" : "-").append(words[j]);
          String key = phrase.toString();
          aside |= asides.contains(key);
          body |= bodies.contains(key);
          intro |= intros.contains(key);
        }
      }
    }
    return new Hints(aside, body && !aside, intro);
  }

  /** Cuts a class name at hyphens, underscores, digits and inner capitals; lower case. */
  static String[] words(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        if (i > 0 && Character.isLowerCase(name.charAt(i - 1))) {
          out.append(' ');
        }
        out.append((char) (c + 32));
      } else if (Character.isLetter(c)) {
        out.append(c);
      } else {
        out.append(' ');
      }
    }
    String spaced = out.toString().trim();
    return spaced.isEmpty() ? new String[0] : spaced.split(" +", -1);
  }
}
