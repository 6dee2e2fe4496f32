package org.pressbeam.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the dateline off a first paragraph: "MOSCOW, Jan. 16 (Reuters) — ", "Berlin (dpa) - ",
 * "МОСКВА, 16 января. /ТАСС/. ".
 *
 * <p>A dateline is a place, at most with a date, before a dash, of which one thing speaks: an
 * agency in brackets or slashes, or a place in capitals.
 */
final class Dateline {
  private static final int MAX_LENGTH = 110;
  private static final int MAX_PLACE = 70;
  private static final int MAX_AGENCY = 40;
  private static final int MIN_REST = 20;

  /** Longest insertion between two dashes. */
  private static final int MAX_INSERTED = 60;

  private final Agencies agencies;
  private final WrittenDates written;
  private final EastAsianDateline dense;
  private final Set<String> labels = new HashSet<>();

  Dateline(Agencies agencies, WrittenDates written) {
    this.agencies = agencies;
    this.written = written;
    this.dense = new EastAsianDateline(agencies);
    ResourceTable.read("labels.txt", 1).forEach(row -> labels.add(row.get(0)));
  }

  /**
   * A paragraph without its dateline.
   *
   * @param dateline place and date as written, without agency and dash; null if there is none
   * @param agency the agency credited in it; null if none
   * @param byline who reports, where the dateline says so; null if it does not
   * @param rest the paragraph behind it
   */
  record Cut(
      @Nullable String dateline, @Nullable String agency, @Nullable String byline, String rest) {}

  /** Cuts a paragraph; null if it has no dateline. */
  @Nullable Cut cut(String paragraph) {
    Cut cut = cutOnce(paragraph);
    return cut == null ? null : whole(cut);
  }

  private @Nullable Cut cutOnce(String paragraph) {
    Cut unspaced = dense.cut(paragraph);
    if (unspaced != null) {
      return unspaced;
    }
    int limit = Math.min(paragraph.length(), MAX_LENGTH);
    for (int i = 1; i < limit; i++) {
      int end = separatorEnd(paragraph, i);
      if (end < 0 || end >= paragraph.length()) {
        continue;
      }
      Cut cut = accept(paragraph.substring(0, i).strip(), paragraph.substring(end).strip());
      if (cut != null) {
        return cut;
      }
    }
    return null;
  }

  /** What stands apart: "(ANSA) - ROMA, 3 FEB - …" and "МОСКВА, 3 фев — РИА Новости. …". */
  private Cut whole(Cut cut) {
    if (cut.dateline() == null) {
      Cut place = cutOnce(cut.rest());
      if (place != null && place.agency() == null) {
        return new Cut(place.dateline(), cut.agency(), null, place.rest());
      }
    }
    int stop = cut.agency() == null ? cut.rest().indexOf(". ") : -1;
    if (stop > 0 && stop < MAX_AGENCY && cut.rest().length() - stop > MIN_REST) {
      String agency = agencies.credited(cut.rest().substring(0, stop));
      if (agency != null) {
        return new Cut(cut.dateline(), agency, null, cut.rest().substring(stop + 2).strip());
      }
    }
    return cut;
  }

  /** Returns where the separator that begins at i ends; -1 if there is none. */
  private static int separatorEnd(String text, int i) {
    char c = text.charAt(i);
    char before = text.charAt(i - 1);
    if (c == '—' || c == '―' || (c == '–' && (before == ' ' || before == ')'))) {
      return i + 1;
    }
    if (c == '-' && (before == ' ' || before == ')')) {
      return text.startsWith("--", i) ? i + 2 : text.startsWith("- ", i) ? i + 2 : -1;
    }
    // "/TASS/. " and "(dpa). " have no dash, "(EFE).- " has one behind the full stop.
    if ((before == '/' || before == ')') && (c == '.' || c == ':')) {
      boolean dashed = i + 1 < text.length() && "-–—".indexOf(text.charAt(i + 1)) >= 0;
      return dashed ? i + 2 : text.startsWith(" ", i + 1) ? i + 1 : -1;
    }
    return -1;
  }

  private @Nullable Cut accept(String head, String rest) {
    if (rest.length() < MIN_REST) {
      return null;
    }
    String place = head;
    String agency = null;
    // "(AP) MADRID — ": the agency stands first.
    int close = head.startsWith("(") ? head.indexOf(") ") : -1;
    if (close > 0 && close < MAX_AGENCY) {
      agency = agencies.credited(head.substring(0, close + 1));
      place = agency == null ? head : head.substring(close + 2).strip();
      if (agency != null && !isPlace(place)) {
        return null;
      }
    }
    int open = Math.max(head.lastIndexOf('('), slash(head));
    if (open >= 0 && (head.endsWith(")") || head.endsWith("/") || head.endsWith("/."))) {
      agency = agencies.credited(head.substring(open));
      String before = head.substring(0, open).strip();
      agency = agency == null ? unlisted(before, head.substring(open)) : agency;
      if (agency != null) {
        place = before;
      }
    }
    // "Москва. 3 февраля. INTERFAX.RU - ": behind the date, without brackets.
    int stop = agency == null ? place.lastIndexOf(". ") : -1;
    if (stop > 0 && place.length() - stop < MAX_AGENCY) {
      agency = agencies.credited(place.substring(stop + 1));
      place = agency == null ? place : place.substring(0, stop);
    }
    if (agency != null && agencies.credited(place) != null) {
      return null;
    }
    if (place.endsWith(",") || (place.endsWith(".") && agency != null && !isAbbreviation(place))) {
      place = place.substring(0, place.length() - 1).strip();
    }
    if (agency == null) {
      agency = agencies.credited(place);
      place = agency == null ? place : "";
    }
    if (place.length() > MAX_PLACE
        || (agency == null && !isCapitals(place) && !isCaseless(place))) {
      return null;
    }
    if (!place.isEmpty() && !isPlace(place)) {
      return null;
    }
    // "NATO — the alliance — said": a report begins with a capital.
    boolean goesOn = Character.isLowerCase(rest.codePointAt(0));
    if (goesOn && (agency == null || place.isEmpty())) {
      return null;
    }
    if (agency == null && place.indexOf(',') < 0 && isInserted(rest)) {
      return null;
    }
    return new Cut(place.isEmpty() ? null : place, agency, null, rest);
  }

  /**
   * Whether a text is a few words and a dash behind which a sentence goes on: "Taiwan's largest
   * chipmaker — said on Monday".
   */
  private static boolean isInserted(String rest) {
    int dash = -1;
    for (int i = 1; i < Math.min(rest.length(), MAX_INSERTED) && dash < 0; i++) {
      if (rest.charAt(i) == '.') {
        return false;
      }
      dash = separatorEnd(rest, i);
    }
    String behind = dash < 0 ? "" : rest.substring(dash).strip();
    return !behind.isEmpty() && Character.isLowerCase(behind.charAt(0));
  }

  /**
   * The agency in "KELMOUTH, Jan 17 (Interwire) -": behind a place with a date, a name in brackets
   * is an agency also if it is on no list; without a date it may be a country or a state.
   */
  private @Nullable String unlisted(String place, String bracket) {
    if (!bracket.startsWith("(") || bracket.length() < 4 || bracket.length() > MAX_AGENCY) {
      return null;
    }
    String name = bracket.substring(1, bracket.length() - 1).strip();
    boolean dated = place.indexOf(',') > 0 && written.find(place + " 2000", false) != null;
    if (!dated || name.isEmpty() || !Character.isUpperCase(name.charAt(0))) {
      return null;
    }
    for (int i = 0; i < name.length(); i++) {
      if (!Character.isLetter(name.charAt(i)) && " -&".indexOf(name.charAt(i)) < 0) {
        return null;
      }
    }
    return name;
  }

  /** "Wis." and "Jan. 16", but not the month in "14 марта.". */
  private boolean isAbbreviation(String place) {
    int from = place.lastIndexOf(' ') + 1;
    boolean date =
        from > 1
            && Character.isDigit(place.charAt(from - 2))
            && written.find(place + " 2000", false) != null;
    return from > 0 && place.length() - from <= 6 && !date;
  }

  private static int slash(String head) {
    String plain = head.endsWith(".") ? head.substring(0, head.length() - 1) : head;
    return plain.endsWith("/") ? plain.lastIndexOf('/', plain.length() - 2) : -1;
  }

  /** Whether the first word is written in capitals, as in "WASHINGTON" or "LA CROSSE, Wis.". */
  private boolean isCapitals(String place) {
    int comma = place.indexOf(',');
    String first = comma < 0 ? place : place.substring(0, comma);
    int letters = 0;
    for (int i = 0; i < first.length(); i++) {
      char c = first.charAt(i);
      if (Character.isLowerCase(c) || Character.isDigit(c)) {
        return false;
      }
      letters += Character.isUpperCase(c) ? 1 : 0;
    }
    return letters >= 3 && first.length() <= 40 && !labels.contains(first.toLowerCase(Locale.ROOT));
  }

  /** One or two short words in Arabic or Hebrew letters, which have no capitals: "عمّان". */
  private boolean isCaseless(String place) {
    int words = 1;
    for (int i = 0; i < place.length(); i++) {
      char c = place.charAt(i);
      words += c == ' ' ? 1 : 0;
      if (c != ' ' && (c < '\u0590' || c > '\u06ff')) {
        return false;
      }
    }
    return words <= 2 && place.length() <= 20 && !labels.contains(place);
  }

  /** Few words, each a name, a number or part of a date; no sentence. */
  private boolean isPlace(String place) {
    String[] words = place.split(" ", -1);
    if (words.length > 9
        || place.indexOf('?') >= 0
        || place.indexOf('"') >= 0
        || place.indexOf('“') >= 0) {
      return false;
    }
    int small = 0;
    for (String word : words) {
      char c = word.charAt(0);
      small += Character.isLowerCase(c) ? 1 : 0;
    }
    return small <= 1 || (small <= 3 && written.find(place + " 2000", false) != null);
  }
}
