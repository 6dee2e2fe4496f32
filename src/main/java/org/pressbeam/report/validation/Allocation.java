package org.pressbeam.report.validation;

import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/** Divides a sample among strata. */
final class Allocation {
  private record Stratum(String name, long size, long given) {
    /** Compares size / (2 given + 1), as Sainte-Laguë divides seats; the larger comes first. */
    int precedence(Stratum other) {
      int order = Double.compare(other.quotient(), quotient());
      return order != 0 ? order : name.compareTo(other.name);
    }

    private double quotient() {
      return size / (2.0 * given + 1);
    }
  }

  private Allocation() {}

  /**
   * Returns how many of each stratum are drawn: in proportion to their sizes, with at least one of
   * each if there are no more strata than draws, never more than a stratum has.
   *
   * @param sizes at least 1 each
   * @param draws of the whole sample
   */
  static SortedMap<String, Long> of(Map<String, Long> sizes, long draws) {
    SortedMap<String, Long> drawn = new TreeMap<>();
    long least = draws >= sizes.size() ? 1 : 0;
    PriorityQueue<Stratum> open = new PriorityQueue<>(Stratum::precedence);
    sizes.forEach(
        (name, size) -> {
          drawn.put(name, least);
          if (size > least) {
            open.add(new Stratum(name, size, least));
          }
        });
    for (long rest = draws - least * sizes.size(); rest > 0; rest--) {
      Stratum next = open.poll();
      if (next == null) {
        break;
      }
      long given = next.given() + 1;
      drawn.put(next.name(), given);
      if (given < next.size()) {
        open.add(new Stratum(next.name(), next.size(), given));
      }
    }
    return drawn;
  }
}
