package org.pressbeam.article.markup;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Steps over the markup of a page by the tokenisation rules of the HTML standard (section 13.2.5),
 * for bytes of any charset that keeps ASCII as it is. Each method takes the place at which
 * something begins and returns the place behind it; what does not end reaches to the end of the
 * page.
 */
public final class TagScanner {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** In each byte the lowest bit, and the highest: they find the byte that is 0 among eight. */
  private static final long ONES = 0x0101010101010101L;

  private static final long HIGHS = 0x8080808080808080L;
  private static final byte[] SCRIPT = {'s', 'c', 'r', 'i', 'p', 't'};

  private final byte[] page;
  private final int end;

  /** The attribute that {@link #attribute} has read last; its name is empty at the tag's end. */
  private int nameFrom;

  private int nameTo;
  private int valueFrom;
  private int valueTo;
  private boolean selfClosing;

  public TagScanner(byte[] page) {
    this.page = page;
    this.end = page.length;
  }

  public int nameFrom() {
    return nameFrom;
  }

  public int nameTo() {
    return nameTo;
  }

  public int valueFrom() {
    return valueFrom;
  }

  public int valueTo() {
    return valueTo;
  }

  /** Whether a slash stood right before the end of the tag read last. */
  boolean isSelfClosing() {
    return selfClosing;
  }

  /** Returns the next place of a byte from one place on; the end of the page if there is none. */
  public int find(char sought, int from) {
    return find(page, sought, from, end);
  }

  /** Returns the next place of a byte of ASCII between two places; the second if there is none. */
  static int find(byte[] page, char sought, int from, int end) {
    int at = from;
    long pattern = ONES * sought;
    while (at <= end - Long.BYTES) {
      long difference = (long) LONGS.get(page, at) ^ pattern;
      long zeros = (difference - ONES) & ~difference & HIGHS;
      if (zeros != 0) {
        return at + Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
      }
      at += Long.BYTES;
    }
    while (at < end && page[at] != sought) {
      at++;
    }
    return Math.min(at, end);
  }

  /** Returns the place behind the next such byte. */
  public int behind(char sought, int from) {
    return Math.min(find(sought, from) + 1, end);
  }

  public boolean isAt(int at, char sought) {
    return at < end && page[at] == sought;
  }

  public boolean isLetter(int at) {
    return at < end && (page[at] | 0x20) >= 'a' && (page[at] | 0x20) <= 'z' && page[at] > 0;
  }

  /** Returns the end of a tag's name. */
  public int tagName(int from) {
    int at = from;
    while (at < end && !isSpace(page[at]) && page[at] != '/' && page[at] != '>') {
      at++;
    }
    return at;
  }

  /** Starts to read the attributes of a tag. */
  public void startTag() {
    selfClosing = false;
  }

  /**
   * Reads one attribute.
   *
   * @return the place behind it; if there is none (its name is empty), that of the {@code >} that
   *     ends the tag
   */
  public int attribute(int from) {
    int at = from;
    while (at < end && (isSpace(page[at]) || page[at] == '/')) {
      selfClosing = page[at] == '/' && isAt(at + 1, '>');
      at++;
    }
    nameFrom = at;
    // The first character belongs to the name even if it is an equals sign.
    if (at < end && page[at] != '>') {
      at++;
      while (at < end && !endsName(page[at])) {
        at++;
      }
    }
    nameTo = at;
    valueFrom = at;
    valueTo = at;
    return nameTo == nameFrom ? at : value(at);
  }

  private int value(int from) {
    int at = spaces(from);
    if (!isAt(at, '=')) {
      return from;
    }
    at = spaces(at + 1);
    if (isAt(at, '"') || isAt(at, '\'')) {
      valueFrom = at + 1;
      valueTo = find((char) page[at], valueFrom);
      return Math.min(valueTo + 1, end);
    }
    valueFrom = at;
    while (at < end && !isSpace(page[at]) && page[at] != '>') {
      at++;
    }
    valueTo = at;
    return at;
  }

  /** Steps over white space. */
  int spaces(int from) {
    int at = from;
    while (at < end && isSpace(page[at])) {
      at++;
    }
    return at;
  }

  /** Steps over the attributes of a tag and its {@code >}. */
  public int restOfTag(int from) {
    startTag();
    int at = attribute(from);
    while (nameTo > nameFrom) {
      at = attribute(at);
    }
    return Math.min(at + 1, end);
  }

  /** Whether a comment begins at a place. */
  public boolean isComment(int at) {
    return isAt(at, '<') && isAt(at + 1, '!') && isAt(at + 2, '-') && isAt(at + 3, '-');
  }

  /** Whether a word stands at a place, in any case. */
  public boolean isWord(int at, byte[] word) {
    return at + word.length <= end && ByteNames.matches(page, at, at + word.length, word);
  }

  /** Steps over a comment; begins behind its {@code <!--}. */
  public int comment(int from) {
    if (isAt(from, '>')) {
      return from + 1;
    }
    if (isAt(from, '-') && isAt(from + 1, '>')) {
      return from + 2;
    }
    int at = find('-', from);
    while (at < end) {
      if (isAt(at + 1, '-')) {
        int mark = isAt(at + 2, '!') ? at + 3 : at + 2;
        if (isAt(mark, '>')) {
          return mark + 1;
        }
      }
      at = find('-', at + 1);
    }
    return end;
  }

  /** Steps over a comment as the search for the charset does: its dashes may close it too. */
  public int prescannedComment(int from) {
    int at = find('>', from);
    while (at < end && !(at - 2 >= from && page[at - 1] == '-' && page[at - 2] == '-')) {
      at = find('>', at + 1);
    }
    return Math.min(at + 1, end);
  }

  /** Whether an end tag of this name begins at a place. */
  boolean isEndTag(int at, byte[] name) {
    return isAt(at, '<') && isAt(at + 1, '/') && isName(at + 2, name);
  }

  private boolean isName(int at, byte[] name) {
    int to = at + name.length;
    return to < end
        && ByteNames.matches(page, at, to, name)
        && (isSpace(page[to]) || page[to] == '/' || page[to] == '>');
  }

  /** Returns where the end tag of an element without markup begins (RCDATA, RAWTEXT). */
  int endOfText(int from, byte[] name) {
    int at = find('<', from);
    while (at < end && !isEndTag(at, name)) {
      at = find('<', at + 1);
    }
    return at;
  }

  /** Returns where the end tag of a script begins: not inside {@code <!-- <script> -->}. */
  public int endOfScript(int from) {
    int at = find('<', from);
    while (at < end) {
      if (isEndTag(at, SCRIPT)) {
        return at;
      }
      if (isComment(at)) {
        at = escapedScript(at + 2);
        if (isEndTag(at, SCRIPT)) {
          return at;
        }
      } else {
        at++;
      }
      at = find('<', at);
    }
    return end;
  }

  /** From the dashes of {@code <!--} to behind {@code -->} or to the script's end tag. */
  private int escapedScript(int from) {
    boolean doubled = false;
    int at = from;
    while (at < end) {
      if (page[at] == '-' && isAt(at + 1, '-')) {
        if (isAt(at + 2, '>')) {
          return at + 3;
        }
      } else if (page[at] == '<') {
        boolean closing = isAt(at + 1, '/');
        if (closing && !doubled && isEndTag(at, SCRIPT)) {
          return at;
        }
        if (isName(closing ? at + 2 : at + 1, SCRIPT)) {
          doubled = !closing;
        }
      }
      at++;
    }
    return end;
  }

  private static boolean endsName(byte b) {
    return b == '=' || b == '>' || b == '/' || isSpace(b);
  }

  static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\t' || b == '\r' || b == '\f';
  }
}
