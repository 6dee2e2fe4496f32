package org.pressbeam.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates that a page shows its readers, and ranks them by where they stand: beside the
 * headline, behind the body, above the headline. A date that is said to be of a change, of an event
 * or of a comment is none of these, nor is one in the list of other stories.
 */
final class PrintedDates {
  /** Pieces above the headline that may still belong to it. */
  private static final int ABOVE = 3;

  /** Pieces below the headline in which its date is looked for if the body is far. */
  private static final int BELOW = 12;

  /** Longest heading that is a date, and shortest link in a heading that leads to a story. */
  private static final int HEADING = 30;

  private static final int STORY = 25;
  private static final int BEHIND = 8;
  private static final int FOOT = 40;
  private static final int HEADER = 15;

  /** Elements of one name that hold dates, from which they are a list. */
  private static final int LIST = 3;

  /** Longest line in which a date is looked for, and longest one inside of the body. */
  private static final int LINE = 150;

  private static final int BODY_LINE = 60;
  private static final int MOST = 6;

  /** Longest dateline, and longest name of a place in one. */
  private static final int DATELINE = 80;

  private static final int PLACE = 40;

  /** Where a date stands, best first. */
  enum Place {
    /** Beside the headline. */
    HEADLINE,
    /** Shortly behind the body. */
    END,
    /** Shortly above the headline. */
    HEADER,
    /** Somewhere else, but said to be that of publication. */
    ELSEWHERE
  }

  /**
   * A date shown on a page.
   *
   * @param reading the date, with a time of day where one stands beside it
   * @param machine whether an attribute holds it
   * @param label what is said about it
   * @param place where it stands
   * @param cost the lower, the likelier
   */
  record Printed(
      DateReading reading, boolean machine, DateWords.Label label, Place place, int cost) {}

  private final DateFormats formats;
  private final WrittenDates written;
  private final DateWords words;

  PrintedDates(DateFormats formats, WrittenDates written, DateWords words) {
    this.formats = formats;
    this.written = written;
    this.words = words;
  }

  /** Returns the dates of a page, the likeliest first. */
  List<Printed> find(PageDate.Page page) {
    Search search = new Search(page);
    search.marks();
    search.lines();
    search.found.sort(Comparator.comparingInt(Printed::cost));
    return search.found;
  }

  /** One search over one page. */
  private final class Search {
    private final PageDate.Page page;
    private final List<Piece> pieces;
    private final List<Printed> found = new ArrayList<>();
    private final int headline;

    /** First and one past the last piece beside the headline. */
    private final int from;

    private final int to;

    Search(PageDate.Page page) {
      this.page = page;
      this.pieces = page.content().pieces;
      int at = headline();
      this.headline = at < 0 ? page.bodyFrom() : at;
      this.from = Math.max(0, headline - (at < 0 ? 2 * ABOVE : ABOVE));
      this.to = end(at);
    }

    private int headline() {
      String title = page.title();
      int same = -1;
      for (int i = 0; title != null && i < pieces.size(); i++) {
        Piece piece = pieces.get(i);
        if (piece.text().equals(title)) {
          if (piece.isHeading()) {
            return i;
          }
          same = same < 0 ? i : same;
        }
      }
      return same;
    }

    private int end(int at) {
      int body = page.bodyFrom();
      int end = Math.min(pieces.size(), body <= at ? at + BELOW : body + 2);
      for (int i = headline + 1; i < end; i++) {
        Piece piece = pieces.get(i);
        // Right above the body it is the headline of the page, linked to itself.
        if (piece.isHeading()
            && piece.linkShare() > 0.5
            && piece.text().length() > STORY
            && (i > body || body - i > ABOVE)) {
          return i;
        }
      }
      return end;
    }

    private void marks() {
      Map<String, Integer> alike = new HashMap<>();
      for (PageContent.Mark mark : page.content().dates) {
        alike.merge(mark.tag() + mark.names(), 1, Integer::sum);
      }
      for (PageContent.Mark mark : page.content().dates) {
        boolean list = alike.getOrDefault(mark.tag() + mark.names(), 0) >= LIST;
        Place place = place(mark.piece(), list);
        DateWords.Label named = words.ofNames(mark.names());
        if (place == null && named == DateWords.Label.PUBLISHED && !list) {
          place = Place.ELSEWHERE;
        }
        if (place != null && named != DateWords.Label.OTHER) {
          mark(mark, named, place, list);
        }
      }
    }

    private void mark(PageContent.Mark mark, DateWords.Label named, Place place, boolean list) {
      boolean time = mark.tag().equals("time") || mark.names().contains("datePublished");
      int cost = cost(mark.piece(), place) - (time ? 2 : 0) + (list ? 4 : 0);
      int before = found.size();
      inText(plain(mark.text()), named, place, cost);
      DateReading reading =
          mark.value().isEmpty() ? null : formats.read(mark.value(), page.monthFirst());
      if (reading == null || !page.isPossible(reading.day())) {
        return;
      }
      DateWords.Label label = words.before(mark.text(), 0, mark.text().length());
      if (found.size() > before) {
        // The text beside the value says which date it is.
        label = found.get(found.size() - 1).label;
      }
      if (label == DateWords.Label.NONE) {
        label = named;
      }
      add(reading, true, label, place, cost - 1);
    }

    private void lines() {
      for (int i = Math.max(0, headline - HEADER); i < Math.min(pieces.size(), to); i++) {
        line(i);
      }
      int end = Math.min(pieces.size(), page.bodyTo() + BEHIND);
      for (int i = Math.max(to, page.bodyFrom() - ABOVE); i < end; i++) {
        line(i);
      }
      for (int i = Math.max(to, end); i < Math.min(pieces.size(), page.bodyTo() + FOOT); i++) {
        if (pieces.get(i).text().length() <= BODY_LINE) {
          foot(pieces.get(i));
        }
      }
    }

    private void line(int i) {
      Piece piece = pieces.get(i);
      boolean body = i > page.bodyFrom() + 1 && i < page.bodyTo();
      Place place = place(i, false);
      int longest = piece.isHeading() ? HEADING : body ? BODY_LINE : LINE;
      if (place == null || piece.text().equals(page.title()) || isLink(piece, place)) {
        return;
      }
      if (piece.text().length() > longest) {
        if (i >= page.bodyFrom() && place == Place.HEADLINE) {
          dateline(piece.text(), cost(i, place));
        }
        return;
      }
      inText(piece.text(), DateWords.Label.NONE, place, cost(i, place) + 3);
    }

    /** Far behind the body a date counts only where it is said to be that of publication. */
    private void foot(Piece piece) {
      int before = found.size();
      inText(piece.text(), DateWords.Label.NONE, Place.ELSEWHERE, cost(0, Place.ELSEWHERE));
      for (int i = found.size() - 1; i >= before; i--) {
        if (found.get(i).label != DateWords.Label.PUBLISHED) {
          found.remove(i);
        }
      }
    }

    /** A link to another page, or an address that holds the day of another story. */
    private boolean isLink(Piece piece, Place place) {
      boolean link =
          place == Place.HEADLINE
              ? piece.linkShare() > 0.9 && piece.text().length() > BODY_LINE
              : piece.linkShare() > 0.5;
      return link || piece.text().contains("://");
    }

    /** "BERLIN, Nov. 22, 2021 –", "Karlsruhe (22.11.2021).": place and day begin the text. */
    private void dateline(String text, int cost) {
      String head = text.substring(0, Math.min(text.length(), DATELINE));
      for (WrittenDates.Found one : written.findAll(head, page.monthFirst(), 1)) {
        String before = head.substring(0, one.from()).stripTrailing();
        String after = head.substring(one.to()).stripLeading();
        boolean opens =
            before.isEmpty() || ",(/[–—|".indexOf(before.charAt(before.length() - 1)) >= 0;
        boolean closes = !after.isEmpty() && ")].:–—-/(|".indexOf(after.charAt(0)) >= 0;
        if (opens && closes && before.length() <= PLACE && page.isPossible(one.day())) {
          add(DateReading.ofDay(one.day()), false, DateWords.Label.NONE, Place.HEADLINE, cost + 8);
        }
      }
    }

    private void inText(String text, DateWords.Label named, Place place, int cost) {
      int end = 0;
      int number = 0;
      for (WrittenDates.Found one : written.findAll(text, page.monthFirst(), MOST)) {
        LocalDate day = one.day();
        if (!page.isPossible(day)) {
          // 12/03/2026 in April 2026 is no day in December.
          day = written.find(text.substring(one.from(), one.to()), !page.monthFirst());
        }
        DateWords.Label label = words.before(text, end, one.from());
        if (label == DateWords.Label.NONE && number == 0) {
          label = named;
        }
        end = one.to();
        number++;
        if (day != null && page.isPossible(day)) {
          String near = text.substring(end, Math.min(text.length(), end + 30));
          add(DateFormats.withTime(day, near), false, label, place, cost + number);
        }
      }
    }

    private void add(
        DateReading reading, boolean machine, DateWords.Label label, Place place, int cost) {
      int bonus = label == DateWords.Label.PUBLISHED ? 6 : 0;
      found.add(new Printed(reading, machine, label, place, cost - bonus));
    }

    /** The text of an element without the headline, which may hold a date of its own. */
    private String plain(String text) {
      String title = page.title();
      return title == null || text.length() <= title.length() ? text : text.replace(title, " ");
    }

    private @Nullable Place place(int i, boolean list) {
      if (i >= from && i < to && !(list && i < headline)) {
        return Place.HEADLINE;
      }
      if (i >= page.bodyTo() - 1 && i < page.bodyTo() + BEHIND && !list) {
        return Place.END;
      }
      if (i >= headline - HEADER && i < from && !list) {
        return Place.HEADER;
      }
      return i >= page.bodyFrom() - ABOVE && i < page.bodyTo() && !list ? Place.END : null;
    }

    private int cost(int i, Place place) {
      return switch (place) {
        case HEADLINE -> i < headline ? 2 * (headline - i) : i - headline;
        case END -> 40 + Math.abs(i - page.bodyTo());
        case HEADER -> 80 + headline - i;
        case ELSEWHERE -> 200;
      };
    }
  }

  /** Whether a day may be that on which the page was fetched, shown by its header as today. */
  static boolean isToday(@Nullable Instant captured, LocalDate day) {
    if (captured == null) {
      return false;
    }
    LocalDate today = LocalDate.ofInstant(captured, ZoneOffset.UTC);
    return !day.isBefore(today.minusDays(1)) && !day.isAfter(today.plusDays(1));
  }
}
