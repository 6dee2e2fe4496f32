package org.pressbeam.article;

import org.jspecify.annotations.Nullable;

/**
 * Datelines as Chinese, Japanese and Korean agencies write them: "新华社北京2月3日电", "【ロンドン=保科太郎】", "［東京
 * ３日 ロイター］ －", "(서울=연합뉴스) 김보기 기자 =".
 */
final class DenseDateline {
  private static final int MAX_LENGTH = 60;
  private static final int MAX_PLACE = 20;
  private static final int MIN_REST = 10;
  private static final String OPENING = "【［[(（";
  private static final String CLOSING = "】］])）";

  private DenseDateline() {}

  /** Cuts a paragraph; null if it has no dateline of these forms. */
  static Dateline.@Nullable Cut cut(String paragraph, Agencies agencies) {
    if (paragraph.length() < MIN_REST) {
      return null;
    }
    int bracket = OPENING.indexOf(paragraph.charAt(0));
    if (bracket >= 0) {
      return bracketed(paragraph, CLOSING.charAt(bracket), agencies);
    }
    return wired(paragraph, agencies);
  }

  private static Dateline.@Nullable Cut bracketed(String text, char closing, Agencies agencies) {
    int close = text.indexOf(closing);
    if (close < 3 || close > MAX_LENGTH) {
      return null;
    }
    String inside = text.substring(1, close).strip();
    // "（新华社北京2月3日电）" is the Chinese form in brackets.
    Dateline.Cut wired = wired(inside + "-".repeat(MIN_REST), agencies);
    if (wired != null && inside.endsWith("电")) {
      return kept(wired.dateline(), wired.agency(), text.substring(close + 1));
    }
    int equals = Math.max(inside.indexOf('='), inside.indexOf('＝'));
    if (equals > 0) {
      String place = inside.substring(0, equals).strip();
      String agency = agencies.credited(inside.substring(equals + 1));
      boolean dense =
          place.length() <= MAX_PLACE && place.codePoints().allMatch(DenseDateline::isPlace);
      return dense ? kept(place, agency, text.substring(close + 1)) : null;
    }
    return agencyBehind(inside, text.substring(close + 1), agencies);
  }

  /** "［東京 ３日 ロイター］" and "【北京共同】": the agency stands last. */
  private static Dateline.@Nullable Cut agencyBehind(
      String inside, String rest, Agencies agencies) {
    for (int from = 1; from < inside.length(); from++) {
      String agency = agencies.credited(inside.substring(from));
      String place = inside.substring(0, from).strip();
      if (agency != null
          && place.length() <= MAX_PLACE
          && place.charAt(0) >= '\u2e80'
          && inside.charAt(from) >= '\u2e80') {
        return kept(place, agency, rest);
      }
    }
    return null;
  }

  /** "新华社北京2月3日电", "中新网北京2月3日电 ": agency, place, day, and the sign for a cable. */
  private static Dateline.@Nullable Cut wired(String text, Agencies agencies) {
    int cable = text.indexOf('电');
    if (cable < 4 || cable > MAX_LENGTH || text.charAt(cable - 1) != '日') {
      return null;
    }
    String head = text.substring(0, cable);
    int month = head.indexOf('月');
    int digit = 0;
    while (digit < head.length() && !Character.isDigit(head.charAt(digit))) {
      digit++;
    }
    if (month <= digit || digit == 0 || digit > MAX_PLACE) {
      return null;
    }
    for (int from = Math.min(digit - 1, 6); from > 1; from--) {
      String agency = agencies.credited(head.substring(0, from));
      if (agency != null) {
        return kept(head.substring(from), agency, text.substring(cable + 1));
      }
    }
    return head.substring(0, digit).codePoints().allMatch(Character::isIdeographic)
        ? kept(head, null, text.substring(cable + 1))
        : null;
  }

  /** The text behind it, without the reporter's name between it and a dash or an equals sign. */
  private static Dateline.@Nullable Cut kept(
      @Nullable String place, @Nullable String agency, String rest) {
    String text = rest.strip();
    if (text.startsWith("（记者") || text.startsWith("(记者")) {
      int close = Math.max(text.indexOf('）'), text.indexOf(')'));
      text = close > 0 && close < MAX_LENGTH ? text.substring(close + 1).strip() : text;
    }
    int sign = text.indexOf('=');
    int reporter = text.indexOf("기자");
    if (sign > 0 && sign < MAX_LENGTH && reporter > 0 && reporter < sign) {
      text = text.substring(sign + 1).strip();
    }
    while (!text.isEmpty() && "-－―—–=".indexOf(text.charAt(0)) >= 0) {
      text = text.substring(1).strip();
    }
    return text.length() < MIN_REST ? null : new Dateline.Cut(place, agency, text);
  }

  private static boolean isPlace(int c) {
    return (Character.isLetter(c) && c >= 0x2e80) || c == '・' || c == 'ー' || c == ' ';
  }
}
