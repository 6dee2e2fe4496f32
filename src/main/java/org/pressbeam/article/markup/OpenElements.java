package org.pressbeam.article.markup;

import java.util.Arrays;

/**
 * The stack of open elements (section 13.2.4.2 of the HTML standard). What is nested deeper than
 * {@link #MAX_DEPTH} hangs on the element at that depth.
 */
final class OpenElements {
  static final int MAX_DEPTH = 512;

  /** A table, a section, a row, a cell and what it holds. */
  private static final int TABLE_DEPTH = 5;

  /** The part of a page that tells how table tags are read: the innermost that is open. */
  enum Context {
    BODY,
    CELL,
    CAPTION,
    COLUMNS,
    TABLE,
    SECTION,
    ROW
  }

  private final Nodes nodes;
  private final byte[] page;
  private final int[] elements = new int[MAX_DEPTH];
  private final Tag[] tags = new Tag[MAX_DEPTH];

  /** For each depth, that of the element that makes the context there. */
  private final int[] contexts = new int[MAX_DEPTH];

  private int size;
  private int paragraphs;

  OpenElements(Nodes nodes, byte[] page) {
    this.nodes = nodes;
    this.page = page;
  }

  /** Closes what stands at the greatest depth, so that a new element is no deeper. */
  void makeRoom() {
    if (size == MAX_DEPTH) {
      pop();
    }
  }

  /**
   * Whether a table with a section, a row and a cell fits in. Where it does not, its tag counts for
   * nothing: of a table that {@link #makeRoom} had closed, parts would stay open.
   */
  boolean hasRoomForTable() {
    return size <= MAX_DEPTH - TABLE_DEPTH;
  }

  void push(int element) {
    makeRoom();
    place(size++, element);
  }

  private void place(int depth, int element) {
    Tag tag = Tag.at(nodes.tag(element));
    elements[depth] = element;
    tags[depth] = tag;
    boolean makes = depth == 0 || context(tag) != Context.BODY;
    contexts[depth] = makes ? depth : contexts[depth - 1];
    paragraphs += tag == Tag.P ? 1 : 0;
  }

  void pop() {
    size--;
    paragraphs -= tags[size] == Tag.P ? 1 : 0;
  }

  /** Closes all elements from one depth on. */
  void popTo(int depth) {
    while (size > depth) {
      pop();
    }
  }

  int size() {
    return size;
  }

  int element(int depth) {
    return elements[depth];
  }

  Tag tag(int depth) {
    return tags[depth];
  }

  int current() {
    return elements[size - 1];
  }

  Tag currentTag() {
    return tags[size - 1];
  }

  Context context() {
    return context(tags[contexts[size - 1]]);
  }

  private static Context context(Tag tag) {
    return switch (tag) {
      case TD, TH -> Context.CELL;
      case CAPTION -> Context.CAPTION;
      case COLGROUP -> Context.COLUMNS;
      case TABLE -> Context.TABLE;
      case TBODY, THEAD, TFOOT -> Context.SECTION;
      case TR -> Context.ROW;
      default -> Context.BODY;
    };
  }

  /** Closes what is open inside the element that makes the context. */
  void popToContext() {
    popTo(contexts[size - 1] + 1);
  }

  /** Returns the depth of an element; -1 if it is not open. */
  int depth(int element) {
    int depth = size - 1;
    while (depth >= 0 && elements[depth] != element) {
      depth--;
    }
    return depth;
  }

  /** Returns the depth of the innermost such element that is in scope; -1 if there is none. */
  int inScope(Tag tag) {
    for (int depth = size - 1; depth >= 0; depth--) {
      if (tags[depth] == tag) {
        return depth;
      }
      if (tags[depth].is(Tag.SCOPE)) {
        return -1;
      }
    }
    return -1;
  }

  /** The same for paragraphs, which buttons too keep apart. */
  int paragraph() {
    for (int depth = size - 1; depth >= 0 && paragraphs > 0; depth--) {
      if (tags[depth] == Tag.P) {
        return depth;
      }
      if (tags[depth].is(Tag.SCOPE) || tags[depth] == Tag.BUTTON) {
        return -1;
      }
    }
    return -1;
  }

  /** The same for list items, which lists keep apart. */
  int listItem() {
    for (int depth = size - 1; depth >= 0; depth--) {
      if (tags[depth] == Tag.LI) {
        return depth;
      }
      if (tags[depth].is(Tag.SCOPE | Tag.LIST)) {
        return -1;
      }
    }
    return -1;
  }

  /** The same for headings of any rank. */
  int heading() {
    for (int depth = size - 1; depth >= 0 && !tags[depth].is(Tag.SCOPE); depth--) {
      if (tags[depth].kind == Tag.Kind.HEADING) {
        return depth;
      }
    }
    return -1;
  }

  /** The same for parts of the innermost table. */
  int inTable(Tag tag) {
    for (int depth = size - 1; depth >= 0; depth--) {
      if (tags[depth] == tag) {
        return depth;
      }
      if (tags[depth] == Tag.TABLE) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether nothing ends the scope between the current element and one that is open. */
  boolean isInScope(int element) {
    int depth = size - 1;
    while (elements[depth] != element) {
      if (tags[depth].is(Tag.SCOPE)) {
        return false;
      }
      depth--;
    }
    return true;
  }

  /**
   * Returns the depth of the element that an end tag closes for which there is no other rule; -1 if
   * it closes none.
   */
  int closedBy(Tag tag, int nameFrom, int nameTo) {
    for (int depth = size - 1; depth >= 0; depth--) {
      if (tags[depth] == tag && (tag != Tag.OTHER || isNamed(depth, nameFrom, nameTo))) {
        return depth;
      }
      if (tags[depth].is(Tag.SPECIAL)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isNamed(int depth, int nameFrom, int nameTo) {
    int from = nodes.from(elements[depth]);
    boolean same = nodes.to(elements[depth]) - from == nameTo - nameFrom;
    for (int i = nameFrom; same && i < nameTo; i++) {
      same = ByteNames.lower(page[i]) == ByteNames.lower(page[from + i - nameFrom]);
    }
    return same;
  }

  /** Returns the depth of the first special element from one depth on; -1 if there is none. */
  int specialFrom(int from) {
    for (int depth = from; depth < size; depth++) {
      if (tags[depth].is(Tag.SPECIAL)) {
        return depth;
      }
    }
    return -1;
  }

  void closeImplied(Tag but) {
    while (currentTag().is(Tag.IMPLIED) && currentTag() != but) {
      pop();
    }
  }

  /** Takes an element out of the stack; those above it stay. */
  void remove(int depth) {
    place(depth, Arrays.copyOfRange(elements, depth + 1, size));
  }

  void insert(int depth, int element) {
    makeRoom();
    int at = Math.min(depth, size);
    int[] above = new int[size - at + 1];
    above[0] = element;
    System.arraycopy(elements, at, above, 1, size - at);
    place(at, above);
  }

  private void place(int depth, int[] above) {
    popTo(depth);
    for (int element : above) {
      place(size++, element);
    }
  }

  /** Puts an element in the place of another of the same tag. */
  void replace(int depth, int element) {
    elements[depth] = element;
  }
}
