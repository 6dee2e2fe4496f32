package org.pressbeam.archive.entry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which times are taken over: those in the years 1 to 9999. Others are damage or a mark for "never"
 * and do not fit into the microseconds of a table; the field counts as absent.
 */
public final class Times {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private Times() {}

  /** Returns the time, or null if it is not taken over. */
  public static @Nullable Instant kept(Instant instant) {
    return instant.isBefore(FIRST) || !instant.isBefore(END) ? null : instant;
  }

  /** Returns the day, or null if it is not taken over. */
  public static @Nullable LocalDate kept(LocalDate day) {
    return day.getYear() < 1 || day.getYear() > 9999 ? null : day;
  }
}
