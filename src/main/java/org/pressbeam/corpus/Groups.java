package org.pressbeam.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Things numbered from 0 that fall into groups as pairs of them are joined (union and find). */
final class Groups {
  private final int[] parents;

  Groups(int size) {
    parents = new int[size];
    for (int i = 0; i < size; i++) {
      parents[i] = i;
    }
  }

  /** Puts the groups of two things together. */
  void join(int one, int two) {
    int a = root(one);
    int b = root(two);
    parents[Math.max(a, b)] = Math.min(a, b);
  }

  private int root(int of) {
    int i = of;
    while (parents[i] != i) {
      parents[i] = parents[parents[i]];
      i = parents[i];
    }
    return i;
  }

  /** Returns the members of each group in rising order. */
  List<List<Integer>> all() {
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < parents.length; i++) {
      groups.computeIfAbsent(root(i), r -> new ArrayList<>(1)).add(i);
    }
    return new ArrayList<>(groups.values());
  }
}
