package org.pressbeam.article.markup;

import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Entities;

/** Character references (section 13.2.5.72 of the HTML standard); their names are jsoup's table. */
final class References {
  /** The longest name is CounterClockwiseContourIntegral; the longest without semicolon has 6. */
  private static final int MAX_NAME = 32;

  private static final int MAX_BASE_NAME = 6;
  private static final int MAX_CODE = 0x10ffff;
  private static final char REPLACEMENT = '\ufffd';

  /** What pages mean by the control characters 0x80 to 0x9F: those of windows-1252. */
  private static final String WINDOWS =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d"
          + "\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153"
          + "\u009d\u017e\u0178";

  private final byte[] page;
  private final int end;
  private final boolean attribute;
  private final StringBuilder out = new StringBuilder();

  private References(byte[] page, int end, boolean attribute) {
    this.page = page;
    this.end = end;
    this.attribute = attribute;
  }

  /**
   * Returns a text of a page as it is shown.
   *
   * @param page UTF-8
   * @param attribute whether it is the value of an attribute: in addresses, an ampersand begins a
   *     parameter rather than a name without a semicolon
   */
  static String decode(byte[] page, int from, int to, boolean attribute) {
    int at = TagScanner.find(page, '&', from, to);
    if (at == to) {
      return new String(page, from, to - from, StandardCharsets.UTF_8);
    }
    return new References(page, to, attribute).decode(from, at);
  }

  private String decode(int from, int first) {
    int textFrom = from;
    int at = first;
    while (at < end) {
      int to = page[at] == '&' ? reference(at, textFrom) : at;
      if (to > at) {
        textFrom = to;
        at = to;
      } else {
        at++;
      }
    }
    text(textFrom, end);
    return out.toString();
  }

  private void text(int from, int to) {
    if (to > from) {
      out.append(new String(page, from, to - from, StandardCharsets.UTF_8));
    }
  }

  /** Appends the text before a reference and what it stands for; returns the place behind it. */
  private int reference(int at, int textFrom) {
    if (at + 1 < end && page[at + 1] == '#') {
      return number(at, textFrom);
    }
    int to = at + 1;
    while (to < end && to - at <= MAX_NAME && isAlphanumeric(page[to])) {
      to++;
    }
    if (to < end && page[to] == ';') {
      String name = name(at, to);
      if (Entities.isNamedEntity(name)) {
        text(textFrom, at);
        out.append(Entities.getByName(name));
        return to + 1;
      }
    }
    for (int stop = Math.min(to, at + 1 + MAX_BASE_NAME); stop > at + 2; stop--) {
      String name = name(at, stop);
      if (Entities.isBaseNamedEntity(name)) {
        boolean parameter =
            attribute && stop < end && (page[stop] == '=' || isAlphanumeric(page[stop]));
        if (parameter) {
          return at;
        }
        text(textFrom, at);
        out.append(Entities.getByName(name));
        return stop;
      }
    }
    return at;
  }

  private String name(int at, int to) {
    return new String(page, at + 1, to - at - 1, StandardCharsets.ISO_8859_1);
  }

  private int number(int at, int textFrom) {
    boolean hex = at + 2 < end && (page[at + 2] | 0x20) == 'x';
    int from = hex ? at + 3 : at + 2;
    int radix = hex ? 16 : 10;
    int code = 0;
    int to = from;
    while (to < end && page[to] > 0 && Character.digit(page[to], radix) >= 0) {
      code = Math.min(MAX_CODE + 1, code * radix + Character.digit(page[to], radix));
      to++;
    }
    if (to == from) {
      return at;
    }
    text(textFrom, at);
    append(code);
    return to < end && page[to] == ';' ? to + 1 : to;
  }

  private void append(int code) {
    if (code >= 0x80 && code < 0x80 + WINDOWS.length()) {
      out.append(WINDOWS.charAt(code - 0x80));
    } else if (code == 0 || code > MAX_CODE || (code >= 0xd800 && code < 0xe000)) {
      out.append(REPLACEMENT);
    } else {
      out.appendCodePoint(code);
    }
  }

  private static boolean isAlphanumeric(byte b) {
    return (b >= '0' && b <= '9') || ((b | 0x20) >= 'a' && (b | 0x20) <= 'z' && b > 0);
  }
}
