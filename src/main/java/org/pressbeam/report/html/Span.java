package org.pressbeam.report.html;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;

/**
 * The days that a report shows.
 *
 * <p>A handful of articles with a wrong or very old date would stretch every curve over decades. So
 * days far off are left out of the curves, as far as Tukey's far-out fences, made wider: five times
 * the distance between the quartiles beyond the quartiles, and at least {@value #LEAST_MARGIN}
 * days.
 *
 * @param first first day
 * @param last last day, inclusive
 */
record Span(LocalDate first, LocalDate last) {
  private static final int LEAST_MARGIN = 60;
  private static final int QUARTILE_DISTANCES = 5;

  /** A span for a run none of whose articles has a date. */
  static final Span NONE = new Span(LocalDate.EPOCH, LocalDate.EPOCH.minusDays(1));

  /**
   * Returns the span of dated articles.
   *
   * @param articles number of articles of each day
   */
  static Span of(SortedMap<LocalDate, Long> articles) {
    if (articles.isEmpty()) {
      return NONE;
    }
    LocalDate lower = quantile(articles, 1);
    LocalDate upper = quantile(articles, 3);
    long margin =
        Math.max(LEAST_MARGIN, QUARTILE_DISTANCES * ChronoUnit.DAYS.between(lower, upper));
    SortedMap<LocalDate, Long> near =
        articles.subMap(lower.minusDays(margin), upper.plusDays(margin + 1));
    return new Span(near.firstKey(), near.lastKey());
  }

  private static LocalDate quantile(SortedMap<LocalDate, Long> articles, int quarters) {
    long total = articles.values().stream().mapToLong(Long::longValue).sum();
    long seen = 0;
    for (Map.Entry<LocalDate, Long> day : articles.entrySet()) {
      seen += day.getValue();
      if (4 * seen >= quarters * total) {
        return day.getKey();
      }
    }
    return articles.lastKey();
  }

  /** Returns how many days the span has; 0 for {@link #NONE}. */
  long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }
}
