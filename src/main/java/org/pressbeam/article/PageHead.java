package org.pressbeam.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Collects what a page says of itself: title, canonical address, meta elements, JSON-LD. */
final class PageHead {
  private static final int MAX_CONTENT = 20_000;
  private static final int MAX_METAS = 1_000;

  /** Most values of one name: more are a list of something else than authors or dates. */
  private static final int MAX_VALUES = 100;

  private PageHead() {}

  /** Adds an element to what the page says of itself; false if it is not of this kind. */
  static boolean add(PageContent page, Element element) {
    switch (element.normalName()) {
      case "script" -> addScript(page, element);
      case "title" -> {
        if (page.titleElement == null) {
          page.titleElement = Spaces.collapse(element.wholeText());
        }
      }
      case "meta" -> addMeta(page, element);
      case "link" -> {
        if (element.attr("rel").equalsIgnoreCase("canonical") && page.canonical == null) {
          page.canonical = element.attr("href").strip();
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void addScript(PageContent page, Element element) {
    String type = element.attr("type");
    if (type.toLowerCase(Locale.ROOT).contains("ld+json")) {
      page.jsonLd.add(element.data());
    }
  }

  private static void addMeta(PageContent page, Element element) {
    String content = element.attr("content");
    if (content.isBlank() || content.length() > MAX_CONTENT) {
      return;
    }
    for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
      String name = element.attr(key).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && page.meta.size() < MAX_METAS) {
        List<String> values = page.meta.computeIfAbsent(name, unused -> new ArrayList<>());
        if (values.size() < MAX_VALUES) {
          values.add(content);
        }
      }
    }
  }
}
