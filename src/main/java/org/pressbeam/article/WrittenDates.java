package org.pressbeam.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds days as people write them: "Nov. 22, 2021", "22. November 2021", "22/11/2021",
 * "2021年11月22日". The names of the months are in {@code months.tsv}, the words between their parts
 * in {@code date-fillers.txt}.
 */
final class WrittenDates {
  private static final int MAX_LENGTH = 2_000;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;

  /** No digit of Unicode stands between those of ASCII and the Arabic ones. */
  private static final char FIRST_FOREIGN_DIGIT = '\u0660';

  private final Map<String, Integer> months = new HashMap<>();

  /** First words of the names of months that have two. */
  private final Set<String> firstWords = new HashSet<>();

  /** Words that stand between the parts of a date. */
  private final Set<String> fillers = new HashSet<>();

  WrittenDates() {
    ResourceTable.read("date-fillers.txt", 1).forEach(row -> fillers.add(row.get(0)));
    for (var row : ResourceTable.read("months.tsv", 13)) {
      for (int month = 1; month <= 12; month++) {
        for (String name : row.get(month).split("\\|", -1)) {
          months.putIfAbsent(name, month);
          if (name.indexOf('-') > 0) {
            firstWords.add(name.substring(0, name.indexOf('-')));
          }
        }
      }
    }
  }

  /**
   * A day in a text.
   *
   * @param day the day
   * @param from where it begins
   * @param to where it ends
   */
  record Found(LocalDate day, int from, int to) {}

  /** A day and the number of the last part that belongs to it. */
  private record Match(LocalDate day, int last) {}

  /**
   * Returns the first day in a text.
   *
   * @param monthFirst whether 3/4/2020 is the fourth of March
   * @return null if there is none
   */
  @Nullable LocalDate find(String text, boolean monthFirst) {
    List<Found> found = findAll(text, monthFirst, 1);
    return found.isEmpty() ? null : found.get(0).day;
  }

  /**
   * Returns the days in a text in order.
   *
   * @param monthFirst whether 3/4/2020 is the fourth of March
   * @param most how many are looked for
   */
  List<Found> findAll(String text, boolean monthFirst, int most) {
    String head = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    if (!hasDigit(head)) {
      return List.of();
    }
    List<DatePart> parts = DatePart.of(head);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < parts.size() && found.size() < most; i++) {
      Match match = at(parts, i, monthFirst);
      if (match != null) {
        int end = Math.min(head.length(), parts.get(match.last).to());
        found.add(new Found(match.day, Math.min(end, parts.get(i).from()), end));
        i = match.last;
      }
    }
    return found;
  }

  /** Whether a text has a digit: without one it has no date. */
  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= '9' ? c >= '0' : c >= FIRST_FOREIGN_DIGIT && Character.isDigit(c)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Match at(List<DatePart> parts, int i, boolean monthFirst) {
    DatePart part = parts.get(i);
    if (part.digits() == 0) {
      return month(parts, i) == 0 ? null : monthFirst(parts, i);
    }
    if (part.digits() == 4) {
      return yearFirst(parts, i);
    }
    if (part.digits() > 2) {
      return null;
    }
    Match match = dayFirst(parts, i);
    return match != null ? match : numeric(parts, i, monthFirst);
  }

  private static @Nullable Match match(@Nullable LocalDate day, int last) {
    return day == null ? null : new Match(day, last);
  }

  private static boolean isDayOrMonth(List<DatePart> parts, int i) {
    return i < parts.size() && parts.get(i).digits() > 0 && parts.get(i).digits() <= 2;
  }

  /** November 22, 2021. */
  private @Nullable Match monthFirst(List<DatePart> parts, int i) {
    int j = skip(parts, i + monthParts(parts, i));
    if (!isDayOrMonth(parts, j)) {
      return null;
    }
    int k = skip(parts, j + 1);
    int year = k < parts.size() ? year(parts.get(k)) : 0;
    return year == 0 ? null : match(day(year, month(parts, i), parts.get(j).number()), k);
  }

  /** 22 November 2021, 22-Nov-21, 22 Nov '21, 22 de noviembre de 2021. */
  private @Nullable Match dayFirst(List<DatePart> parts, int i) {
    int j = skip(parts, i + 1);
    int month = j >= parts.size() ? 0 : month(parts, j);
    if (month == 0) {
      return null;
    }
    int k = skip(parts, j + monthParts(parts, j));
    if (k >= parts.size()) {
      return null;
    }
    int year = isShortYear(parts, k) ? parts.get(k).number() : year(parts.get(k));
    return year == 0 ? null : match(day(year, month, parts.get(i).number()), k);
  }

  private static boolean isShortYear(List<DatePart> parts, int k) {
    return parts.get(k).digits() == 2
        && parts.get(k).glued()
        && parts.get(k - 1).isMark("-/'’")
        && (parts.get(k - 1).glued() || parts.get(k - 1).isMark("'’"));
  }

  /** Four digits; more where the next element of a line follows without a space ("20213 views"). */
  private static int year(DatePart part) {
    return part.digits() >= 4 ? part.number() : 0;
  }

  /** 2021-11-22, 2021年11月22日, 2021. november 22., 2021. gada 22. novembrī. */
  private @Nullable Match yearFirst(List<DatePart> parts, int i) {
    if (i + 4 < parts.size()
        && parts.get(i + 1).isMark("-/.年년")
        && isDayOrMonth(parts, i + 2)
        && parts.get(i + 3).isMark("-/.月월")
        && isDayOrMonth(parts, i + 4)) {
      return match(
          day(parts.get(i).number(), parts.get(i + 2).number(), parts.get(i + 4).number()), i + 4);
    }
    int j = skip(parts, i + 1);
    if (isDayOrMonth(parts, j)) {
      int k = skip(parts, j + 1);
      int named = k >= parts.size() ? 0 : month(parts, k);
      return named == 0 ? null : match(day(parts.get(i).number(), named, parts.get(j).number()), k);
    }
    int month = j >= parts.size() ? 0 : month(parts, j);
    int k = month == 0 ? 0 : skip(parts, j + monthParts(parts, j));
    if (month == 0 || !isDayOrMonth(parts, k)) {
      return null;
    }
    return match(day(parts.get(i).number(), month, parts.get(k).number()), k);
  }

  /** 22.11.2021, 22/11/21. */
  private static @Nullable Match numeric(List<DatePart> parts, int i, boolean monthFirst) {
    // "Ann Lee / 07.11.2023" is a date; in "1/07.11.2023" it is a piece of something else.
    if (i + 4 >= parts.size()
        || (i > 0 && parts.get(i).glued() && parts.get(i - 1).isMark("./-:"))) {
      return null;
    }
    DatePart mark = parts.get(i + 1);
    DatePart middle = parts.get(i + 2);
    DatePart year = parts.get(i + 4);
    boolean shape =
        mark.isMark("./-") && parts.get(i + 3).isMark(mark.word()) && isDayOrMonth(parts, i + 2);
    boolean four = year.digits() == 4;
    boolean two = year.digits() == 2 && middle.digits() == 2 && !mark.isMark("-");
    boolean longer =
        i + 6 < parts.size()
            && parts.get(i + 5).isMark(mark.word())
            && parts.get(i + 5).glued()
            && parts.get(i + 6).digits() > 0
            && parts.get(i + 6).glued();
    if (!shape || (!four && !two) || longer) {
      return null;
    }
    int first = parts.get(i).number();
    boolean american = first <= 12 && (middle.number() > 12 || (monthFirst && mark.isMark("/-")));
    return american
        ? match(day(year.number(), first, middle.number()), i + 4)
        : match(day(year.number(), middle.number(), first), i + 4);
  }

  /** The month that begins at a part; 0 if none does. */
  private int month(List<DatePart> parts, int i) {
    DatePart part = parts.get(i);
    if (part.digits() > 0) {
      return 0;
    }
    int pair = monthParts(parts, i) == 2 ? months.getOrDefault(pair(parts, i), 0) : 0;
    return pair != 0 ? pair : months.getOrDefault(part.word(), 0);
  }

  /** How many parts the name of a month takes: two in Arabic ("كانون الثاني") and Vietnamese. */
  private int monthParts(List<DatePart> parts, int i) {
    return i + 1 < parts.size()
            && firstWords.contains(parts.get(i).word())
            && months.containsKey(pair(parts, i))
        ? 2
        : 1;
  }

  private static String pair(List<DatePart> parts, int i) {
    DatePart next = parts.get(i + 1);
    return parts.get(i).word()
        + '-'
        + (next.digits() > 0 ? String.valueOf(next.number()) : next.word());
  }

  private int skip(List<DatePart> parts, int from) {
    int i = from;
    while (i < parts.size()
        && i < from + 4
        && parts.get(i).digits() == 0
        && (parts.get(i).isMark(".,-/'’") || fillers.contains(parts.get(i).word()))) {
      i++;
    }
    return i;
  }

  static @Nullable LocalDate day(int year, int month, int day) {
    int full = year < 100 ? year + (year < 70 ? 2000 : 1900) : year;
    if (full < FIRST_YEAR || full > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    try {
      return LocalDate.of(full, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
