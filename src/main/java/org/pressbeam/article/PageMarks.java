package org.pressbeam.article;

import org.pressbeam.article.markup.Attribute;
import org.pressbeam.article.markup.Markup;
import org.pressbeam.article.markup.Tag;

/** Collects the elements of a page that seem to hold a date or a name. */
final class PageMarks {
  /** Most UTF-16 units kept of the text of such an element. */
  static final int MAX_MARK = 200;

  private static final int MAX_MARKS = 400;
  private static final int MAX_DEPTH = 12;

  private PageMarks() {}

  /** Adds an element to the dates or names of a page, if it is one. */
  static void add(PageContent content, Markup page, int element, ElementNames names) {
    Tag tag = page.tag(element);
    boolean date =
        content.dates.size() < MAX_MARKS
            && ((names.marks() & ClassHints.DATE) != 0 || tag == Tag.TIME || tag == Tag.ABBR);
    boolean name = content.names.size() < MAX_MARKS && (names.marks() & ClassHints.NAME) != 0;
    if (!date && !name) {
      return;
    }
    String joined = joined(page, element);
    if (joined.length() > ClassHints.MAX_LENGTH) {
      return;
    }
    PageContent.Mark mark =
        new PageContent.Mark(
            value(page, element, tag),
            text(page, element),
            joined,
            page.name(element),
            content.pieces.size());
    if (date) {
      content.dates.add(mark);
    }
    if (name) {
      content.names.add(mark);
    }
  }

  private static String joined(Markup page, int element) {
    return page.value(element, Attribute.CLASS).trim()
        + ' '
        + page.value(element, Attribute.ID)
        + ' '
        + page.value(element, Attribute.ITEMPROP)
        + ' '
        + page.value(element, Attribute.REL);
  }

  private static String value(Markup page, int element, Tag tag) {
    String value = page.value(element, Attribute.DATETIME);
    value = value.isEmpty() ? page.value(element, Attribute.CONTENT) : value;
    boolean spelledOut = value.isEmpty() && tag == Tag.ABBR;
    return spelledOut ? page.value(element, Attribute.TITLE) : value;
  }

  /** Text of a small element; empty for one that holds more than a line. */
  private static String text(Markup page, int element) {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    int node = page.first(element);
    while (node != Markup.NONE && text.length() <= 4 * MAX_MARK && depth < MAX_DEPTH) {
      if (page.isText(node)) {
        text.append(page.text(node));
      }
      int next = page.first(node);
      depth += next == Markup.NONE ? 0 : 1;
      while (next == Markup.NONE && node != element) {
        next = page.next(node);
        // Texts that only something left out parts are one.
        if (!page.isText(node) || next == Markup.NONE || !page.isText(next)) {
          text.append(' ');
        }
        if (next == Markup.NONE) {
          node = page.parent(node);
          depth--;
        }
      }
      node = next;
    }
    String collapsed = Spaces.collapse(text);
    return collapsed.length() > MAX_MARK ? "" : collapsed;
  }
}
