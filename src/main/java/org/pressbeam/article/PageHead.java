package org.pressbeam.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pressbeam.article.markup.Attribute;
import org.pressbeam.article.markup.Markup;

/** Collects what a page says of itself: title, canonical address, meta elements, JSON-LD. */
final class PageHead {
  private static final int MAX_CONTENT = 20_000;
  private static final int MAX_METAS = 1_000;

  /** Most values of one name: more are a list of something else than authors or dates. */
  private static final int MAX_VALUES = 100;

  private static final List<Attribute> NAMES =
      List.of(Attribute.PROPERTY, Attribute.NAME, Attribute.ITEMPROP, Attribute.HTTP_EQUIV);

  private PageHead() {}

  /** Adds an element to what the page says of itself; false if it is not of this kind. */
  static boolean add(PageContent content, Markup page, int element) {
    switch (page.tag(element)) {
      case SCRIPT -> content.jsonLd.add(text(page, element));
      case TITLE -> {
        if (content.titleElement == null) {
          content.titleElement = Spaces.collapse(text(page, element));
        }
      }
      case META -> addMeta(content, page, element);
      case LINK -> {
        if (content.canonical == null
            && page.value(element, Attribute.REL).equalsIgnoreCase("canonical")) {
          content.canonical = page.value(element, Attribute.HREF).strip();
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static String text(Markup page, int element) {
    int child = page.first(element);
    return child == Markup.NONE ? "" : page.text(child);
  }

  private static void addMeta(PageContent content, Markup page, int element) {
    String value = page.value(element, Attribute.CONTENT);
    if (value.isBlank() || value.length() > MAX_CONTENT) {
      return;
    }
    for (Attribute key : NAMES) {
      String name = page.value(element, key).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && content.meta.size() < MAX_METAS) {
        List<String> values = content.meta.computeIfAbsent(name, unused -> new ArrayList<>());
        if (values.size() < MAX_VALUES) {
          values.add(value);
        }
      }
    }
  }
}
