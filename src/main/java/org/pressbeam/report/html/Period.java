package org.pressbeam.report.html;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long the steps of a curve are; the finest that a report has room for is taken. */
enum Period {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  /** Returns the name that the page knows. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the first day of the period in which a day lies; weeks begin on Monday. */
  LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private LocalDate next(LocalDate start) {
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case YEAR -> start.plusYears(1);
    };
  }

  /** Returns the first days of all periods of a span, without holes. */
  List<LocalDate> starts(Span span) {
    List<LocalDate> starts = new ArrayList<>();
    for (LocalDate start = start(span.first()); !start.isAfter(span.last()); start = next(start)) {
      starts.add(start);
    }
    return starts;
  }

  /**
   * Returns SQL for the number of the period of a column {@code date}, from 0; -1 where it is null
   * or lies outside the span.
   */
  String number(Span span) {
    String first = "date '" + start(span.first()) + "'";
    String steps =
        switch (this) {
          case DAY -> "date_diff('day', " + first + ", date)";
          case WEEK -> "date_diff('day', " + first + ", date) // 7";
          case MONTH, QUARTER, YEAR -> "date_diff('" + code() + "', " + first + ", date)";
        };
    return "case when date between date '%s' and date '%s' then %s else -1 end"
        .formatted(span.first(), span.last(), steps);
  }
}
