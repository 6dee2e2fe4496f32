package org.pressbeam.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A trie over word numbers with entries at each node: edges stand in one hash table with open
 * addressing, so a step is one look-up and allocates nothing. Node 0 is the root.
 *
 * <p>Most words that start an entry are common ones that go on otherwise. What may follow them is
 * therefore kept in a small table of bits too, which sorts nearly all of them out.
 */
final class TokenTrie<E> {
  /** What {@link #next} answers if there is no edge. */
  static final int NONE = 0;

  private long[] edges = new long[1 << 10];
  private int[] targets = new int[1 << 10];
  private int nodes = 1;
  private final List<List<E>> entries = new ArrayList<>(List.of(List.of()));
  private final IntFunction<E[]> array;

  /** For each word the node behind the root. */
  private int[] first = new int[0];

  /** A bit for each pair of words with which an entry may start; wrong only in being set. */
  private long[] pairs = new long[1];

  private List<E[]> frozen = List.of();

  /**
   * Makes an empty trie.
   *
   * @param array makes an array of entries
   */
  TokenTrie(IntFunction<E[]> array) {
    this.array = array;
  }

  /** Adds an entry behind a sequence of word numbers, of which there is at least one. */
  void add(int[] words, E entry) {
    int node = 0;
    for (int word : words) {
      node = addEdge(node, word);
    }
    if (entries.get(node).isEmpty()) {
      entries.set(node, new ArrayList<>(1));
    }
    entries.get(node).add(entry);
  }

  /** Ends building: the steps from the root get tables of their own. */
  void freeze(int vocabulary) {
    first = new int[vocabulary];
    int[] words = new int[nodes];
    for (int word = 1; word < vocabulary; word++) {
      first[word] = find(0, word);
      words[first[word]] = word;
    }
    pairs = new long[Math.max(1, Integer.highestOneBit(nodes) / 4)];
    for (long edge : edges) {
      int word = words[(int) (edge >>> 32)];
      if (edge >>> 32 != 0 && word != 0) {
        long bit = pair(word, (int) edge);
        pairs[index(bit)] |= 1L << bit;
      }
    }
    E[] none = array.apply(0);
    List<E[]> arrays = new ArrayList<>(nodes);
    for (List<E> list : entries) {
      arrays.add(list.isEmpty() ? none : list.toArray(array));
    }
    frozen = arrays;
  }

  /** Returns the node behind the root for a word, {@link #NONE} if no entry starts with it. */
  int start(int word) {
    return first[word];
  }

  /**
   * Says whether an entry is a word alone, or may start with it and the one behind it.
   *
   * @param node behind the root
   * @param next number of the word behind
   */
  boolean mayStart(int node, int word, int next) {
    long bit = pair(word, next);
    return (pairs[index(bit)] >>> bit & 1) != 0 || frozen.get(node).length > 0;
  }

  private static long pair(int word, int next) {
    return (word * 0x9E3779B97F4A7C15L ^ next * 0xC2B2AE3D27D4EB4FL) >>> 32;
  }

  private int index(long pair) {
    return (int) (pair >>> 6) & (pairs.length - 1);
  }

  /** Returns the node behind a node for a word, {@link #NONE} if there is none. */
  int next(int node, int word) {
    return word == 0 ? NONE : find(node, word);
  }

  /** Returns the entries that end at a node of the frozen trie; not to be changed. */
  E[] entries(int node) {
    return frozen.get(node);
  }

  private int find(int node, int word) {
    long edge = (long) node << 32 | word;
    int slot = slot(edge);
    long entry = edges[slot];
    while (entry != 0) {
      if (entry == edge) {
        return targets[slot];
      }
      slot = (slot + 1) & (edges.length - 1);
      entry = edges[slot];
    }
    return NONE;
  }

  private int addEdge(int node, int word) {
    int known = find(node, word);
    if (known != NONE) {
      return known;
    }
    if (2 * nodes > targets.length) {
      grow();
    }
    put((long) node << 32 | word, nodes);
    entries.add(List.of());
    return nodes++;
  }

  private void put(long edge, int target) {
    int slot = slot(edge);
    while (targets[slot] != 0) {
      slot = (slot + 1) & (targets.length - 1);
    }
    edges[slot] = edge;
    targets[slot] = target;
  }

  private void grow() {
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new long[2 * oldEdges.length];
    targets = new int[2 * oldEdges.length];
    for (int i = 0; i < oldTargets.length; i++) {
      if (oldTargets[i] != 0) {
        put(oldEdges[i], oldTargets[i]);
      }
    }
  }

  private int slot(long edge) {
    long mixed = edge * 0x9E3779B97F4A7C15L;
    return (int) (mixed ^ mixed >>> 32) & (targets.length - 1);
  }
}
