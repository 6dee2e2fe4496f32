package org.pressbeam.article;

/** Finds the end of drawings (svg elements) of which nothing is read. */
final class Drawing {
  private final byte[] page;
  private final TagScanner scanner;

  Drawing(byte[] page, TagScanner scanner) {
    this.page = page;
    this.scanner = scanner;
  }

  /**
   * Returns the place behind a drawing.
   *
   * @param from where its start tag begins
   * @return -1 if it holds anything but shapes, their labels and comments, or does not end
   */
  int end(int from) {
    int depth = 0;
    int at = from;
    while (at < page.length) {
      int to = scanner.isComment(at) ? scanner.comment(at + 4) : -1;
      boolean closing = scanner.isAt(at + 1, '/');
      int nameFrom = closing ? at + 2 : at + 1;
      if (scanner.isLetter(nameFrom)) {
        int nameEnd = scanner.tagName(nameFrom);
        int tag = CutRules.TAGS.get(page, nameFrom, nameEnd);
        to = scanner.restOfTag(nameEnd);
        if ((tag & CutRules.SVG) != 0) {
          depth += closing ? -1 : scanner.isSelfClosing() ? 0 : 1;
        } else if ((tag & CutRules.LEAF) != 0 && !closing) {
          to = scanner.isSelfClosing() ? to : leaf(to, nameFrom, nameEnd);
        } else if ((tag & CutRules.SHAPE) == 0) {
          return -1;
        }
      }
      if (depth == 0 || to < 0) {
        return to;
      }
      at = scanner.find('<', to);
    }
    return -1;
  }

  /** Returns the place behind an element that holds text; -1 if it holds more. */
  private int leaf(int from, int nameFrom, int nameEnd) {
    int close = scanner.find('<', from);
    byte[] name = ByteNames.lower(page, nameFrom, nameEnd);
    return scanner.isEndTag(close, name) ? scanner.restOfTag(close + 2 + name.length) : -1;
  }
}
