package org.pressbeam.report.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far coders agree who gave each unit one of several unordered values. */
public final class Reliability {
  private final List<List<String>> units = new ArrayList<>();
  private final List<List<String>> pairs = new ArrayList<>();

  /**
   * Takes the values of the coders.
   *
   * @param units for each unit the value of each coder, in the same order everywhere; null where a
   *     coder gave none
   */
  public Reliability(List<List<@Nullable String>> units) {
    for (List<@Nullable String> unit : units) {
      List<String> given = unit.stream().flatMap(Stream::ofNullable).toList();
      if (given.size() > 1) {
        this.units.add(given);
      }
      if (unit.size() == 2 && given.size() == 2) {
        pairs.add(given);
      }
    }
  }

  /** Returns how many units have values of at least two coders; others tell nothing. */
  public int comparable() {
    return units.size();
  }

  /** Returns the share of units on which two coders agree; empty without any, or with more. */
  public OptionalDouble agreement() {
    if (pairs.isEmpty()) {
      return OptionalDouble.empty();
    }
    long same = pairs.stream().filter(pair -> pair.get(0).equals(pair.get(1))).count();
    return OptionalDouble.of((double) same / pairs.size());
  }

  /**
   * Returns Cohen's kappa of two coders (Educational and Psychological Measurement 20, 1960), over
   * the units that both coded; empty where it is not defined: without such units, with more coders,
   * and where both always gave the same one value.
   */
  public OptionalDouble kappa() {
    Map<String, Long> first = new TreeMap<>();
    Map<String, Long> second = new TreeMap<>();
    for (List<String> pair : pairs) {
      first.merge(pair.get(0), 1L, Long::sum);
      second.merge(pair.get(1), 1L, Long::sum);
    }
    double all = pairs.size();
    double byChance = 0;
    for (Map.Entry<String, Long> value : first.entrySet()) {
      byChance += value.getValue() / all * (second.getOrDefault(value.getKey(), 0L) / all);
    }
    OptionalDouble observed = agreement();
    if (observed.isEmpty() || (first.size() == 1 && first.keySet().equals(second.keySet()))) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((observed.getAsDouble() - byChance) / (1 - byChance));
  }

  /**
   * Returns Krippendorff's alpha for nominal values and any number of coders, some values missing
   * (Computing Krippendorff's Alpha-Reliability, 2011, section C); empty where it is not defined:
   * without a unit of two values, or where all values are the same.
   */
  public OptionalDouble alpha() {
    Map<String, Long> totals = new TreeMap<>();
    double matching = 0;
    long all = 0;
    for (List<String> unit : units) {
      Map<String, Long> counts = new TreeMap<>();
      unit.forEach(value -> counts.merge(value, 1L, Long::sum));
      for (long count : counts.values()) {
        matching += (double) (count * (count - 1)) / (unit.size() - 1);
      }
      counts.forEach((value, count) -> totals.merge(value, count, Long::sum));
      all += unit.size();
    }
    if (totals.size() < 2) {
      return OptionalDouble.empty();
    }
    double expected = 0;
    for (long total : totals.values()) {
      expected += (double) total * (total - 1);
    }
    double possible = (double) all * (all - 1);
    return OptionalDouble.of(((all - 1) * matching - expected) / (possible - expected));
  }
}
