package org.pressbeam.article;

/**
 * The blocks that are surely open at a place of a page, so that their end tags surely end a line
 * (sections 13.2.4.2 and 13.2.6.4.7 of the HTML standard). Whatever may close blocks in other ways
 * makes it forget them all: it may know too few, but none that is not open.
 */
final class OpenBlocks {
  private static final int MAX_DEPTH = 200;
  private static final byte[] LIST_ITEM = {'l', 'i'};
  private static final byte[] DIV = {'d', 'i', 'v'};
  private static final byte[] ADDRESS = {'a', 'd', 'd', 'r', 'e', 's', 's'};
  private static final byte[] BUTTON = {'b', 'u', 't', 't', 'o', 'n'};

  private final byte[] page;

  /** Start and end of the names of open blocks. */
  private final int[] from = new int[MAX_DEPTH];

  private final int[] to = new int[MAX_DEPTH];
  private int size;
  private boolean inButton;

  OpenBlocks(byte[] page) {
    this.page = page;
  }

  void forget() {
    size = 0;
  }

  /** A block begins. */
  void start(int nameFrom, int nameTo) {
    if (isHeading(nameFrom, nameTo)) {
      size -= size > 0 && isHeading(from[size - 1], to[size - 1]) ? 1 : 0;
    } else if (ByteNames.matches(page, nameFrom, nameTo, LIST_ITEM)) {
      closeListItem();
    } else if (ByteNames.matches(page, nameFrom, nameTo, BUTTON)) {
      size = inButton ? 0 : size;
      inButton = true;
    }
    size = size == MAX_DEPTH ? 0 : size;
    from[size] = nameFrom;
    to[size++] = nameTo;
  }

  /** A list item ends the one before it, and blocks without meaning that are open inside it. */
  private void closeListItem() {
    int top = size - 1;
    while (top >= 0 && (is(top, DIV) || is(top, ADDRESS))) {
      top--;
    }
    if (top < 0 || is(top, LIST_ITEM)) {
      size = Math.max(0, top);
    }
  }

  /**
   * A block ends.
   *
   * @return whether it surely does: an end tag without an open block counts for nothing
   */
  boolean end(int nameFrom, int nameTo) {
    boolean heading = isHeading(nameFrom, nameTo);
    boolean item = ByteNames.matches(page, nameFrom, nameTo, LIST_ITEM);
    inButton &= !ByteNames.matches(page, nameFrom, nameTo, BUTTON);
    int top = size - 1;
    while (top >= 0 && !(heading ? isHeading(from[top], to[top]) : isSame(top, nameFrom, nameTo))) {
      if (item && isList(top)) {
        return false;
      }
      top--;
    }
    size = Math.max(0, top);
    return top >= 0;
  }

  private boolean is(int open, byte[] name) {
    return ByteNames.matches(page, from[open], to[open], name);
  }

  private boolean isSame(int open, int nameFrom, int nameTo) {
    int length = nameTo - nameFrom;
    boolean same = to[open] - from[open] == length;
    for (int i = 0; same && i < length; i++) {
      same = ByteNames.lower(page[from[open] + i]) == ByteNames.lower(page[nameFrom + i]);
    }
    return same;
  }

  private boolean isList(int open) {
    return to[open] - from[open] == 2 && ByteNames.lower(page[from[open] + 1]) == 'l';
  }

  private boolean isHeading(int nameFrom, int nameTo) {
    return nameTo - nameFrom == 2
        && ByteNames.lower(page[nameFrom]) == 'h'
        && page[nameFrom + 1] >= '1'
        && page[nameFrom + 1] <= '6';
  }
}
