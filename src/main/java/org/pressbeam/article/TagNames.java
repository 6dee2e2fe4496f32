package org.pressbeam.article;

import java.util.Arrays;

/** Finds the attributes of a tag that need not be kept; made once for a page and filled anew. */
final class TagNames {
  private static final byte[] TRUE = {'t', 'r', 'u', 'e'};

  private final byte[] page;
  private final TagScanner scanner;
  private final ClassHints hints;

  /** Start and end of each attribute found, and whether it is kept if any name tells something. */
  private int[] from = new int[32];

  private int[] to = new int[32];
  private boolean[] optional = new boolean[32];
  private int size;
  private boolean tells;

  TagNames(byte[] page, TagScanner scanner, ClassHints hints) {
    this.page = page;
    this.scanner = scanner;
    this.hints = hints;
  }

  /**
   * Reads the attributes of a start tag; the scanner knows afterwards whether it closes itself.
   *
   * @param nameEnd end of the tag's name
   * @param tag its bits of {@link CutRules}
   * @return the place behind the tag
   */
  int read(int nameEnd, int tag) {
    size = 0;
    tells = (tag & CutRules.NAMED) != 0;
    scanner.startTag();
    int at = scanner.attribute(nameEnd);
    while (scanner.nameTo() > scanner.nameFrom()) {
      int attribute = CutRules.ATTRIBUTES.get(page, scanner.nameFrom(), scanner.nameTo());
      boolean read = isRead(attribute);
      boolean kept = CutRules.belongs(attribute, tag) || isKeptAnchor(attribute);
      // Without the attribute behind it, a slash could end the tag.
      if (!kept && page[scanner.nameFrom() - 1] != '/') {
        at = scanner.spaces(at);
        add(scanner.nameFrom(), at, read);
      } else if ((attribute & CutRules.BOX_KIND) != 0) {
        addBehindFirst();
      }
      at = scanner.attribute(at);
    }
    dropKept();
    return Math.min(at + 1, page.length);
  }

  /** A link into the page, to a telephone, or perhaps so by character references. */
  private boolean isKeptAnchor(int attribute) {
    int from = scanner.valueFrom();
    return (attribute & CutRules.ANCHOR) != 0
        && from < scanner.valueTo()
        && (page[from] == '#' || page[from] == 't' || page[from] == '&');
  }

  /** Whether an attribute may be read; notes whether its value tells something. */
  private boolean isRead(int attribute) {
    int valueFrom = scanner.valueFrom();
    int valueTo = scanner.valueTo();
    if ((attribute & CutRules.NAME) != 0) {
      tells = tells || mayTell(valueFrom, valueTo);
      return true;
    }
    if ((attribute & CutRules.ANCHOR) != 0) {
      return false;
    }
    if ((attribute & CutRules.HIDES_BY_STYLE) != 0) {
      boolean hides = valueHolds("none") || valueHolds("visib");
      tells |= hides;
      return hides;
    }
    if ((attribute & CutRules.HIDES_IF_TRUE) != 0) {
      tells |= ByteNames.matches(page, valueFrom, valueTo, TRUE) || valueHolds("&");
      return true;
    }
    tells |= (attribute & CutRules.HIDES) != 0;
    return attribute != 0;
  }

  /** Character references and classes that hide are left to whoever reads the tree. */
  private boolean mayTell(int valueFrom, int valueTo) {
    return valueTo - valueFrom > ClassHints.MAX_LENGTH
        || mayHide(valueFrom, valueTo)
        || hints.of(page, valueFrom, valueTo) != 0;
  }

  private boolean mayHide(int valueFrom, int valueTo) {
    for (int i = valueFrom; i < valueTo; i++) {
      byte b = page[i];
      // "hid", "hide", "hidden"; "d-none".
      boolean inside = i + 2 < valueTo;
      if (b == '&' || (b == 'h' && inside && page[i + 1] == 'i' && page[i + 2] == 'd')) {
        return true;
      }
      if (b == 'd' && inside && page[i + 1] == '-' && page[i + 2] == 'n') {
        return true;
      }
    }
    return false;
  }

  private void add(int start, int end, boolean read) {
    if (size == from.length) {
      from = Arrays.copyOf(from, 2 * size);
      to = Arrays.copyOf(to, 2 * size);
      optional = Arrays.copyOf(optional, 2 * size);
    }
    from[size] = start;
    to[size] = end;
    optional[size] = read;
    size++;
  }

  /** The kind of a box is its first name: the others are cut where none tells anything. */
  private void addBehindFirst() {
    int at = scanner.valueFrom();
    while (at < scanner.valueTo() && page[at] >= 0 && page[at] <= ' ') {
      at++;
    }
    int first = at;
    while (at < scanner.valueTo() && page[at] != ' ') {
      at++;
    }
    if (at < scanner.valueTo() && (page[at - 1] > ' ' || page[at - 1] < 0) && at > first) {
      add(at, scanner.valueTo(), true);
    }
  }

  private void dropKept() {
    int cuts = 0;
    for (int i = 0; i < size; i++) {
      if (!(tells && optional[i])) {
        from[cuts] = from[i];
        to[cuts] = to[i];
        cuts++;
      }
    }
    size = cuts;
  }

  /** Number of attributes of the tag read last that are not needed. */
  int cuts() {
    return size;
  }

  int cutFrom(int index) {
    return from[index];
  }

  int cutTo(int index) {
    return to[index];
  }

  /**
   * Whether the value of an attribute holds a word, or character references that may stand for it.
   */
  boolean holds(int nameEnd, byte[] name, String word) {
    int at = scanner.attribute(nameEnd);
    while (scanner.nameTo() > scanner.nameFrom()) {
      if (ByteNames.matches(page, scanner.nameFrom(), scanner.nameTo(), name)) {
        return valueHolds(word);
      }
      at = scanner.attribute(at);
    }
    return false;
  }

  private boolean valueHolds(String word) {
    int last = scanner.valueTo() - word.length();
    for (int at = scanner.valueFrom(); at < scanner.valueTo(); at++) {
      int i = 0;
      while (at <= last && i < word.length() && ByteNames.lower(page[at + i]) == word.charAt(i)) {
        i++;
      }
      if (i == word.length() || page[at] == '&') {
        return true;
      }
    }
    return false;
  }
}
