package org.pressbeam.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.pressbeam.article.markup.Attribute;
import org.pressbeam.article.markup.Markup;

/** What the walk over a page counts beside its text, for {@link PageNature}. */
final class PageSigns {
  private static final int MAX_TYPES = 200;

  /** How often each type stands in an itemtype: lower case, without its address. */
  final Map<String, Integer> types = new HashMap<>();

  /** Classes of the body element; empty if none. */
  String bodyClasses = "";

  /** Elements whose class or id speaks of a shop, and of a forum. */
  int shopNames;

  int forumNames;

  /** Links that call a telephone. */
  int phones;

  /** Counts an element. */
  void add(Markup page, int element, ElementNames names) {
    int signs = names.signs();
    if ((signs & ClassHints.SHOP) != 0) {
      shopNames++;
    }
    if ((signs & ClassHints.FORUM) != 0) {
      forumNames++;
    }
    if (names.isPhone()) {
      phones++;
    }
    if (names.isTyped()) {
      addType(page.value(element, Attribute.ITEMTYPE));
    }
  }

  private void addType(String itemtype) {
    String type = itemtype.strip();
    type = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (types.size() < MAX_TYPES && type.length() <= ClassHints.MAX_LENGTH) {
      types.merge(type, 1, Integer::sum);
    }
  }
}
