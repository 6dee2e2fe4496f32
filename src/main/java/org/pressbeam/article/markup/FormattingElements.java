package org.pressbeam.article.markup;

/**
 * The list of active formatting elements (section 13.2.4.3 of the HTML standard): those that go on
 * in the next block where nothing has closed them. Of more than {@link #MAX_SIZE}, the first are
 * forgotten.
 */
final class FormattingElements {
  static final int MAX_SIZE = 100;

  /** Most equal elements in a row, and most that are opened again at once. */
  private static final int MAX_EQUAL = 3;

  private static final int MAX_AGAIN = 12;
  private static final int MARKER = -1;

  private final Nodes nodes;
  private final byte[] page;
  private final int[] elements = new int[MAX_SIZE];
  private int size;

  FormattingElements(Nodes nodes, byte[] page) {
    this.nodes = nodes;
    this.page = page;
  }

  int size() {
    return size;
  }

  int get(int index) {
    return elements[index];
  }

  void set(int index, int element) {
    elements[index] = element;
  }

  /** Adds an element; of those that are equal to it, the first goes. */
  void push(int element) {
    int equal = 0;
    for (int i = size - 1; i >= 0 && elements[i] != MARKER; i--) {
      equal += isEqual(elements[i], element) ? 1 : 0;
      if (equal == MAX_EQUAL) {
        remove(i);
        break;
      }
    }
    insert(size, element);
  }

  private boolean isEqual(int one, int other) {
    return nodes.tag(one) == nodes.tag(other) && nodes.hasSameAttributes(one, other, page);
  }

  void pushMarker() {
    insert(size, MARKER);
  }

  void clearToMarker() {
    while (size > 0) {
      size--;
      if (elements[size] == MARKER) {
        return;
      }
    }
  }

  void insert(int index, int element) {
    int at = index;
    if (size == MAX_SIZE) {
      remove(0);
      at = Math.max(0, at - 1);
    }
    System.arraycopy(elements, at, elements, at + 1, size - at);
    elements[at] = element;
    size++;
  }

  void remove(int index) {
    size--;
    System.arraycopy(elements, index + 1, elements, index, size - index);
  }

  /** Returns the place of an element; -1 if it is not in the list. */
  int indexOf(int element) {
    int index = size - 1;
    while (index >= 0 && elements[index] != element) {
      index--;
    }
    return index;
  }

  /** Returns the place of the last such element behind the last marker; -1 if there is none. */
  int lastOf(Tag tag) {
    for (int i = size - 1; i >= 0 && elements[i] != MARKER; i--) {
      if (nodes.tag(elements[i]) == tag.number()) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the place from which on elements must be opened again; {@link #size} if none must. */
  int firstClosed(OpenElements open) {
    int i = size;
    int least = Math.max(0, size - MAX_AGAIN);
    while (i > least && elements[i - 1] != MARKER && open.depth(elements[i - 1]) < 0) {
      i--;
    }
    return i;
  }
}
