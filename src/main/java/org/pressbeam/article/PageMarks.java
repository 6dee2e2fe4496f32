package org.pressbeam.article;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/** Collects the elements of a page that seem to hold a date or a name. */
final class PageMarks {
  /** Most UTF-16 units kept of the text of such an element. */
  static final int MAX_MARK = 200;

  private static final int MAX_MARKS = 400;
  private static final int MAX_DEPTH = 12;

  private PageMarks() {}

  /** Adds an element to the dates or names of a page, if it is one. */
  static void add(PageContent page, Element element, ElementNames names) {
    String tag = element.normalName();
    boolean date =
        page.dates.size() < MAX_MARKS
            && ((names.marks() & ClassHints.DATE) != 0 || tag.equals("time") || tag.equals("abbr"));
    boolean name = page.names.size() < MAX_MARKS && (names.marks() & ClassHints.NAME) != 0;
    if (!date && !name) {
      return;
    }
    String joined = names.joined();
    if (joined.length() > ClassHints.MAX_LENGTH) {
      return;
    }
    PageContent.Mark mark =
        new PageContent.Mark(
            markValue(element, tag), markText(element), joined, tag, page.pieces.size());
    if (date) {
      page.dates.add(mark);
    }
    if (name) {
      page.names.add(mark);
    }
  }

  private static String markValue(Element element, String tag) {
    for (String key : List.of("datetime", "content")) {
      if (!element.attr(key).isEmpty()) {
        return element.attr(key);
      }
    }
    return tag.equals("abbr") ? element.attr("title") : "";
  }

  /** Text of a small element; empty for one that holds more than a line. */
  private static String markText(Element element) {
    StringBuilder text = new StringBuilder();
    NodeFilter collect =
        (node, depth) -> {
          if (node instanceof TextNode words) {
            text.append(words.getWholeText()).append(' ');
          }
          return text.length() > 4 * MAX_MARK || depth > MAX_DEPTH
              ? FilterResult.STOP
              : FilterResult.CONTINUE;
        };
    collect.traverse(element);
    String collapsed = Spaces.collapse(text);
    return collapsed.length() > MAX_MARK ? "" : collapsed;
  }
}
