package org.pressbeam.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates of machines: ISO 8601 in the ways it is written, eight digits, epoch seconds and
 * milliseconds, RFC 1123. What people write is read by {@link WrittenDates}.
 */
final class DateFormats {
  private static final int MAX_LENGTH = 100;
  private static final Pattern ISO =
      Pattern.compile(
          "([12]\\d{3})([-/.]?)(\\d{1,2})\\2(\\d{1,2})(?:(?:[T ]|, |T ){1,2}+(\\d{1,2}):?(\\d{2})(?::?(\\d{2}))?(?:[.,]\\d{1,9})?\\s?(.{0,30}))?");
  private static final Pattern SECONDS = Pattern.compile("\\d++(?:\\.\\d++)?");
  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?\\s?([+-])(\\d{2}):?(\\d{2})?.{0,6}");

  /**
   * "Mon Oct 11 14:57:21 CEST 2021", as C and Java print times: the year stands behind the time.
   */
  private static final Pattern PROGRAM =
      Pattern.compile(
          "[A-Z][a-z]{2} ([A-Z][a-z]{2} {1,2}\\d{1,2}) \\d{1,2}:\\d{2}:\\d{2}(?: [A-Z0-9:+-]{1,9})? (\\d{4})");

  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d.:])(\\d{1,2})[:hH](\\d{2})(?::(\\d{2}))?(?:\\.\\d{1,9})?"
              + "\\s?(?:([AaPp])\\.?[Mm]\\b\\.?)?\\s?((?:GMT|UTC)?[+-]\\d{2}:?\\d{2}|GMT|UTC|Z\\b)?");
  private static final long EARLIEST_SECOND = 0;
  private static final long LATEST_SECOND = 4_102_444_800L;

  private final WrittenDates written;

  DateFormats(WrittenDates written) {
    this.written = written;
  }

  /**
   * Reads a value that as a whole is a date.
   *
   * @param monthFirst whether 3/4/2020 is the fourth of March
   * @return null if it is none
   */
  @Nullable DateReading read(String value, boolean monthFirst) {
    String text = value.strip();
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return null;
    }
    DateReading reading = iso(text);
    if (reading != null) {
      return reading;
    }
    reading = epoch(text);
    if (reading != null) {
      return reading;
    }
    Matcher program = PROGRAM.matcher(text);
    String plain = program.matches() ? program.group(1) + ' ' + program.group(2) : text;
    LocalDate day = written.find(plain, monthFirst);
    return day == null ? null : withTime(day, text);
  }

  /** Reads ISO 8601 in its variants; null for anything else. */
  static @Nullable DateReading iso(String text) {
    Matcher matcher = ISO.matcher(text);
    boolean year = !text.isEmpty() && (text.charAt(0) == '1' || text.charAt(0) == '2');
    if (!year || !matcher.matches()) {
      return null;
    }
    boolean digits = matcher.group(2).isEmpty();
    if (digits && (matcher.group(3).length() != 2 || matcher.group(4).length() != 2)) {
      return null;
    }
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(3)),
              Integer.parseInt(matcher.group(4)));
      if (matcher.group(5) == null) {
        return DateReading.ofDay(day);
      }
      int second = matcher.group(7) == null ? 0 : Integer.parseInt(matcher.group(7));
      LocalTime time =
          LocalTime.of(
              Integer.parseInt(matcher.group(5)), Integer.parseInt(matcher.group(6)), second);
      return new DateReading(day, time, offset(matcher.group(8)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable ZoneOffset offset(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String zone = text.strip().toUpperCase(Locale.ROOT);
    if (zone.equals("Z") || zone.equals("UTC") || zone.equals("GMT")) {
      return ZoneOffset.UTC;
    }
    Matcher matcher = OFFSET.matcher(zone);
    if (!matcher.matches()) {
      return null;
    }
    int sign = matcher.group(1).equals("-") ? -1 : 1;
    int minutes = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(matcher.group(2)), sign * minutes);
  }

  private static @Nullable DateReading epoch(String text) {
    if (text.length() < 9 || text.length() > 16 || !SECONDS.matcher(text).matches()) {
      return null;
    }
    return epoch(Double.parseDouble(text));
  }

  /** Reads seconds or milliseconds since 1970; null outside of 1970 to 2099. */
  static @Nullable DateReading epoch(double number) {
    double seconds = number > LATEST_SECOND ? number / 1000 : number;
    if (!(seconds >= EARLIEST_SECOND && seconds < LATEST_SECOND)) {
      return null;
    }
    return DateReading.ofInstant(Instant.ofEpochMilli(Math.round(seconds * 1000)));
  }

  /**
   * Adds the time of day in a text to a day.
   *
   * @param text where the time is looked for; the day alone is returned if there is none
   */
  static DateReading withTime(LocalDate day, String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.find()) {
      return DateReading.ofDay(day);
    }
    try {
      int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
      int hour = hour(Integer.parseInt(matcher.group(1)), matcher.group(4));
      LocalTime time = LocalTime.of(hour, Integer.parseInt(matcher.group(2)), second);
      return new DateReading(day, time, offset(matcher.group(5)));
    } catch (DateTimeException e) {
      return DateReading.ofDay(day);
    }
  }

  /** The hour of 24, from one that may be of the twelve before or after noon. */
  private static int hour(int hour, @Nullable String half) {
    if (half == null || hour > 12) {
      return hour;
    }
    return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
  }
}
