package org.pressbeam.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the datelines of Chinese, Japanese and Korean papers off a first paragraph:
 * "新华社青屿3月14日电（记者王明远）", "〔記者陳雅婷／台東報導〕", "【北京共同】", "【パリ=山田太郎】", "(서울=연합뉴스) 홍길동 기자 = ". There is no
 * dash and no capital; the signs are "日电" behind a date, and brackets at the start that hold a
 * reporter, an equals sign or an agency. The words are in {@code east-asian-datelines.tsv}.
 */
final class EastAsianDateline {
  private static final int MAX_WIRE = 40;
  private static final int MAX_BRACKET = 40;
  private static final int MAX_PLACE = 16;
  private static final int MIN_REST = 10;
  private static final String OPENING = "([【〔";
  private static final String CLOSING = ")]】〕";

  private final Agencies agencies;

  /** Words by kind. */
  private final Map<String, List<String>> words = new HashMap<>();

  EastAsianDateline(Agencies agencies) {
    this.agencies = agencies;
    for (var row : ResourceTable.read("east-asian-datelines.tsv", 2)) {
      words.computeIfAbsent(row.get(0), unused -> new ArrayList<>()).add(row.get(1));
    }
  }

  private List<String> words(String kind) {
    return words.getOrDefault(kind, List.of());
  }

  /** Cuts a paragraph; null if it has no such dateline. */
  Dateline.@Nullable Cut cut(String paragraph) {
    if (!isEastAsian(paragraph)) {
      return null;
    }
    String narrow = FoldedText.narrow(paragraph);
    int close = closing(narrow, 0);
    Dateline.Cut cut = close < 0 ? wire(narrow, paragraph) : bracket(narrow, paragraph, close);
    return cut == null || cut.rest().length() < MIN_REST ? null : cut;
  }

  /** "新华社青屿3月14日电（记者王明远、李晓棠）". */
  private Dateline.@Nullable Cut wire(String narrow, String paragraph) {
    for (int i = 4; i < Math.min(narrow.length(), MAX_WIRE); i++) {
      char c = narrow.charAt(i);
      if (c == ',' || c == '。') {
        return null;
      }
      if (narrow.charAt(i - 1) != '日' || !words("wire").contains(String.valueOf(c))) {
        continue;
      }
      int date = dateStart(narrow, i - 1);
      int place = agencyEnd(narrow.substring(0, date));
      if (date == i - 1 || date - place > MAX_PLACE || !isWord(narrow, place, date)) {
        return null;
      }
      int from = i + 1;
      int close = closing(narrow, from);
      String byline = close < 0 ? null : reporters(narrow.substring(from + 1, close));
      // "他在3月14日电告总部" is a sentence: nobody is named, and no space follows.
      if (place == 0 && byline == null && !narrow.startsWith(" ", from)) {
        return null;
      }
      from = byline == null ? from : close + 1;
      return new Dateline.Cut(
          paragraph.substring(place, i),
          agencies.credited(withoutLead(narrow.substring(0, place))),
          byline,
          rest(paragraph, from));
    }
    return null;
  }

  /** What stands in brackets at the start of a paragraph. */
  private Dateline.@Nullable Cut bracket(String narrow, String paragraph, int close) {
    String inside = narrow.substring(1, close);
    String written = paragraph.substring(1, close);
    String rest = rest(paragraph, close + 1);
    Dateline.Cut wire = wire(inside, written);
    if (wire != null) {
      return new Dateline.Cut(wire.dateline(), wire.agency(), wire.byline(), rest);
    }
    int equals = inside.indexOf('=');
    if (equals > 0 && equals <= MAX_PLACE) {
      return behindEquals(
          written.substring(0, equals).strip(), written.substring(equals + 1).strip(), rest);
    }
    if (reporters(inside) != null) {
      int bar = inside.indexOf('/');
      String place = bar < 0 ? "" : withoutVerb(written.substring(bar + 1).strip());
      String byline = bar < 0 ? null : written.substring(0, bar);
      return new Dateline.Cut(place.isEmpty() ? null : place, null, byline, rest);
    }
    for (int i = 2; i < inside.length() - 1; i++) {
      String agency = agencies.credited(inside.substring(i));
      if (agency != null
          && Character.isIdeographic(inside.charAt(i)) == !isKana(inside.charAt(i))) {
        return new Dateline.Cut(written.substring(0, i).strip(), agency, null, afterDash(rest));
      }
    }
    return null;
  }

  private static boolean isKana(char c) {
    return c >= '\u3040' && c <= '\u30ff';
  }

  /** "서울=연합뉴스" with "홍길동 기자 = " behind it, and "パリ=山田太郎". */
  private Dateline.@Nullable Cut behindEquals(String place, String right, String rest) {
    String agency = agencies.credited(right);
    if (agency == null) {
      boolean name = right.length() >= 2 && right.length() <= 8 && isWord(right, 0, right.length());
      return name ? new Dateline.Cut(place, null, right, rest) : null;
    }
    int equals = rest.indexOf(" = ");
    if (equals < 0 || equals > MAX_BRACKET) {
      return new Dateline.Cut(place, agency, null, rest);
    }
    return new Dateline.Cut(
        place, agency, rest.substring(0, equals), rest.substring(equals + 3).strip());
  }

  /** Where the agency or "our paper" ends with which a head begins; 0 if it begins with neither. */
  private int agencyEnd(String head) {
    for (String own : words("own")) {
      if (head.startsWith(own)) {
        return own.length();
      }
    }
    for (int i = head.length(); i >= 2; i--) {
      if (agencies.credited(withoutLead(head.substring(0, i))) != null) {
        return i;
      }
    }
    return 0;
  }

  /** "据新华社" is 新华社. */
  private String withoutLead(String credit) {
    for (String lead : words("lead")) {
      if (credit.startsWith(lead)) {
        return credit.substring(lead.length());
      }
    }
    return credit;
  }

  /** Where "3月14" or "14" begins that ends at an index; the index itself if none does. */
  private static int dateStart(String text, int end) {
    int day = digitsStart(text, end);
    if (day == end || day == 0 || text.charAt(day - 1) != '月') {
      return day;
    }
    int month = digitsStart(text, day - 1);
    return month == day - 1 ? day : month;
  }

  private static int digitsStart(String text, int end) {
    int i = end;
    while (i > 0 && i > end - 2 && Character.isDigit(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private @Nullable String reporters(String inside) {
    return words("reporter").stream().anyMatch(inside::contains) ? inside : null;
  }

  private String withoutVerb(String place) {
    for (String verb : words("verb")) {
      if (place.endsWith(verb)) {
        return place.substring(0, place.length() - verb.length());
      }
    }
    return place;
  }

  /** The index of the bracket that closes the one at an index; -1 if there is none near. */
  private static int closing(String text, int open) {
    int kind = open < text.length() ? OPENING.indexOf(text.charAt(open)) : -1;
    int close = kind < 0 ? -1 : text.indexOf(CLOSING.charAt(kind), open);
    return close - open > MAX_BRACKET ? -1 : close;
  }

  private static boolean isWord(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isLetter(text.charAt(i)) && text.charAt(i) != '·') {
        return false;
      }
    }
    return true;
  }

  private static String rest(String paragraph, int from) {
    int start = from;
    while (start < paragraph.length() && " \u3000:：".indexOf(paragraph.charAt(start)) >= 0) {
      start++;
    }
    return paragraph.substring(start);
  }

  private static String afterDash(String rest) {
    boolean dash = !rest.isEmpty() && "-－–—".indexOf(rest.charAt(0)) >= 0;
    return dash ? rest.substring(1).strip() : rest;
  }

  /** Whether Han, kana or Hangul stand at the start, at most a bracket before them. */
  private static boolean isEastAsian(String text) {
    for (int i = 0; i < Math.min(text.length(), 2); i++) {
      char c = text.charAt(i);
      if (c >= '\u3040' && c <= '\ud7ff') {
        return true;
      }
    }
    return false;
  }
}
