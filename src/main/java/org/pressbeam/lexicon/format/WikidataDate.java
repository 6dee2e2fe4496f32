package org.pressbeam.lexicon.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as Wikidata gives them: {@code 2012-05-07T00:00:00Z} with or without a sign and time. Of a
 * month ({@code 2012-05}, {@code 2012-05-00}) or year alone the first or last day is meant.
 */
final class WikidataDate {
  private static final Pattern FORM =
      Pattern.compile("\\+?([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?:T.{0,40})?");

  private WikidataDate() {}

  /** Which day of a month or year is meant. */
  enum Edge {
    /** The first. */
    FIRST,
    /** The last. */
    LAST
  }

  /** Says whether a value stands for a day that nobody knows, as Wikidata's blank nodes do. */
  static boolean isUnknown(String text) {
    return text.isEmpty() || text.startsWith("_:") || text.contains("/.well-known/genid/");
  }

  /** Returns the day, null if the text is none. */
  static @Nullable LocalDate parse(String text, Edge edge) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return null;
    }
    int year = Integer.parseInt(form.group(1));
    int month = number(form.group(2));
    int day = number(form.group(3));
    try {
      if (month == 0) {
        return edge == Edge.FIRST ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
      }
      if (day == 0) {
        YearMonth whole = YearMonth.of(year, month);
        return edge == Edge.FIRST ? whole.atDay(1) : whole.atEndOfMonth();
      }
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
