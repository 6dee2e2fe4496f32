package org.pressbeam.match;

import java.util.ArrayList;
import java.util.List;

/**
 * A trie over word numbers with a list of entries at each node: edges stand in one hash table with
 * open addressing, so a step is one look-up and allocates nothing. Node 0 is the root.
 */
final class TokenTrie<E> {
  /** What {@link #next} answers if there is no edge. */
  static final int NONE = 0;

  private long[] edges = new long[1 << 10];
  private int[] targets = new int[1 << 10];
  private int nodes = 1;
  private final List<List<E>> entries = new ArrayList<>(List.of(List.of()));
  private int[] first = new int[0];
  private List<E>[] frozen = lists(0);

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <E> List<E>[] lists(int size) {
    return new List[size];
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

  /** Ends building: the steps from the root get a table of their own. */
  void freeze(int vocabulary) {
    int[] table = new int[vocabulary];
    for (int word = 1; word < vocabulary; word++) {
      table[word] = find(0, word);
    }
    first = table;
    frozen = entries.toArray(lists(nodes));
  }

  /** Returns the node behind the root for a word, {@link #NONE} if no entry starts with it. */
  int start(int word) {
    return first[word];
  }

  /** Returns the node behind a node for a word, {@link #NONE} if there is none. */
  int next(int node, int word) {
    return word == 0 ? NONE : find(node, word);
  }

  /** Returns the entries that end at a node of the frozen trie. */
  List<E> entries(int node) {
    return frozen[node];
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
