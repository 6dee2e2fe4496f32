package org.pressbeam.article;

import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The attributes of one element that name it, read in one go; made once and filled anew. */
final class ElementNames {
  private static final int ASIDES = ClassHints.ASIDE | ClassHints.BRIEF;
  private static final int HINTS = ASIDES | ClassHints.BODY | ClassHints.INTRO;
  private static final int MARKS = ClassHints.DATE | ClassHints.NAME;
  private static final int SIGNS = ClassHints.SHOP | ClassHints.FORUM;
  private static final int MAX_STYLE = 500;

  private final ClassHints hints;
  private String className = "";
  private String id = "";
  private String itemprop = "";
  private String rel = "";
  private String style = "";
  private String itemtype = "";
  private boolean phone;
  private boolean hidden;
  private boolean named;
  private int bits;

  /** Letters of all names with a space behind each; too many tell nothing. */
  private int length;

  ElementNames(ClassHints hints) {
    this.hints = hints;
  }

  void read(Element element) {
    className = "";
    id = "";
    itemprop = "";
    rel = "";
    style = "";
    itemtype = "";
    phone = false;
    hidden = false;
    named = false;
    bits = 0;
    length = 0;
    if (element.attributesSize() == 0) {
      return;
    }
    for (Attribute attribute : element.attributes()) {
      read(attribute.getKey(), attribute.getValue());
    }
  }

  private void read(String key, String value) {
    switch (key) {
      case "class" -> {
        className = value.trim();
        named = true;
        add(value, HINTS | MARKS | SIGNS);
      }
      case "id" -> {
        id = value;
        named = true;
        add(value, HINTS | MARKS | SIGNS);
      }
      case "itemprop" -> {
        itemprop = value;
        add(value, HINTS | MARKS);
      }
      case "data-testid" -> add(value, HINTS | ClassHints.DATE);
      case "role", "data-component" -> add(value, HINTS);
      case "rel" -> {
        rel = value;
        bits |= hints.of(value) & MARKS;
      }
      case "style" -> style = value;
      case "itemtype" -> itemtype = value;
      case "href" -> phone = value.startsWith("tel:");
      case "hidden" -> hidden = true;
      case "aria-hidden" -> hidden |= value.equals("true");
      default -> {}
    }
  }

  private void add(String value, int mask) {
    length += value.isEmpty() ? 0 : value.length() + 1;
    bits |= hints.of(value) & mask;
  }

  /** Class names; empty if none. */
  String className() {
    return className;
  }

  /** The first class; empty if there is none, or one so long that it tells nothing. */
  String firstClass() {
    int space = className.indexOf(' ');
    int end = space < 0 ? className.length() : space;
    return end > ClassHints.MAX_LENGTH ? "" : className.substring(0, end);
  }

  /** Whether the element has a class or an id. */
  boolean isNamed() {
    return named;
  }

  /** What the names tell of the text in the element, as bits of {@link ClassHints}. */
  int hints() {
    if (length > ClassHints.MAX_LENGTH) {
      return 0;
    }
    return (bits & ASIDES) == 0 ? bits & HINTS : bits & HINTS & ~ClassHints.BODY;
  }

  /** Whether the element seems to hold a date or a name, as bits of {@link ClassHints}. */
  int marks() {
    return bits & MARKS;
  }

  /** Whether class or id speaks of a shop or a forum, as bits of {@link ClassHints}. */
  int signs() {
    return bits & SIGNS;
  }

  /** Its schema.org type; empty if none. */
  String itemtype() {
    return itemtype;
  }

  /** Whether it is a link that calls a telephone. */
  boolean isPhone() {
    return phone;
  }

  /** Class, id, itemprop and rel, separated by spaces. */
  String joined() {
    return className + ' ' + id + ' ' + itemprop + ' ' + rel;
  }

  /** Whether a browser does not show the element. */
  boolean isHidden() {
    if (hidden || isHiddenByClass()) {
      return true;
    }
    if (style.isEmpty() || style.length() > MAX_STYLE) {
      return false;
    }
    String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  /** Classes of the common frameworks that hide, unless others show the element on wide screens. */
  private boolean isHiddenByClass() {
    if (!mayHide(className)) {
      return false;
    }
    String padded = ' ' + className + ' ';
    boolean shown =
        className.contains(":") || className.contains("-block") || className.contains("-flex");
    return !shown
        && (padded.contains(" hide ")
            || padded.contains(" hidden ")
            || padded.contains(" is-hidden ")
            || padded.contains(" d-none "));
  }

  /** Whether a class can hide its element. */
  static boolean mayHide(String className) {
    return className.contains("hid") || className.contains("d-none");
  }
}
