package org.pressbeam.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds days as people write them: "Nov. 22, 2021", "22. November 2021", "22/11/2021",
 * "2021年11月22日". The names of the months are in {@code months.tsv}.
 */
final class WrittenDates {
  private static final int MAX_LENGTH = 2_000;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;

  /** No digit of Unicode stands between those of ASCII and the Arabic ones. */
  private static final char FIRST_FOREIGN_DIGIT = '\u0660';

  private static final Set<String> FILLERS =
      Set.of(
          "of", "de", "del", "da", "do", "di", "den", "the", "st", "nd", "rd", "th", "er", "º", "ª",
          "a", "г", "года", "al", "d", "°", "р", "року", "gada", "m", "năm");

  private final Map<String, Integer> months = new HashMap<>();

  /** First words of the names of months that have two. */
  private final Set<String> firstWords = new HashSet<>();

  WrittenDates() {
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

  /**
   * One part of a text: a number, a word or a mark.
   *
   * @param glued whether it follows the part before it without a space
   * @param from where it begins
   * @param to where it ends
   */
  private record Part(int number, int digits, String word, boolean glued, int from, int to) {
    boolean isMark(String marks) {
      return digits == 0 && word.length() == 1 && marks.contains(word);
    }
  }

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
    List<Part> parts = parts(head);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < parts.size() && found.size() < most; i++) {
      Match match = at(parts, i, monthFirst);
      if (match != null) {
        int end = Math.min(head.length(), parts.get(match.last).to);
        found.add(new Found(match.day, Math.min(end, parts.get(i).from), end));
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

  private @Nullable Match at(List<Part> parts, int i, boolean monthFirst) {
    Part part = parts.get(i);
    if (part.digits == 0) {
      return month(parts, i) == 0 ? null : monthFirst(parts, i);
    }
    if (part.digits == 4) {
      return yearFirst(parts, i);
    }
    if (part.digits > 2) {
      return null;
    }
    Match match = dayFirst(parts, i);
    return match != null ? match : numeric(parts, i, monthFirst);
  }

  private static @Nullable Match match(@Nullable LocalDate day, int last) {
    return day == null ? null : new Match(day, last);
  }

  private static boolean isDayOrMonth(List<Part> parts, int i) {
    return i < parts.size() && parts.get(i).digits > 0 && parts.get(i).digits <= 2;
  }

  /** November 22, 2021. */
  private @Nullable Match monthFirst(List<Part> parts, int i) {
    int j = skip(parts, i + monthParts(parts, i));
    if (!isDayOrMonth(parts, j)) {
      return null;
    }
    int k = skip(parts, j + 1);
    int year = k < parts.size() ? year(parts.get(k)) : 0;
    return year == 0 ? null : match(day(year, month(parts, i), parts.get(j).number), k);
  }

  /** 22 November 2021, 22-Nov-21, 22 Nov '21, 22 de noviembre de 2021. */
  private @Nullable Match dayFirst(List<Part> parts, int i) {
    int j = skip(parts, i + 1);
    int month = j >= parts.size() ? 0 : month(parts, j);
    if (month == 0) {
      return null;
    }
    int k = skip(parts, j + monthParts(parts, j));
    if (k >= parts.size()) {
      return null;
    }
    int year = isShortYear(parts, k) ? parts.get(k).number : year(parts.get(k));
    return year == 0 ? null : match(day(year, month, parts.get(i).number), k);
  }

  private static boolean isShortYear(List<Part> parts, int k) {
    return parts.get(k).digits == 2
        && parts.get(k).glued
        && parts.get(k - 1).isMark("-/'’")
        && (parts.get(k - 1).glued || parts.get(k - 1).isMark("'’"));
  }

  /** Four digits; more where the next element of a line follows without a space ("20213 views"). */
  private static int year(Part part) {
    return part.digits >= 4 ? part.number : 0;
  }

  /** 2021-11-22, 2021年11月22日, 2021. november 22., 2021. gada 22. novembrī. */
  private @Nullable Match yearFirst(List<Part> parts, int i) {
    if (i + 4 < parts.size()
        && parts.get(i + 1).isMark("-/.年년")
        && isDayOrMonth(parts, i + 2)
        && parts.get(i + 3).isMark("-/.月월")
        && isDayOrMonth(parts, i + 4)) {
      return match(
          day(parts.get(i).number, parts.get(i + 2).number, parts.get(i + 4).number), i + 4);
    }
    int j = skip(parts, i + 1);
    if (isDayOrMonth(parts, j)) {
      int k = skip(parts, j + 1);
      int named = k >= parts.size() ? 0 : month(parts, k);
      return named == 0 ? null : match(day(parts.get(i).number, named, parts.get(j).number), k);
    }
    int month = j >= parts.size() ? 0 : month(parts, j);
    int k = month == 0 ? 0 : skip(parts, j + monthParts(parts, j));
    if (month == 0 || !isDayOrMonth(parts, k)) {
      return null;
    }
    return match(day(parts.get(i).number, month, parts.get(k).number), k);
  }

  /** 22.11.2021, 22/11/21. */
  private static @Nullable Match numeric(List<Part> parts, int i, boolean monthFirst) {
    // "Ann Lee / 07.11.2023" is a date; in "1/07.11.2023" it is a piece of something else.
    if (i + 4 >= parts.size() || (i > 0 && parts.get(i).glued && parts.get(i - 1).isMark("./-:"))) {
      return null;
    }
    Part mark = parts.get(i + 1);
    Part middle = parts.get(i + 2);
    Part year = parts.get(i + 4);
    boolean shape =
        mark.isMark("./-") && parts.get(i + 3).isMark(mark.word) && isDayOrMonth(parts, i + 2);
    boolean four = year.digits == 4;
    boolean two = year.digits == 2 && middle.digits == 2 && !mark.isMark("-");
    boolean longer =
        i + 6 < parts.size()
            && parts.get(i + 5).isMark(mark.word)
            && parts.get(i + 5).glued
            && parts.get(i + 6).digits > 0
            && parts.get(i + 6).glued;
    if (!shape || (!four && !two) || longer) {
      return null;
    }
    int first = parts.get(i).number;
    boolean american = first <= 12 && (middle.number > 12 || (monthFirst && mark.isMark("/-")));
    return american
        ? match(day(year.number, first, middle.number), i + 4)
        : match(day(year.number, middle.number, first), i + 4);
  }

  /** The month that begins at a part; 0 if none does. */
  private int month(List<Part> parts, int i) {
    Part part = parts.get(i);
    if (part.digits > 0) {
      return 0;
    }
    int pair = monthParts(parts, i) == 2 ? months.getOrDefault(pair(parts, i), 0) : 0;
    return pair != 0 ? pair : months.getOrDefault(part.word, 0);
  }

  /** How many parts the name of a month takes: two in Arabic ("كانون الثاني") and Vietnamese. */
  private int monthParts(List<Part> parts, int i) {
    return i + 1 < parts.size()
            && firstWords.contains(parts.get(i).word)
            && months.containsKey(pair(parts, i))
        ? 2
        : 1;
  }

  private static String pair(List<Part> parts, int i) {
    Part next = parts.get(i + 1);
    return parts.get(i).word + '-' + (next.digits > 0 ? String.valueOf(next.number) : next.word);
  }

  private static int skip(List<Part> parts, int from) {
    int i = from;
    while (i < parts.size()
        && i < from + 4
        && parts.get(i).digits == 0
        && (parts.get(i).isMark(".,-/'’") || FILLERS.contains(parts.get(i).word))) {
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

  private static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    boolean glued = false;
    int i = 0;
    while (i < lower.length()) {
      int from = i;
      char c = lower.charAt(i);
      if (Character.isDigit(c)) {
        int number = 0;
        while (i < lower.length() && Character.isDigit(lower.charAt(i))) {
          number = i - from < 4 ? number * 10 + Character.digit(lower.charAt(i), 10) : number;
          i++;
        }
        parts.add(new Part(number, i - from, "", glued, from, i));
      } else if (isIdeograph(c)) {
        i++;
        parts.add(new Part(0, 0, lower.substring(from, i), glued, from, i));
      } else if (Character.isLetter(c)) {
        i++;
        while (i < lower.length()
            && isWord(lower.charAt(i))
            && !isIdeograph(lower.charAt(i))
            && !isSeam(text, lower, i)) {
          i++;
        }
        parts.add(new Part(0, 0, lower.substring(from, i), glued, from, i));
      } else {
        i++;
        if (!Spaces.isSpace(c)) {
          parts.add(new Part(0, 0, String.valueOf(c), glued, from, i));
        }
      }
      glued = !Spaces.isSpace(c);
    }
    return parts;
  }

  /** "Ann LeeDec 05, 2023": two elements of a line with no space between them. */
  private static boolean isSeam(String text, String lower, int i) {
    return text.length() == lower.length()
        && Character.isUpperCase(text.charAt(i))
        && Character.isLowerCase(text.charAt(i - 1));
  }

  private static boolean isWord(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isIdeograph(char c) {
    return "年月日년월일".indexOf(c) >= 0;
  }
}
