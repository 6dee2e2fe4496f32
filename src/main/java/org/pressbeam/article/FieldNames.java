package org.pressbeam.article;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the fields of a row by the names that a run maps, else by their usual ones. */
final class FieldNames {
  private final Map<String, List<String>> usual = new LinkedHashMap<>();
  private final Map<String, String> mapped;

  /**
   * Takes a mapping.
   *
   * @param mapped canonical name to name in the input
   * @throws IllegalArgumentException if a canonical name is unknown or a name is empty
   */
  FieldNames(Map<String, String> mapped) {
    for (var row : ResourceTable.read("fields.tsv", 2)) {
      usual.put(
          row.get(0), List.of(row.get(1).split(" ", -1)).stream().map(FieldNames::plain).toList());
    }
    for (String name : new TreeSet<>(mapped.keySet())) {
      if (!usual.containsKey(name)) {
        throw new IllegalArgumentException(
            "unknown field '" + name + "'; allowed are " + String.join(", ", usual.keySet()));
      }
      if (String.valueOf(mapped.get(name)).isBlank()) {
        throw new IllegalArgumentException("field '" + name + "' is mapped to an empty name");
      }
    }
    this.mapped = Map.copyOf(mapped);
  }

  /** The fields of one row under their canonical names. */
  Map<String, Object> canonical(Map<String, Object> values) {
    Map<String, String> plain = new HashMap<>();
    for (String name : new TreeSet<>(values.keySet())) {
      plain.putIfAbsent(plain(name), name);
    }
    Map<String, Object> found = new HashMap<>();
    usual.forEach(
        (canonical, names) -> {
          String own = mapped.get(canonical);
          Object value = own == null ? firstOf(values, plain, names) : at(values, own);
          if (value != null) {
            found.put(canonical, value);
          }
        });
    return found;
  }

  /** Returns the name in the input that a run has mapped; null if none. */
  @Nullable String mappedName(String canonical) {
    return mapped.get(canonical);
  }

  private static @Nullable Object firstOf(
      Map<String, Object> values, Map<String, String> plain, List<String> names) {
    for (String name : names) {
      String own = plain.get(name);
      Object value = own == null ? null : values.get(own);
      if (value != null && !(value instanceof String text && text.isBlank())) {
        return value;
      }
    }
    return null;
  }

  /** A name as it is, or a path through objects with dots. */
  private static @Nullable Object at(Map<String, Object> values, String name) {
    Object direct = values.get(name);
    if (direct != null || name.indexOf('.') < 0) {
      return direct;
    }
    Object current = values;
    for (String step : name.split("\\.", -1)) {
      current = current instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return current;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_. ]", "");
  }
}
