package org.pressbeam.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
    if (names.isEmpty() || names.length() > MAX_LENGTH) {
      return Hints.NONE;
    }
    boolean aside = false;
    boolean body = false;
    boolean intro = false;
    int from = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i < names.length() && names.charAt(i) > ' ') {
        continue;
      }
      if (i > from) {
        Hints hints = ofName(names.substring(from, i));
        aside |= hints.aside();
        body |= hints.body();
        intro |= hints.intro();
      }
      from = i + 1;
    }
    return aside || body || intro ? new Hints(aside, body && !aside, intro) : Hints.NONE;
  }

  private Hints ofName(String name) {
    Hints known = cache.get(name);
    if (known != null) {
      return known;
    }
    Hints hints = find(words(name));
    if (cache.size() >= MAX_CACHED) {
      cache.clear();
    }
    cache.put(name, hints);
    return hints;
  }

  private Hints find(List<String> words) {
    boolean aside = false;
    boolean body = false;
    boolean intro = false;
    // "has-sidebar", "no-comments" and "category-gallery" speak of the page, not of the element.
    if (words.size() > 1 && STATES.contains(words.get(0))) {
      return Hints.NONE;
    }
    for (int i = 0; i < words.size(); i++) {
      StringBuilder phrase = new StringBuilder();
      for (int j = i; j < Math.min(words.size(), i + 3); j++) {
        phrase.append(j == i ? "" : "-").append(words.get(j));
        String key = phrase.toString();
        aside |= asides.contains(key);
        body |= bodies.contains(key);
        intro |= intros.contains(key);
      }
    }
    return new Hints(aside, body, intro);
  }

  /** Cuts a class name at hyphens, underscores, digits and inner capitals; lower case. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : ' ';
      boolean capital = c >= 'A' && c <= 'Z';
      boolean inner = capital && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if (!word.isEmpty() && (inner || !Character.isLetter(c))) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (Character.isLetter(c)) {
        word.append(capital ? (char) (c + 32) : c);
      }
    }
    return words;
  }
}
