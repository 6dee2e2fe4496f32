package org.pressbeam.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
  private static final Set<String> FILLERS =
      Set.of(
          "of", "de", "del", "da", "do", "di", "den", "the", "st", "nd", "rd", "th", "er", "º", "ª",
          "a", "г", "года", "al");

  private final Map<String, Integer> months = new HashMap<>();

  WrittenDates() {
    for (var row : ResourceTable.read("months.tsv", 13)) {
      for (int month = 1; month <= 12; month++) {
        for (String name : row.get(month).split("\\|", -1)) {
          months.putIfAbsent(name, month);
        }
      }
    }
  }

  /** One part of a text: a number, a word or a mark. */
  private record Part(int number, int digits, String word) {
    boolean isMark(String marks) {
      return digits == 0 && word.length() == 1 && marks.contains(word);
    }
  }

  /**
   * Returns the first day in a text.
   *
   * @param monthFirst whether 3/4/2020 is the fourth of March
   * @return null if there is none
   */
  @Nullable LocalDate find(String text, boolean monthFirst) {
    List<Part> parts = parts(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text);
    for (int i = 0; i < parts.size(); i++) {
      LocalDate day = at(parts, i, monthFirst);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private @Nullable LocalDate at(List<Part> parts, int i, boolean monthFirst) {
    Part part = parts.get(i);
    if (part.digits == 0) {
      return month(part) == 0 ? null : monthFirst(parts, i);
    }
    if (part.digits == 4) {
      return yearFirst(parts, i);
    }
    if (part.digits > 2) {
      return null;
    }
    LocalDate day = dayFirst(parts, i);
    return day != null ? day : numeric(parts, i, monthFirst);
  }

  /** November 22, 2021. */
  private @Nullable LocalDate monthFirst(List<Part> parts, int i) {
    int j = skip(parts, i + 1);
    if (j >= parts.size() || parts.get(j).digits == 0 || parts.get(j).digits > 2) {
      return null;
    }
    int k = skip(parts, j + 1);
    if (k >= parts.size() || parts.get(k).digits != 4) {
      return null;
    }
    return day(parts.get(k).number, month(parts.get(i)), parts.get(j).number);
  }

  /** 22 November 2021, 22-Nov-21, 22 de noviembre de 2021. */
  private @Nullable LocalDate dayFirst(List<Part> parts, int i) {
    int j = skip(parts, i + 1);
    int month = j >= parts.size() ? 0 : month(parts.get(j));
    if (month == 0) {
      return null;
    }
    int k = skip(parts, j + 1);
    if (k >= parts.size() || (parts.get(k).digits != 4 && !isShortYear(parts, j, k))) {
      return null;
    }
    return day(parts.get(k).number, month, parts.get(i).number);
  }

  private static boolean isShortYear(List<Part> parts, int j, int k) {
    return parts.get(k).digits == 2 && k == j + 2 && parts.get(j + 1).isMark("-/");
  }

  /** 2021-11-22, 2021年11月22日, 2021. november 22. */
  private @Nullable LocalDate yearFirst(List<Part> parts, int i) {
    if (i + 4 < parts.size()
        && parts.get(i + 1).isMark("-/.年년")
        && parts.get(i + 2).digits > 0
        && parts.get(i + 2).digits <= 2
        && parts.get(i + 3).isMark("-/.月월")
        && parts.get(i + 4).digits > 0
        && parts.get(i + 4).digits <= 2) {
      return day(parts.get(i).number, parts.get(i + 2).number, parts.get(i + 4).number);
    }
    int j = skip(parts, i + 1);
    int month = j >= parts.size() ? 0 : month(parts.get(j));
    int k = skip(parts, j + 1);
    if (month == 0 || k >= parts.size() || parts.get(k).digits == 0 || parts.get(k).digits > 2) {
      return null;
    }
    return day(parts.get(i).number, month, parts.get(k).number);
  }

  /** 22.11.2021, 22/11/21. */
  private static @Nullable LocalDate numeric(List<Part> parts, int i, boolean monthFirst) {
    if (i + 4 >= parts.size() || (i > 0 && parts.get(i - 1).isMark("./-:"))) {
      return null;
    }
    Part mark = parts.get(i + 1);
    Part middle = parts.get(i + 2);
    Part year = parts.get(i + 4);
    boolean shape =
        mark.isMark("./-")
            && parts.get(i + 3).isMark(mark.word)
            && middle.digits >= 1
            && middle.digits <= 2;
    boolean four = year.digits == 4;
    boolean two = year.digits == 2 && middle.digits == 2 && !mark.isMark("-");
    if (!shape
        || (!four && !two)
        || (i + 5 < parts.size()
            && parts.get(i + 5).isMark(mark.word)
            && i + 6 < parts.size()
            && parts.get(i + 6).digits > 0)) {
      return null;
    }
    int first = parts.get(i).number;
    boolean american = first <= 12 && (middle.number > 12 || (monthFirst && mark.isMark("/-")));
    return american
        ? day(year.number, first, middle.number)
        : day(year.number, middle.number, first);
  }

  private int month(Part part) {
    return part.digits > 0 ? 0 : months.getOrDefault(part.word, 0);
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
    int i = 0;
    while (i < lower.length()) {
      int from = i;
      char c = lower.charAt(i);
      if (Character.isDigit(c)) {
        int number = 0;
        while (i < lower.length() && Character.isDigit(lower.charAt(i))) {
          number = i - from < 8 ? number * 10 + Character.digit(lower.charAt(i), 10) : number;
          i++;
        }
        parts.add(new Part(number, i - from, ""));
      } else if (isIdeograph(c)) {
        i++;
        parts.add(new Part(0, 0, lower.substring(from, i)));
      } else if (Character.isLetter(c)) {
        i++;
        while (i < lower.length()
            && isWord(lower.charAt(i))
            && !isIdeograph(lower.charAt(i))
            && !isSeam(text, lower, i)) {
          i++;
        }
        parts.add(new Part(0, 0, lower.substring(from, i)));
      } else {
        i++;
        if (!Spaces.isSpace(c)) {
          parts.add(new Part(0, 0, String.valueOf(c)));
        }
      }
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
