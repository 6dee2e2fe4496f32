package org.pressbeam.pipeline;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of records; tallies of different slices add up.
 *
 * @param records read
 * @param articles made of them
 * @param duplicates articles that repeat another of their outlet
 * @param skipped records set aside, by the name of the filter
 * @param rejected records that could not be used, by stage and reason
 */
record Tally(
    long records,
    long articles,
    long duplicates,
    SortedMap<String, Long> skipped,
    SortedMap<String, Long> rejected) {

  static final Tally NONE = new Tally(0, 0, 0, new TreeMap<>(), new TreeMap<>());

  /** Returns the sum of this and another tally. */
  Tally plus(Tally other) {
    return new Tally(
        records + other.records,
        articles + other.articles,
        duplicates + other.duplicates,
        sum(skipped, other.skipped),
        sum(rejected, other.rejected));
  }

  private static SortedMap<String, Long> sum(
      SortedMap<String, Long> one, SortedMap<String, Long> two) {
    SortedMap<String, Long> sum = new TreeMap<>(one);
    two.forEach((name, count) -> sum.merge(name, count, Long::sum));
    return sum;
  }
}
