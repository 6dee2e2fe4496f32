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
  /** Bits of what an attribute's value tells. */
  static final int ASIDE = 1;

  static final int BODY = 2;
  static final int INTRO = 4;
  static final int DATE = 8;
  static final int NAME = 16;

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

  /** Longer values tell nothing: they are lists of all that a page can be. */
  static final int MAX_LENGTH = 400;

  private static final int MAX_CACHED = 50_000;

  private final Set<String> asides = new HashSet<>();
  private final Set<String> bodies = new HashSet<>();
  private final Set<String> intros = new HashSet<>();
  private final Set<String> dates = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, Integer> cache = new HashMap<>();

  ClassHints() {
    for (var row : ResourceTable.read("class-hints.tsv", 2)) {
      switch (row.get(0)) {
        case "aside" -> asides.add(row.get(1));
        case "body" -> bodies.add(row.get(1));
        case "intro" -> intros.add(row.get(1));
        case "date" -> dates.add(row.get(1));
        case "name" -> names.add(row.get(1));
        default -> throw new IllegalStateException("class-hints.tsv: " + row);
      }
    }
  }

  /**
   * Returns what the value of one attribute tells, as bits. An element is what its attributes tell
   * together; one that is called an aside is no body.
   *
   * @param value names, separated by spaces
   */
  int of(String value) {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      return 0;
    }
    Integer known = cache.get(value);
    if (known != null) {
      return known;
    }
    int bits = 0;
    int from = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i < value.length() && value.charAt(i) > ' ') {
        continue;
      }
      if (i > from) {
        String name = value.substring(from, i);
        Integer found = cache.get(name);
        int tells = found == null ? ofName(name) : found;
        bits |= tells;
        // Of several names each comes again beside others.
        if (found == null && name.length() < value.length()) {
          remember(name, tells);
        }
      }
      from = i + 1;
    }
    remember(value, bits);
    return bits;
  }

  private void remember(String value, int bits) {
    if (cache.size() >= MAX_CACHED) {
      cache.clear();
    }
    cache.put(value, bits);
  }

  /** Returns what a single name tells, as bits. */
  int ofName(String name) {
    List<String> words = words(name);
    int bits = 0;
    for (String word : words) {
      bits |= dates.contains(word) ? DATE : 0;
      bits |= names.contains(word) ? NAME : 0;
    }
    // "has-sidebar", "no-comments" and "category-gallery" speak of the page, not of the element.
    if (words.size() > 1 && STATES.contains(words.get(0))) {
      return bits;
    }
    for (int i = 0; i < words.size(); i++) {
      String key = "";
      for (int j = i; j < Math.min(words.size(), i + 3); j++) {
        key = j == i ? words.get(j) : key + '-' + words.get(j);
        bits |= asides.contains(key) ? ASIDE : 0;
        bits |= bodies.contains(key) ? BODY : 0;
        bits |= intros.contains(key) ? INTRO : 0;
      }
    }
    return bits;
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
