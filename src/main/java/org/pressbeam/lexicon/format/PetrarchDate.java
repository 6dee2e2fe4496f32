package org.pressbeam.lexicon.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates as PETRARCH writes them: YYYYMMDD, or YYMMDD where 31 to 99 are years of the 1900s and 00
 * to 30 of the 2000s.
 */
final class PetrarchDate {
  private static final int FIRST_OF_1900S = 31;

  private PetrarchDate() {}

  /** Returns the day, null if the text is none. */
  static @Nullable LocalDate parse(String digits) {
    boolean wellFormed =
        (digits.length() == 6 || digits.length() == 8)
            && digits.chars().allMatch(unit -> unit >= '0' && unit <= '9');
    if (!wellFormed) {
      return null;
    }
    int number = Integer.parseInt(digits);
    int year = number / 10_000;
    if (digits.length() == 6) {
      year += year >= FIRST_OF_1900S ? 1900 : 2000;
    }
    try {
      return LocalDate.of(year, number / 100 % 100, number % 100);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
