package org.pressbeam.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one walk over a page has collected: its head, its dates and names, its text in order. */
final class PageContent {
  /**
   * An element that seems to hold a date or a name.
   *
   * @param value machine-readable attribute (datetime, content); empty if none
   * @param text its text, at most {@link PageMarks#MAX_MARK} units
   * @param names class, id, itemprop and rel of the element
   * @param tag element name
   * @param piece number of the piece of text at which it stands
   */
  record Mark(String value, String text, String names, String tag, int piece) {}

  /** Contents of meta elements in order, by name, property or itemprop in lower case. */
  final Map<String, List<String>> meta = new HashMap<>();

  final List<String> jsonLd = new ArrayList<>();
  final List<Box> boxes = new ArrayList<>();
  final List<Piece> pieces = new ArrayList<>();
  final List<Mark> dates = new ArrayList<>();
  final List<Mark> names = new ArrayList<>();
  final PageSigns signs = new PageSigns();
  @Nullable String canonical;
  @Nullable String language;
  @Nullable String titleElement;
  @Nullable String archivedUrl;

  /** Returns the first content of the first of these meta elements that has one. */
  @Nullable String meta(String... keys) {
    for (String key : keys) {
      for (String value : meta.getOrDefault(key, List.of())) {
        if (!value.isBlank()) {
          return value.strip();
        }
      }
    }
    return null;
  }
}
