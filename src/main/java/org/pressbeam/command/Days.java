package org.pressbeam.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads days off the command line. */
final class Days {
  private Days() {}

  /**
   * Returns a day; null if the option is not given.
   *
   * @throws IllegalArgumentException if it is no day
   */
  static @Nullable LocalDate parse(String option, @Nullable String value) {
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          option + "=" + value + " is no day; write it as 2026-01-16", e);
    }
  }
}
