package org.pressbeam.article.markup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The attributes that are kept of elements; the constants have their names. */
public enum Attribute {
  CLASS,
  ID,
  ITEMPROP,
  ITEMTYPE,
  ROLE,
  REL,
  STYLE,
  HIDDEN,
  ARIA_HIDDEN,
  DATA_TESTID,
  DATA_COMPONENT,
  HREF,
  DATETIME,
  CONTENT,
  TITLE,
  LANG,
  NAME,
  PROPERTY,
  HTTP_EQUIV,
  TYPE;

  private static final Attribute[] ATTRIBUTES = values();
  private static final ByteNames NAMES = names();

  /** What stands for it in {@link Nodes}. */
  @SuppressWarnings("EnumOrdinal") // lives no longer than the run
  final int number = ordinal();

  private static ByteNames names() {
    Map<String, Integer> names = new HashMap<>();
    for (Attribute attribute : ATTRIBUTES) {
      String name = attribute.name().toLowerCase(Locale.ROOT).replace('_', '-');
      names.put(name, attribute.number + 1);
    }
    return new ByteNames(names);
  }

  /** Returns the number of the attribute of a name between two places; -1 if it is not kept. */
  static int number(byte[] page, int from, int to) {
    return NAMES.get(page, from, to) - 1;
  }

  static Attribute at(int number) {
    return ATTRIBUTES[number];
  }
}
