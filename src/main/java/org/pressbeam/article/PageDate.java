package org.pressbeam.article;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date of publication of a page: JSON-LD, then meta elements, then time elements, then
 * the URL, then what is written beside the title. A date of change is never taken, nor one later
 * than the capture.
 */
final class PageDate {
  /** The time zones of the world reach from 12 hours behind to 14 hours before Greenwich. */
  private static final Duration WEST = Duration.ofHours(12);

  private static final Duration EAST = Duration.ofHours(14);
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate EARLIEST_WRITTEN = LocalDate.of(1990, 1, 1);
  private static final Pattern URL_DATE =
      Pattern.compile("(?<![0-9])((?:19|20)\\d{2})([-/_.])(\\d{1,2})\\2(\\d{1,2})(?![0-9])");
  private static final Pattern URL_DIGITS =
      Pattern.compile("(?<![0-9])((?:19|20)\\d{2})(\\d{2})(\\d{2})(?![0-9])");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Pattern URL_NAMED =
      Pattern.compile(
          "/((?:19|20)\\d{2})/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/(\\d{1,2})(?![0-9])");
  private static final Pattern URL_YEAR_LAST =
      Pattern.compile("(?<![0-9])(\\d{1,2})([-_.])(\\d{1,2})\\2((?:19|20)\\d{2})(?![0-9])");
  private static final Set<String> CHANGED =
      Set.of(
          "updated",
          "update",
          "modified",
          "modify",
          "changed",
          "aktualisiert",
          "geaendert",
          "actualizado",
          "revised",
          "edited");
  private static final Set<String> PUBLISHED =
      Set.of(
          "published",
          "publish",
          "pubdate",
          "datepublished",
          "publication",
          "posted",
          "created",
          "datecreated",
          "veroeffentlicht",
          "entry");

  private final DateFormats formats;
  private final WrittenDates written;
  private final List<String> metaNames = new ArrayList<>();

  PageDate(DateFormats formats, WrittenDates written) {
    this.formats = formats;
    this.written = written;
    ResourceTable.read("date-metas.txt", 1).forEach(row -> metaNames.add(row.get(0)));
  }

  /**
   * A page to be dated.
   *
   * @param content what the walk found
   * @param jsonLd what its JSON-LD says
   * @param url its address, else the one it gives itself; null if unknown
   * @param captured its time of capture; null if unknown
   * @param monthFirst whether 3/4/2020 is the fourth of March
   * @param bodyFrom number of the first piece of the body
   * @param bodyTo one past the last piece of the body
   */
  record Page(
      PageContent content,
      JsonLd jsonLd,
      @Nullable String url,
      @Nullable Instant captured,
      boolean monthFirst,
      int bodyFrom,
      int bodyTo) {}

  /** Returns the date of publication; null if none is found. */
  @Nullable PublicationDate find(Page page) {
    DateReading reading = check(page, page.jsonLd.published());
    if (reading != null) {
      return local(page, reading, DateSource.JSON_LD);
    }
    for (String name : metaNames) {
      for (String value : page.content.meta.getOrDefault(name, List.of())) {
        reading = check(page, value);
        if (reading != null) {
          return local(page, reading, DateSource.META);
        }
      }
    }
    reading = ofTimes(page, true);
    if (reading != null) {
      return local(page, reading, DateSource.TIME);
    }
    LocalDate day = ofUrl(page.url);
    if (day != null && isPossible(page, day)) {
      return new PublicationDate(day, null, DateSource.URL);
    }
    reading = ofTimes(page, false);
    if (reading != null) {
      return PublicationDate.of(reading, DateSource.TEXT);
    }
    day = ofText(page);
    return day == null ? null : new PublicationDate(day, null, DateSource.TEXT);
  }

  /**
   * Turns a time in UTC into the outlet's own day, where the page tells it: by the same instant
   * with an offset, or by a day in the URL that some time zone had at this instant.
   */
  private PublicationDate local(Page page, DateReading reading, DateSource source) {
    Instant instant = reading.instant();
    if (instant == null || !ZoneOffset.UTC.equals(reading.offset())) {
      return PublicationDate.of(reading, source);
    }
    for (String name : metaNames) {
      for (String value : page.content.meta.getOrDefault(name, List.of())) {
        DateReading other = DateFormats.iso(value.strip());
        if (other != null
            && instant.equals(other.instant())
            && !ZoneOffset.UTC.equals(other.offset())) {
          return new PublicationDate(other.day(), instant, source);
        }
      }
    }
    for (PageContent.Mark mark : page.content.dates) {
      DateReading other = DateFormats.iso(mark.value().strip());
      if (other != null && instant.equals(other.instant()) && !other.day().equals(reading.day())) {
        return new PublicationDate(other.day(), instant, source);
      }
    }
    LocalDate day = ofUrl(page.url);
    boolean somewhere =
        day != null
            && !day.isBefore(LocalDate.ofInstant(instant.minus(WEST), ZoneOffset.UTC))
            && !day.isAfter(LocalDate.ofInstant(instant.plus(EAST), ZoneOffset.UTC));
    return new PublicationDate(somewhere ? day : reading.day(), instant, source);
  }

  private @Nullable DateReading check(Page page, @Nullable String value) {
    if (value == null) {
      return null;
    }
    DateReading reading = formats.read(value, page.monthFirst);
    return reading != null && isPossible(page, reading.day()) ? reading : null;
  }

  private static boolean isPossible(Page page, LocalDate day) {
    if (day.isBefore(EARLIEST)) {
      return false;
    }
    // Somewhere on Earth it is already 14 hours later than in Greenwich.
    return page.captured == null
        || !day.isAfter(LocalDate.ofInstant(page.captured.plus(EAST), ZoneOffset.UTC));
  }

  /** Dates in time elements, or in others that are named after dates; the likeliest wins. */
  private @Nullable DateReading ofTimes(Page page, boolean timeElements) {
    DateReading best = null;
    int bestRank = Integer.MAX_VALUE;
    for (PageContent.Mark mark : page.content.dates) {
      boolean time = mark.tag().equals("time") || mark.names().contains("datePublished");
      if (time != timeElements) {
        continue;
      }
      int rank = rank(page, mark);
      if (rank >= bestRank) {
        continue;
      }
      DateReading reading = check(page, mark.value());
      if (reading == null && !mark.text().isEmpty()) {
        LocalDate day = written.find(mark.text(), page.monthFirst);
        reading = day != null && isWritten(page, day) ? DateReading.ofDay(day) : null;
      }
      if (reading != null) {
        best = reading;
        bestRank = rank;
      }
    }
    return best;
  }

  private static boolean isWritten(Page page, LocalDate day) {
    return isPossible(page, day) && !day.isBefore(EARLIEST_WRITTEN);
  }

  /**
   * Lower is better; a mark far behind the body or in a box of other stories is the last choice.
   */
  private static int rank(Page page, PageContent.Mark mark) {
    int rank = 10;
    boolean changed = false;
    for (String word : ClassHints.words(mark.names())) {
      if (CHANGED.contains(word)) {
        changed = true;
      }
      if (PUBLISHED.contains(word)) {
        rank = 0;
      }
    }
    String text = mark.text().toLowerCase(Locale.ROOT);
    if (changed
        || text.startsWith("updated")
        || text.startsWith("last ")
        || text.startsWith("aktualisiert")) {
      rank += 30;
    }
    if (mark.piece() > page.bodyTo) {
      rank += 20;
    }
    return rank;
  }

  static @Nullable LocalDate ofUrl(@Nullable String url) {
    if (url == null || url.length() > 2000) {
      return null;
    }
    for (Pattern pattern : List.of(URL_DATE, URL_DIGITS)) {
      Matcher matcher = pattern.matcher(url);
      while (matcher.find()) {
        int shift = pattern == URL_DATE ? 1 : 0;
        LocalDate day =
            WrittenDates.day(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2 + shift)),
                Integer.parseInt(matcher.group(3 + shift)));
        if (day != null && !day.isBefore(EARLIEST_WRITTEN)) {
          return day;
        }
      }
    }
    return ofOtherUrl(url);
  }

  /** "/2023/dec/21/", and "29-10-2021" where it cannot be taken for a month. */
  private static @Nullable LocalDate ofOtherUrl(String url) {
    Matcher named = URL_NAMED.matcher(url.toLowerCase(Locale.ROOT));
    if (named.find()) {
      int month = MONTHS.indexOf(named.group(2)) / 3 + 1;
      return WrittenDates.day(
          Integer.parseInt(named.group(1)), month, Integer.parseInt(named.group(3)));
    }
    Matcher last = URL_YEAR_LAST.matcher(url);
    if (!last.find()) {
      return null;
    }
    int day = Integer.parseInt(last.group(1));
    int month = Integer.parseInt(last.group(3));
    return day > 12 ? WrittenDates.day(Integer.parseInt(last.group(4)), month, day) : null;
  }

  /** Short lines from a little before the body to a little behind it. */
  private @Nullable LocalDate ofText(Page page) {
    List<Piece> pieces = page.content.pieces;
    int from = Math.max(0, page.bodyFrom - 15);
    int to = Math.min(pieces.size(), page.bodyFrom + 4);
    for (int i = from; i < to; i++) {
      LocalDate day = inLine(page, pieces.get(i));
      if (day != null) {
        return day;
      }
    }
    for (int i = page.bodyTo; i < Math.min(pieces.size(), page.bodyTo + 8); i++) {
      LocalDate day = inLine(page, pieces.get(i));
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private @Nullable LocalDate inLine(Page page, Piece piece) {
    if (piece.text().length() > 150) {
      return null;
    }
    LocalDate day = written.find(piece.text(), page.monthFirst);
    return day != null && isWritten(page, day) ? day : null;
  }
}
