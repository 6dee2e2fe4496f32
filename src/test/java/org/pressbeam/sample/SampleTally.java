package org.pressbeam.sample;

import java.util.Map;
import java.util.TreeMap;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.SkipFilter;

/** What is to become of the records of one archive. */
final class SampleTally {

  private final Map<String, Integer> skipped = new TreeMap<>();
  private final Map<String, Integer> rejected = new TreeMap<>();
  private int articles;

  void article() {
    articles++;
  }

  void skip(SkipFilter filter) {
    skipped.merge(filter.code(), 1, Integer::sum);
  }

  void reject(RejectReason reason) {
    rejected.merge(reason.code(), 1, Integer::sum);
  }

  int records() {
    return articles + sum(skipped) + sum(rejected);
  }

  int articles() {
    return articles;
  }

  /** Returns the line of the README's table. */
  String line(String archive) {
    return "| `"
        + archive
        + "` | "
        + records()
        + " | "
        + articles
        + " | "
        + list(skipped)
        + " | "
        + list(rejected)
        + " |";
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String list(Map<String, Integer> counts) {
    if (counts.isEmpty()) {
      return "-";
    }
    StringBuilder list = new StringBuilder();
    counts.forEach((code, count) -> list.append(", `").append(code).append("` ").append(count));
    return list.substring(2);
  }
}
