package org.pressbeam.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day in the address of a page: "/2021/11/22/", "-20211122", "/2021/nov/22/". A year and
 * a month alone are no day.
 */
final class UrlDate {
  private static final int MAX_LENGTH = 2_000;
  private static final int EARLIEST_YEAR = 1990;
  private static final Pattern PARTS =
      Pattern.compile("(?<![0-9])((?:19|20)\\d{2})([-/_.])(\\d{1,2})[-/_.](\\d{1,2})(?![0-9])");
  private static final Pattern DIGITS =
      Pattern.compile("(?<![0-9])((?:19|20)\\d{2})(\\d{2})(\\d{2})(?![0-9])");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Pattern NAMED =
      Pattern.compile(
          "/((?:19|20)\\d{2})/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/(\\d{1,2})(?![0-9])");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<![0-9])(\\d{1,2})([-_.])(\\d{1,2})\\2((?:19|20)\\d{2})(?![0-9])");

  private UrlDate() {}

  /** Returns the day in an address; null if there is none, or it may be read in two ways. */
  static @Nullable LocalDate of(@Nullable String url) {
    if (url == null || url.length() > MAX_LENGTH) {
      return null;
    }
    for (Pattern pattern : List.of(PARTS, DIGITS)) {
      Matcher matcher = pattern.matcher(url);
      int shift = pattern == PARTS ? 1 : 0;
      while (matcher.find()) {
        LocalDate day =
            WrittenDates.day(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2 + shift)),
                Integer.parseInt(matcher.group(3 + shift)));
        if (day != null && day.getYear() >= EARLIEST_YEAR) {
          return day;
        }
      }
    }
    return ofOther(url);
  }

  /** "/2023/dec/21/", and "29-10-2021" where it cannot be taken for a month. */
  private static @Nullable LocalDate ofOther(String url) {
    Matcher named = NAMED.matcher(url.toLowerCase(Locale.ROOT));
    if (named.find()) {
      int month = MONTHS.indexOf(named.group(2)) / 3 + 1;
      return WrittenDates.day(
          Integer.parseInt(named.group(1)), month, Integer.parseInt(named.group(3)));
    }
    Matcher last = YEAR_LAST.matcher(url);
    if (!last.find()) {
      return null;
    }
    int day = Integer.parseInt(last.group(1));
    int month = Integer.parseInt(last.group(3));
    return day > 12 ? WrittenDates.day(Integer.parseInt(last.group(4)), month, day) : null;
  }
}
