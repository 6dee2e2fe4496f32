package org.pressbeam.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates that a page shows its readers, and ranks them by where they stand: beside the
 * headline, around the body, above the headline. What is said about a date goes with it: a date of
 * a change, of an event or of a comment is not that of publication.
 */
final class PrintedDates {
  /** Elements of one name that hold dates, from which they are a list. */
  private static final int LIST = 3;

  /** Longest line in which a date is looked for: at the headline, elsewhere, in a heading. */
  private static final int LINE = 150;

  private static final int SHORT_LINE = 60;
  private static final int HEADING = 30;

  /** Longest line with a date that stands away from the headline and without a word about it. */
  private static final int BESIDE = 50;

  /** Pieces behind the body in which a date counts that is said to be that of publication. */
  private static final int FOOT = 40;

  private static final int MOST = 6;

  /** Words beside a date from which a sentence tells of it. */
  private static final int TOLD = 2;

  /** Longest dateline, and longest name of a place in one. */
  private static final int DATELINE = 80;

  private static final int PLACE = 40;

  /** What a class "updated" costs: themes give it to the only date they show. */
  private static final int HATOM = 15;

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
      DateReading reading,
      boolean machine,
      DateWords.Label label,
      DatePlaces.Place place,
      int cost) {}

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
    private final DatePlaces places;
    private final List<Printed> found = new ArrayList<>();

    Search(PageDate.Page page) {
      this.page = page;
      this.pieces = page.content().pieces;
      this.places = new DatePlaces(page);
    }

    private void marks() {
      Map<String, Integer> alike = new HashMap<>();
      for (PageContent.Mark mark : page.content().dates) {
        alike.merge(mark.tag() + mark.names(), 1, Integer::sum);
      }
      for (PageContent.Mark mark : page.content().dates) {
        if (mark.value().isEmpty() && !WrittenDates.hasDigit(mark.text())) {
          continue;
        }
        boolean list = alike.getOrDefault(mark.tag() + mark.names(), 0) >= LIST;
        DatePlaces.Place place = places.place(mark.piece(), list);
        DateWords.Label named = words.ofNames(mark.names());
        boolean counts =
            place != DatePlaces.Place.ELSEWHERE || (named == DateWords.Label.PUBLISHED && !list);
        Piece piece = mark.piece() < pieces.size() ? pieces.get(mark.piece()) : null;
        boolean near = place == DatePlaces.Place.HEADLINE;
        if (counts && (near || (named != DateWords.Label.OTHER && !places.isOther(piece, words)))) {
          mark(mark, named, place, list);
        }
      }
    }

    private void mark(
        PageContent.Mark mark, DateWords.Label called, DatePlaces.Place place, boolean list) {
      boolean time = mark.tag().equals("time") || mark.names().contains("datePublished");
      // At the headline "date-comments" is a line with the date and the number of comments.
      boolean hAtom = called == DateWords.Label.CHANGED && hasUpdated(mark.names());
      DateWords.Label named =
          hAtom || called == DateWords.Label.OTHER ? DateWords.Label.NONE : called;
      int cost =
          places.cost(mark.piece(), place) - (time ? 2 : 0) + (list ? 4 : 0) + (hAtom ? HATOM : 0);
      int before = found.size();
      inText(plain(mark.text()), named, place, cost);
      Printed shown = found.size() > before ? found.get(before) : null;
      DateReading reading =
          mark.value().isEmpty() ? null : formats.read(mark.value(), page.monthFirst());
      if (reading == null || !page.isPossible(reading.day()) || contradicts(mark, reading, shown)) {
        return;
      }
      DateWords.Label label =
          shown == null ? words.before(mark.text(), 0, mark.text().length()) : shown.label;
      add(reading, true, label == DateWords.Label.NONE ? named : label, place, cost - 1);
    }

    /** Templates forget to fill in the attribute; what the reader sees is right. */
    private boolean contradicts(
        PageContent.Mark mark, DateReading reading, @Nullable Printed shown) {
      if (shown == null
          || Math.abs(shown.reading.day().toEpochDay() - reading.day().toEpochDay()) <= 1) {
        return false;
      }
      return !reading.day().equals(written.find(mark.text(), !page.monthFirst()));
    }

    private void lines() {
      for (int i = places.first(); i < places.last(); i++) {
        line(i);
      }
      int end = Math.min(pieces.size(), page.bodyTo() + FOOT);
      for (int i = Math.max(places.last(), page.bodyTo()); i < end; i++) {
        Piece piece = pieces.get(i);
        if (piece.text().length() <= SHORT_LINE
            && WrittenDates.hasDigit(piece.text())
            && !places.isOther(piece, words)) {
          line(piece, DatePlaces.Place.ELSEWHERE, places.cost(i, DatePlaces.Place.ELSEWHERE));
        }
      }
    }

    private void line(int i) {
      Piece piece = pieces.get(i);
      String text = piece.text();
      boolean opens = i >= page.bodyFrom() && i <= page.bodyFrom() + 1;
      if (text.length() > LINE && !opens) {
        return;
      }
      DatePlaces.Place place = places.place(i, false);
      if (place == DatePlaces.Place.ELSEWHERE
          || !WrittenDates.hasDigit(text)
          || text.equals(page.title())
          || text.contains("://")
          || isLink(piece, place)
          || (place != DatePlaces.Place.HEADLINE && places.isOther(piece, words))) {
        return;
      }
      boolean near = place == DatePlaces.Place.HEADLINE && !places.isInBody(i);
      int longest = piece.isHeading() ? HEADING : near ? LINE : SHORT_LINE;
      boolean sentence =
          text.length() > SHORT_LINE
              && (PageText.endsSentence(text) || DatePlaces.isCaption(piece));
      if (text.length() <= longest && !sentence) {
        line(piece, place, places.cost(i, place) + 3);
      } else if (opens) {
        dateline(text, places.cost(i, DatePlaces.Place.HEADLINE) + 8);
      }
    }

    /** Away from the headline a date is alone in its line, or said to be that of publication. */
    private void line(Piece piece, DatePlaces.Place place, int cost) {
      int before = found.size();
      inText(piece.text(), DateWords.Label.NONE, place, cost);
      boolean beside = place == DatePlaces.Place.HEADLINE;
      boolean alone =
          beside || (place != DatePlaces.Place.ELSEWHERE && piece.text().length() <= BESIDE);
      boolean told = found.size() > before && isTold(piece.text());
      for (int i = found.size() - 1; i >= before; i--) {
        DateWords.Label label = found.get(i).label;
        boolean counts = alone && !(told && label == DateWords.Label.NONE);
        if (label != DateWords.Label.PUBLISHED && !counts) {
          found.remove(i);
        }
      }
    }

    /** "The fair opens on 3 May 2025." tells of a day: a sentence with words beside its date. */
    private boolean isTold(String text) {
      if (!PageText.endsSentence(text) || text.endsWith(":")) {
        return false;
      }
      int words = 0;
      int from = 0;
      for (WrittenDates.Found one : written.findAll(text, page.monthFirst(), MOST)) {
        words += words(text, from, one.from());
        from = one.to();
      }
      return words + words(text, from, text.length()) >= TOLD;
    }

    /** Words of three letters and more in small letters: no names, and few prepositions. */
    private static int words(String text, int from, int to) {
      int words = 0;
      int start = from;
      for (int i = from; i <= to; i++) {
        if (i < to && Character.isLetter(text.charAt(i))) {
          continue;
        }
        words += i - start >= 3 && Character.isLowerCase(text.charAt(start)) ? 1 : 0;
        start = i + 1;
      }
      return words;
    }

    /** A link to another page; the date beside a headline may link to all stories of its day. */
    private boolean isLink(Piece piece, DatePlaces.Place place) {
      return place == DatePlaces.Place.HEADLINE
          ? piece.linkShare() > 0.9 && piece.text().length() > SHORT_LINE
          : piece.linkShare() > 0.5;
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
          DateReading reading = DateReading.ofDay(one.day());
          add(reading, false, DateWords.Label.NONE, DatePlaces.Place.HEADLINE, cost);
        }
      }
    }

    private void inText(String text, DateWords.Label named, DatePlaces.Place place, int cost) {
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
        DateReading reading,
        boolean machine,
        DateWords.Label label,
        DatePlaces.Place place,
        int cost) {
      int bonus = label == DateWords.Label.PUBLISHED ? 6 : 0;
      found.add(new Printed(reading, machine, label, place, cost - bonus));
    }

    /** The text of an element without the headline, which may hold a date of its own. */
    private String plain(String text) {
      String title = page.title();
      return title == null || text.length() <= title.length() ? text : text.replace(title, " ");
    }
  }

  private static boolean hasUpdated(String names) {
    return (' ' + names + ' ').contains(" updated ");
  }
}
