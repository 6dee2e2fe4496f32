package org.pressbeam.article.markup;

import java.util.Arrays;

/**
 * The nodes of a tree and the attributes of its elements, as numbers in columns: a page has
 * thousands of them, and most are looked at once.
 *
 * <p>A text and the value of an attribute are places in the bytes of the page; a node that repeats
 * an element shares its attributes.
 */
final class Nodes {
  static final int NONE = -1;

  /** What {@link #tag} returns for texts: one in which character references count, or do not. */
  static final int TEXT = -1;

  static final int VERBATIM = -2;

  private int size;
  private int[] tags;
  private int[] parents;
  private int[] firsts;
  private int[] lasts;
  private int[] nexts;
  private int[] previous;

  /** Where a text, or the name of an element, begins and ends. */
  private int[] froms;

  private int[] tos;

  /** First attribute of an element, and one past its last. */
  private int[] attributesFrom;

  private int[] attributesTo;

  private int attributes;
  private byte[] numbers = new byte[1024];
  private int[] valuesFrom = new int[1024];
  private int[] valuesTo = new int[1024];

  Nodes(int capacity) {
    tags = new int[capacity];
    parents = new int[capacity];
    firsts = new int[capacity];
    lasts = new int[capacity];
    nexts = new int[capacity];
    previous = new int[capacity];
    froms = new int[capacity];
    tos = new int[capacity];
    attributesFrom = new int[capacity];
    attributesTo = new int[capacity];
  }

  int size() {
    return size;
  }

  /** Adds a node that stands nowhere yet. */
  int add(int tag, int from, int to) {
    if (size == tags.length) {
      grow();
    }
    int node = size++;
    tags[node] = tag;
    parents[node] = NONE;
    firsts[node] = NONE;
    lasts[node] = NONE;
    nexts[node] = NONE;
    previous[node] = NONE;
    froms[node] = from;
    tos[node] = to;
    return node;
  }

  private void grow() {
    int capacity = 2 * size;
    tags = Arrays.copyOf(tags, capacity);
    parents = Arrays.copyOf(parents, capacity);
    firsts = Arrays.copyOf(firsts, capacity);
    lasts = Arrays.copyOf(lasts, capacity);
    nexts = Arrays.copyOf(nexts, capacity);
    previous = Arrays.copyOf(previous, capacity);
    froms = Arrays.copyOf(froms, capacity);
    tos = Arrays.copyOf(tos, capacity);
    attributesFrom = Arrays.copyOf(attributesFrom, capacity);
    attributesTo = Arrays.copyOf(attributesTo, capacity);
  }

  /** Adds an element with the name and the attributes of another. */
  int copy(int node) {
    int copy = add(tags[node], froms[node], tos[node]);
    setAttributes(copy, attributesFrom[node], attributesTo[node]);
    return copy;
  }

  void append(int parent, int node) {
    int last = lasts[parent];
    parents[node] = parent;
    previous[node] = last;
    nexts[node] = NONE;
    lasts[parent] = node;
    if (last == NONE) {
      firsts[parent] = node;
    } else {
      nexts[last] = node;
    }
  }

  void insertBefore(int sibling, int node) {
    int parent = parents[sibling];
    int before = previous[sibling];
    parents[node] = parent;
    previous[node] = before;
    nexts[node] = sibling;
    previous[sibling] = node;
    if (before == NONE) {
      firsts[parent] = node;
    } else {
      nexts[before] = node;
    }
  }

  void detach(int node) {
    int parent = parents[node];
    if (parent == NONE) {
      return;
    }
    if (previous[node] == NONE) {
      firsts[parent] = nexts[node];
    } else {
      nexts[previous[node]] = nexts[node];
    }
    if (nexts[node] == NONE) {
      lasts[parent] = previous[node];
    } else {
      previous[nexts[node]] = previous[node];
    }
    parents[node] = NONE;
  }

  /** Moves the children of one element, in order, to another that has none. */
  void moveChildren(int from, int to) {
    for (int child = firsts[from]; child != NONE; child = nexts[child]) {
      parents[child] = to;
    }
    firsts[to] = firsts[from];
    lasts[to] = lasts[from];
    firsts[from] = NONE;
    lasts[from] = NONE;
  }

  int tag(int node) {
    return tags[node];
  }

  int parent(int node) {
    return parents[node];
  }

  int first(int node) {
    return firsts[node];
  }

  int last(int node) {
    return lasts[node];
  }

  int next(int node) {
    return nexts[node];
  }

  int from(int node) {
    return froms[node];
  }

  int to(int node) {
    return tos[node];
  }

  /** Whether a line begins where the next child of an element would stand. */
  boolean isAtLineStart(int parent) {
    int before = lasts[parent] == NONE ? parent : lasts[parent];
    return tags[before] >= 0 && Tag.at(tags[before]).is(Tag.LINE);
  }

  /** Number of the attributes that were added so far. */
  int attributes() {
    return attributes;
  }

  void addAttribute(int number, int from, int to) {
    if (attributes == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * attributes);
      valuesFrom = Arrays.copyOf(valuesFrom, 2 * attributes);
      valuesTo = Arrays.copyOf(valuesTo, 2 * attributes);
    }
    numbers[attributes] = (byte) number;
    valuesFrom[attributes] = from;
    valuesTo[attributes] = to;
    attributes++;
  }

  /** Gives an element the attributes from one number on, but for those it has. */
  void addAttributes(int node, int from) {
    int to = attributes;
    int seen = 0;
    for (int i = attributesFrom[node]; i < attributesTo[node]; i++) {
      seen |= 1 << numbers[i];
      addAttribute(numbers[i], valuesFrom[i], valuesTo[i]);
    }
    for (int i = from; i < to; i++) {
      if ((seen & (1 << numbers[i])) == 0) {
        addAttribute(numbers[i], valuesFrom[i], valuesTo[i]);
      }
    }
    setAttributes(node, to, attributes);
  }

  void setAttributes(int node, int from, int to) {
    attributesFrom[node] = from;
    attributesTo[node] = to;
  }

  boolean hasSameAttributes(int one, int other, byte[] page) {
    int distance = attributesFrom[other] - attributesFrom[one];
    boolean same = attributesTo[other] - attributesTo[one] == distance;
    for (int i = attributesFrom[one]; same && i < attributesTo[one]; i++) {
      int j = i + distance;
      same =
          numbers[i] == numbers[j]
              && Arrays.equals(page, valuesFrom[i], valuesTo[i], page, valuesFrom[j], valuesTo[j]);
    }
    return same;
  }

  int attributesFrom(int node) {
    return attributesFrom[node];
  }

  int attributesTo(int node) {
    return attributesTo[node];
  }

  int number(int attribute) {
    return numbers[attribute];
  }

  int valueFrom(int attribute) {
    return valuesFrom[attribute];
  }

  int valueTo(int attribute) {
    return valuesTo[attribute];
  }
}
