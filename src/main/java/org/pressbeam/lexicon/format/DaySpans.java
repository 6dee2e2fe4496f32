package org.pressbeam.lexicon.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days that are still free while restrictions are tried in order: each takes what earlier ones
 * left, so that on every day the first that holds wins.
 */
final class DaySpans {
  private List<DaySpan> free = List.of(new DaySpan(LocalDate.MIN, LocalDate.MAX));

  /**
   * Days from one to another, both included.
   *
   * @param first {@link LocalDate#MIN} if open
   * @param last {@link LocalDate#MAX} if open
   */
  record DaySpan(LocalDate first, LocalDate last) {

    /** Returns the first day, null if open. */
    @Nullable LocalDate from() {
      return first.equals(LocalDate.MIN) ? null : first;
    }

    /** Returns the last day, null if open. */
    @Nullable LocalDate to() {
      return last.equals(LocalDate.MAX) ? null : last;
    }
  }

  /** Takes the free days between two, both included, null is open; returns those taken. */
  List<DaySpan> take(@Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate first = from == null ? LocalDate.MIN : from;
    LocalDate last = to == null ? LocalDate.MAX : to;
    List<DaySpan> taken = new ArrayList<>();
    List<DaySpan> left = new ArrayList<>();
    for (DaySpan span : free) {
      LocalDate start = span.first().isBefore(first) ? first : span.first();
      LocalDate end = span.last().isAfter(last) ? last : span.last();
      if (start.isAfter(end)) {
        left.add(span);
        continue;
      }
      taken.add(new DaySpan(start, end));
      if (span.first().isBefore(start)) {
        left.add(new DaySpan(span.first(), start.minusDays(1)));
      }
      if (span.last().isAfter(end)) {
        left.add(new DaySpan(end.plusDays(1), span.last()));
      }
    }
    free = left;
    return taken;
  }
}
