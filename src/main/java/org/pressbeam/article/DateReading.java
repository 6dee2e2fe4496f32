package org.pressbeam.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date as it is written somewhere.
 *
 * @param day the day as written: in the writer's own time zone
 * @param time time of day; null if none is written
 * @param offset distance to UTC; null if none is written
 */
record DateReading(LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset) {
  static DateReading ofDay(LocalDate day) {
    return new DateReading(day, null, null);
  }

  static DateReading ofInstant(Instant instant) {
    return new DateReading(
        LocalDate.ofInstant(instant, ZoneOffset.UTC),
        LocalTime.ofInstant(instant, ZoneOffset.UTC),
        ZoneOffset.UTC);
  }

  /** Returns the instant; null unless time of day and offset are both written. */
  @Nullable Instant instant() {
    return time == null || offset == null ? null : day.atTime(time).toInstant(offset);
  }
}
