package org.pressbeam.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.pressbeam.article.markup.Attribute;
import org.pressbeam.article.markup.Markup;

/** The attributes of one element that name it, read in one go; made once and filled anew. */
final class ElementNames implements Markup.AttributeReader {
  private static final int ASIDES = ClassHints.ASIDE | ClassHints.BRIEF;
  private static final int HINTS = ASIDES | ClassHints.BODY | ClassHints.INTRO;
  private static final int MARKS = ClassHints.DATE | ClassHints.NAME;
  private static final int SIGNS = ClassHints.SHOP | ClassHints.FORUM;
  private static final int MAX_STYLE = 500;
  private static final byte[] NONE = {};

  private final ClassHints hints;
  private byte[] classBytes = NONE;
  private int classFrom;
  private int classTo;
  private boolean typed;
  private boolean phone;
  private boolean anchor;
  private boolean hidden;
  private boolean named;
  private int bits;

  /** Letters of all names with a space behind each; too many tell nothing. */
  private int length;

  ElementNames(ClassHints hints) {
    this.hints = hints;
  }

  void read(Markup page, int element) {
    classBytes = NONE;
    classFrom = 0;
    classTo = 0;
    typed = false;
    phone = false;
    anchor = false;
    hidden = false;
    named = false;
    bits = 0;
    length = 0;
    page.attributes(element, this);
  }

  @Override
  public void read(Attribute attribute, byte[] bytes, int from, int to) {
    switch (attribute) {
      case CLASS -> {
        classBytes = bytes;
        classFrom = from;
        classTo = to;
        named = true;
        add(bytes, from, to, HINTS | MARKS | SIGNS);
      }
      case ID -> {
        named = true;
        add(bytes, from, to, HINTS | MARKS | SIGNS);
      }
      case ITEMPROP -> add(bytes, from, to, HINTS | MARKS);
      case DATA_TESTID -> add(bytes, from, to, HINTS | ClassHints.DATE);
      case ROLE, DATA_COMPONENT -> add(bytes, from, to, HINTS);
      case REL -> bits |= hints(bytes, from, to) & MARKS;
      case STYLE -> hidden |= isHidingStyle(bytes, from, to);
      case ITEMTYPE -> typed = from < to;
      case HREF -> {
        anchor = from < to && bytes[from] == '#';
        phone = from < to && bytes[from] == 't' && text(bytes, from, to).startsWith("tel:");
      }
      case HIDDEN -> hidden = true;
      case ARIA_HIDDEN -> hidden |= text(bytes, from, to).equals("true");
      default -> {}
    }
  }

  private void add(byte[] bytes, int from, int to, int mask) {
    length += from == to ? 0 : to - from + 1;
    bits |= hints(bytes, from, to) & mask;
  }

  private int hints(byte[] bytes, int from, int to) {
    return to - from > ClassHints.MAX_LENGTH ? 0 : hints.of(bytes, from, to);
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
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

  /** Whether it has a schema.org type. */
  boolean isTyped() {
    return typed;
  }

  /** Whether it leads to a place of the page. */
  boolean isAnchor() {
    return anchor;
  }

  /** Whether it is a link that calls a telephone. */
  boolean isPhone() {
    return phone;
  }

  /** Whether a browser does not show the element. */
  boolean isHidden() {
    return hidden || isHiddenByClass();
  }

  private static boolean isHidingStyle(byte[] bytes, int from, int to) {
    if (to - from > MAX_STYLE) {
      return false;
    }
    String plain = text(bytes, from, to).toLowerCase(Locale.ROOT).replace(" ", "");
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  /** Classes of the common frameworks that hide, unless others show the element on wide screens. */
  private boolean isHiddenByClass() {
    if (!mayHide()) {
      return false;
    }
    String className = text(classBytes, classFrom, classTo);
    String padded = ' ' + className + ' ';
    boolean shown =
        className.contains(":") || className.contains("-block") || className.contains("-flex");
    return !shown
        && (padded.contains(" hide ")
            || padded.contains(" hidden ")
            || padded.contains(" is-hidden ")
            || padded.contains(" d-none "));
  }

  /** Whether the letters of "hide", "hidden" or "d-none" stand in the class. */
  private boolean mayHide() {
    for (int i = classFrom; i + 2 < classTo; i++) {
      byte b = classBytes[i];
      if ((b == 'h' && classBytes[i + 1] == 'i' && classBytes[i + 2] == 'd')
          || (b == 'd' && classBytes[i + 1] == '-' && classBytes[i + 2] == 'n')) {
        return true;
      }
    }
    return false;
  }
}
