package org.pressbeam.article;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date of publication of a page: JSON-LD, then meta elements, then what is printed beside
 * the headline, then the address, then what is printed elsewhere. A date of change is never taken,
 * nor one later than the capture.
 */
final class PageDate {
  /** The time zones of the world reach from 12 hours behind to 14 hours before Greenwich. */
  private static final Duration WEST = Duration.ofHours(12);

  private static final Duration EAST = Duration.ofHours(14);
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate EARLIEST_PRINTED = LocalDate.of(1990, 1, 1);

  private final DateFormats formats;
  private final DateWords words = new DateWords();
  private final PrintedDates printedDates;
  private final List<String> metaNames = new ArrayList<>();

  PageDate(DateFormats formats, WrittenDates written) {
    this.formats = formats;
    this.printedDates = new PrintedDates(formats, written, words);
    ResourceTable.read("date-metas.txt", 1).forEach(row -> metaNames.add(row.get(0)));
  }

  /**
   * A page to be dated.
   *
   * @param content what the walk found
   * @param jsonLd what its JSON-LD says
   * @param title its headline; null if unknown
   * @param url its address, else the one it gives itself; null if unknown
   * @param captured its time of capture; null if unknown
   * @param monthFirst whether 3/4/2020 is the fourth of March
   * @param bodyFrom number of the first piece of the body
   * @param bodyTo one past the last piece of the body
   */
  record Page(
      PageContent content,
      JsonLd jsonLd,
      @Nullable String title,
      @Nullable String url,
      @Nullable Instant captured,
      boolean monthFirst,
      int bodyFrom,
      int bodyTo) {
    /** Whether the page may have been published on this day: not after its capture. */
    boolean isPossible(LocalDate day) {
      // Somewhere on Earth it is already 14 hours later than in Greenwich.
      return !day.isBefore(EARLIEST)
          && (captured == null
              || !day.isAfter(LocalDate.ofInstant(captured.plus(EAST), ZoneOffset.UTC)));
    }
  }

  /** Returns the date of publication; null if none is found. */
  @Nullable PublicationDate find(Page page) {
    boolean front = isFront(page);
    DateReading reading =
        front && !page.jsonLd.article() ? null : check(page, page.jsonLd.published());
    if (reading == null && front) {
      return null;
    }
    if (reading != null) {
      return local(page, reading, DateSource.JSON_LD, () -> printedDates.find(page));
    }
    List<PrintedDates.Printed> printed = printedDates.find(page);
    reading = ofMetas(page);
    if (reading != null) {
      PublicationDate beside = contradicting(page, reading, printed);
      return beside == null ? local(page, reading, DateSource.META, () -> printed) : beside;
    }
    for (PrintedDates.Printed one : printed) {
      if (one.place() == DatePlaces.Place.HEADLINE && one.machine() && isOfPage(page, one)) {
        return local(page, one.reading(), DateSource.TIME, () -> printed);
      }
    }
    LocalDate day = UrlDate.of(page.url);
    if (day != null && page.isPossible(day)) {
      return new PublicationDate(day, null, DateSource.URL);
    }
    for (PrintedDates.Printed one : printed) {
      if (isOfPage(page, one)) {
        DateSource source = one.machine() ? DateSource.TIME : DateSource.TEXT;
        return local(page, one.reading(), source, () -> printed);
      }
    }
    return null;
  }

  /** A front page shows the dates of its stories, and has none itself. */
  private static boolean isFront(Page page) {
    return new NatureAddress(page.url).isFront();
  }

  private @Nullable DateReading ofMetas(Page page) {
    for (String name : metaNames) {
      for (String value : page.content.meta.getOrDefault(name, List.of())) {
        DateReading reading = check(page, value);
        if (reading != null) {
          return reading;
        }
      }
    }
    return ofOtherMetas(page);
  }

  /** Meta elements that nobody has listed, by the words in their names. */
  private @Nullable DateReading ofOtherMetas(Page page) {
    for (String name : new TreeSet<>(page.content.meta.keySet())) {
      if (words.ofNames(name) == DateWords.Label.PUBLISHED) {
        for (String value : page.content.meta.getOrDefault(name, List.of())) {
          DateReading reading = check(page, value);
          if (reading != null) {
            return reading;
          }
        }
      }
    }
    return null;
  }

  private static boolean isOfPage(Page page, PrintedDates.Printed one) {
    return one.label() != DateWords.Label.CHANGED
        && one.label() != DateWords.Label.OTHER
        && !one.reading().day().isBefore(EARLIEST_PRINTED)
        && (one.place() != DatePlaces.Place.HEADER
            || one.label() == DateWords.Label.PUBLISHED
            || !isToday(page, one.reading().day()));
  }

  /** Whether a day may be that on which the page was fetched, shown by its header as today. */
  private static boolean isToday(Page page, LocalDate day) {
    if (page.captured == null) {
      return false;
    }
    LocalDate today = LocalDate.ofInstant(page.captured, ZoneOffset.UTC);
    return !day.isBefore(today.minusDays(1)) && !day.isAfter(today.plusDays(1));
  }

  /**
   * What the outlet tells its readers at the headline is the day it stands by; the head of a page
   * may give the day on which the page was set up.
   */
  private @Nullable PublicationDate contradicting(
      Page page, DateReading declared, List<PrintedDates.Printed> printed) {
    DateReading best = null;
    for (PrintedDates.Printed one : printed) {
      if (one.reading().day().equals(declared.day())) {
        return null;
      }
      if (best == null && one.place() == DatePlaces.Place.HEADLINE && isOfPage(page, one)) {
        best = one.reading();
      }
    }
    return best == null || isModified(page, best.day())
        ? null
        : PublicationDate.of(best, DateSource.TEXT);
  }

  private boolean isModified(Page page, LocalDate day) {
    DateReading modified = check(page, page.jsonLd.modified());
    if (modified != null && modified.day().equals(day)) {
      return true;
    }
    for (var entry : page.content.meta.entrySet()) {
      String name = entry.getKey();
      if (name.contains("modif") || name.contains("updat") || name.contains("revis")) {
        for (String value : entry.getValue()) {
          DateReading reading = check(page, value);
          if (reading != null && reading.day().equals(day)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * Turns a time in UTC into the outlet's own day, where the page tells it: by the same instant
   * with an offset, by a day printed at the headline or by one in the URL that some time zone had
   * at this instant.
   *
   * @param printed finds the days shown; asked for only where nothing before them tells
   */
  private PublicationDate local(
      Page page,
      DateReading reading,
      DateSource source,
      Supplier<List<PrintedDates.Printed>> printed) {
    Instant instant = reading.instant();
    if (instant == null || !ZoneOffset.UTC.equals(reading.offset())) {
      return PublicationDate.of(reading, source);
    }
    LocalDate same = sameInstant(page, instant);
    if (same != null) {
      return new PublicationDate(same, instant, source);
    }
    LocalDate shown = shown(page, reading, instant, printed.get());
    if (shown != null) {
      return new PublicationDate(shown, instant, source);
    }
    LocalDate day = UrlDate.of(page.url);
    return new PublicationDate(
        day != null && isSomewhere(day, instant) ? day : reading.day(), instant, source);
  }

  private @Nullable LocalDate sameInstant(Page page, Instant instant) {
    for (String name : metaNames) {
      for (String value : page.content.meta.getOrDefault(name, List.of())) {
        DateReading other = DateFormats.iso(value.strip());
        if (other != null && isLocal(other, instant)) {
          return other.day();
        }
      }
    }
    for (PageContent.Mark mark : page.content.dates) {
      DateReading other = DateFormats.iso(mark.value().strip());
      if (other != null && isLocal(other, instant)) {
        return other.day();
      }
    }
    return null;
  }

  /** Whether a reading is this instant with an offset, or the time on the outlet's own clock. */
  private static boolean isLocal(DateReading other, Instant instant) {
    LocalTime time = other.time();
    if (other.offset() == null && time != null) {
      int second = LocalTime.ofInstant(instant, ZoneOffset.UTC).getSecond();
      return time.getSecond() == second
          && second != 0
          && minutesAgree(time, instant)
          && isSomewhere(other.day(), instant);
    }
    return instant.equals(other.instant()) && !ZoneOffset.UTC.equals(other.offset());
  }

  /** The day printed at the headline, if it is that of the instant in some time zone. */
  private @Nullable LocalDate shown(
      Page page, DateReading reading, Instant instant, List<PrintedDates.Printed> printed) {
    for (PrintedDates.Printed one : printed) {
      if (one.place() != DatePlaces.Place.HEADLINE
          || one.machine()
          || one.label() == DateWords.Label.CHANGED
          || one.label() == DateWords.Label.OTHER
          || !isSomewhere(one.reading().day(), instant)) {
        continue;
      }
      LocalDate day = one.reading().day();
      LocalTime time = one.reading().time();
      if (day.equals(reading.day())) {
        return day;
      }
      boolean agrees = time == null ? !isModified(page, day) : minutesAgree(time, instant);
      if (agrees) {
        return day;
      }
    }
    return null;
  }

  /** Time zones differ by quarters of an hour. */
  private static boolean minutesAgree(LocalTime time, Instant instant) {
    int utc = LocalTime.ofInstant(instant, ZoneOffset.UTC).getMinute();
    return Math.abs(time.getMinute() - utc) % 15 == 0;
  }

  private static boolean isSomewhere(LocalDate day, Instant instant) {
    return !day.isBefore(LocalDate.ofInstant(instant.minus(WEST), ZoneOffset.UTC))
        && !day.isAfter(LocalDate.ofInstant(instant.plus(EAST), ZoneOffset.UTC));
  }

  private @Nullable DateReading check(Page page, @Nullable String value) {
    if (value == null) {
      return null;
    }
    DateReading reading = formats.read(value, page.monthFirst);
    return reading != null && page.isPossible(reading.day()) ? reading : null;
  }
}
