package org.pressbeam.article;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts from the bytes of a page what no text, date or name is read from, so that less is decoded
 * and the tree is smaller: scripts but JSON-LD, styles, comments, drawings, embedded frames, what
 * is shown without scripts only, pictures, and all attributes that the walk over the tree does not
 * read (resource {@code cuts.tsv}).
 *
 * <p>It goes by the tokenisation rules of the HTML standard, as a browser that runs scripts. Which
 * of them hold depends in some places on the tree; wherever two readings are possible, nothing is
 * cut. The page may be in any charset that keeps ASCII as it is. Takes time linear in its size.
 */
final class PageCutter {
  private static final int RAW = 1;
  private static final int SCRIPT = 2;
  private static final int KEPT = 4;
  private static final int VOID = 8;
  private static final int LINK = 16;
  private static final int STOP = 32;
  private static final int SVG = 64;
  private static final int MATH = 128;
  private static final int SELECT = 256;
  private static final int SHAPE = 512;
  private static final int LEAF = 1024;

  /** Bits from here on tell which elements an attribute is read of. */
  private static final int ANY = 2048;

  private static final byte[] CDATA = {'[', 'c', 'd', 'a', 't', 'a', '['};
  private static final byte[] DOCTYPE = {'d', 'o', 'c', 't', 'y', 'p', 'e'};
  private static final byte[] REL = {'r', 'e', 'l'};
  private static final byte[] TYPE = {'t', 'y', 'p', 'e'};
  private static final byte[] STYLE = {'s', 't', 'y', 'l', 'e'};
  private static final ByteNames TAGS;
  private static final ByteNames ATTRIBUTES;

  static {
    Map<String, Integer> tags = new HashMap<>();
    Map<String, Integer> attributes = new HashMap<>();
    Map<String, Integer> groups = new HashMap<>(Map.of("*", ANY));
    for (List<String> row : ResourceTable.read("cuts.tsv", 2)) {
      if (!row.get(0).equals("attribute")) {
        tags.merge(row.get(1), kind(row.get(0)), (a, b) -> a | b);
        continue;
      }
      String elements = row.get(2);
      int group = groups.computeIfAbsent(elements, unused -> ANY << groups.size());
      attributes.merge(row.get(1), group, (a, b) -> a | b);
      for (String element : elements.split(" ", -1)) {
        tags.merge(element, group, (a, b) -> a | b);
      }
    }
    TAGS = new ByteNames(tags);
    ATTRIBUTES = new ByteNames(attributes);
  }

  private final byte[] page;
  private final TagScanner scanner;
  private final byte[] out;
  private int size;

  /** What stands before this place is in {@link #out} or cut. */
  private int done;

  /** Whether anything has begun the document: a doctype behind an element would not count. */
  private boolean started;

  /** Elements that may be open and are not cut: inside, names have other meanings. */
  private int openSvg;

  private int openMath;
  private boolean inSelect;
  private boolean stopped;

  private PageCutter(byte[] page) {
    this.page = page;
    this.scanner = new TagScanner(page);
    this.out = new byte[page.length];
  }

  private static int kind(String name) {
    return switch (name) {
      case "raw" -> RAW;
      case "script" -> SCRIPT;
      case "kept" -> KEPT;
      case "void" -> VOID;
      case "link" -> LINK;
      case "stop" -> STOP;
      case "svg" -> SVG;
      case "math" -> MATH;
      case "select" -> SELECT;
      case "shape" -> SHAPE;
      case "leaf" -> LEAF;
      default -> throw new IllegalStateException("cuts.tsv: " + name);
    };
  }

  /** Returns what is left of a page; the page itself if nothing can be cut safely. */
  static byte[] cut(byte[] page) {
    PageCutter cutter = new PageCutter(page);
    cutter.run();
    return cutter.stopped ? page : Arrays.copyOf(cutter.out, cutter.size);
  }

  private void run() {
    int at = scanner.find('<', 0);
    while (at < page.length && !stopped) {
      at = scanner.find('<', markup(at));
    }
    keepTo(page.length);
  }

  private void keepTo(int to) {
    if (to > done) {
      System.arraycopy(page, done, out, size, to - done);
      size += to - done;
    }
    done = Math.max(done, to);
  }

  private void cut(int from, int to) {
    keepTo(from);
    done = to;
  }

  /** Handles what begins with a {@code <} and returns the place behind it. */
  private int markup(int at) {
    if (scanner.isLetter(at + 1)) {
      return startTag(at);
    }
    if (scanner.isAt(at + 1, '/')) {
      return scanner.isLetter(at + 2) ? endTag(at) : scanner.behind('>', at + 2);
    }
    if (scanner.isAt(at + 1, '!')) {
      return declaration(at);
    }
    if (scanner.isAt(at + 1, '?')) {
      return scanner.behind('>', at + 1);
    }
    return at + 1;
  }

  private int declaration(int at) {
    if (scanner.isAt(at + 2, '-') && scanner.isAt(at + 3, '-')) {
      int to = scanner.comment(at + 4);
      cut(at, to);
      return to;
    }
    if (isAt(at + 2, CDATA) && isForeign()) {
      stopped = true;
      return page.length;
    }
    int to = scanner.behind('>', at + 2);
    if (isAt(at + 2, DOCTYPE)) {
      started = true;
    } else {
      cut(at, to);
    }
    return to;
  }

  private boolean isAt(int at, byte[] word) {
    return at + word.length <= page.length && ByteNames.matches(page, at, at + word.length, word);
  }

  private int endTag(int at) {
    int nameEnd = scanner.tagName(at + 2);
    int tag = TAGS.get(page, at + 2, nameEnd);
    if ((tag & SELECT) != 0) {
      inSelect = false;
    } else if ((tag & SVG) != 0) {
      openSvg = Math.max(0, openSvg - 1);
    } else if ((tag & MATH) != 0) {
      openMath = Math.max(0, openMath - 1);
    }
    return scanner.restOfTag(nameEnd);
  }

  private int startTag(int at) {
    int nameEnd = scanner.tagName(at + 1);
    int tag = TAGS.get(page, at + 1, nameEnd);
    if ((tag & (RAW | SCRIPT | KEPT | VOID | LINK | STOP | SVG | MATH | SELECT)) == 0) {
      started = true;
      return attributes(nameEnd, tag);
    }
    if ((tag & STOP) != 0) {
      stopped = true;
      return page.length;
    }
    if ((tag & (RAW | SCRIPT | KEPT)) != 0) {
      return textElement(at, nameEnd, tag);
    }
    if ((tag & (VOID | LINK)) != 0) {
      return voidElement(at, nameEnd, tag);
    }
    if ((tag & SVG) != 0 && !isForeign() && started) {
      int to = svg(at);
      if (to >= 0) {
        cut(at, to);
        return to;
      }
    }
    started = true;
    inSelect |= (tag & SELECT) != 0;
    int to = attributes(nameEnd, tag);
    if (!scanner.isSelfClosing()) {
      openSvg += (tag & SVG) != 0 ? 1 : 0;
      openMath += (tag & MATH) != 0 ? 1 : 0;
    }
    return to;
  }

  /** Whether a place may be inside a drawing or formula. */
  private boolean isForeign() {
    return openSvg + openMath > 0;
  }

  private int voidElement(int at, int nameEnd, int tag) {
    boolean cut = started && !isForeign() && !inSelect;
    started = true;
    if (!cut || ((tag & LINK) != 0 && holds(nameEnd, REL, "canonical"))) {
      return attributes(nameEnd, tag);
    }
    int to = scanner.restOfTag(nameEnd);
    cut(at, to);
    return to;
  }

  /** Whether the value of an attribute holds a word; one with character references may. */
  private boolean holds(int nameEnd, byte[] name, String word) {
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
      if (page[at] == '&') {
        return true;
      }
      int i = 0;
      while (at <= last && i < word.length() && ByteNames.lower(page[at + i]) == word.charAt(i)) {
        i++;
      }
      if (i == word.length()) {
        return true;
      }
    }
    return false;
  }

  /** An element that holds no markup. */
  private int textElement(int at, int nameEnd, int tag) {
    byte[] name = ByteNames.lower(page, at + 1, nameEnd);
    boolean script = (tag & SCRIPT) != 0;
    boolean jsonLd = script && holds(nameEnd, TYPE, "ld+json");
    boolean unsure = isForeign() || (inSelect && !script);
    boolean cut = started && !unsure && !jsonLd && (tag & KEPT) == 0;
    started = true;
    int from = cut ? scanner.restOfTag(nameEnd) : attributes(nameEnd, tag);
    int close = script ? scanner.endOfScript(from) : scanner.endOfText(from, name);
    if (unsure && scanner.find('<', from) != close) {
      stopped = true;
      return page.length;
    }
    int to = close == page.length ? close : scanner.restOfTag(close + 2 + name.length);
    if (cut) {
      cut(at, to);
    }
    return to;
  }

  /** Steps over the attributes of a tag that is kept, cutting those that are not read. */
  private int attributes(int from, int tag) {
    scanner.startTag();
    int at = scanner.attribute(from);
    while (scanner.nameTo() > scanner.nameFrom()) {
      // Without the attribute behind it, a slash could end the tag.
      if (!isKept(tag) && page[scanner.nameFrom() - 1] != '/') {
        at = scanner.spaces(at);
        cut(scanner.nameFrom(), at);
      }
      at = scanner.attribute(at);
    }
    return Math.min(at + 1, page.length);
  }

  private boolean isKept(int tag) {
    int read = ATTRIBUTES.get(page, scanner.nameFrom(), scanner.nameTo());
    if ((read & (tag | ANY)) == 0) {
      return false;
    }
    return !ByteNames.matches(page, scanner.nameFrom(), scanner.nameTo(), STYLE)
        || valueHolds("none")
        || valueHolds("visib");
  }

  /** Returns the place behind a drawing; -1 if it holds anything but shapes and their labels. */
  private int svg(int from) {
    int depth = 0;
    int at = from;
    while (at < page.length) {
      boolean closing = scanner.isAt(at + 1, '/');
      int nameFrom = closing ? at + 2 : at + 1;
      if (scanner.isLetter(nameFrom)) {
        int nameEnd = scanner.tagName(nameFrom);
        int tag = TAGS.get(page, nameFrom, nameEnd);
        int to = scanner.restOfTag(nameEnd);
        if ((tag & SVG) != 0) {
          depth += closing ? -1 : scanner.isSelfClosing() ? 0 : 1;
        } else if ((tag & LEAF) != 0 && !closing) {
          to = scanner.isSelfClosing() ? to : leaf(to, nameFrom, nameEnd);
        } else if ((tag & SHAPE) == 0) {
          return -1;
        }
        if (depth == 0 || to < 0) {
          return to;
        }
        at = to;
      } else if (scanner.isAt(at + 1, '!')
          && scanner.isAt(at + 2, '-')
          && scanner.isAt(at + 3, '-')) {
        at = scanner.comment(at + 4);
      } else {
        return -1;
      }
      at = scanner.find('<', at);
    }
    return -1;
  }

  /** Returns the place behind an element of a drawing that holds text; -1 if it holds more. */
  private int leaf(int from, int nameFrom, int nameEnd) {
    int close = scanner.find('<', from);
    byte[] name = ByteNames.lower(page, nameFrom, nameEnd);
    return scanner.isEndTag(close, name) ? scanner.restOfTag(close + 2 + name.length) : -1;
  }
}
