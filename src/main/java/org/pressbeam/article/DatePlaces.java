package org.pressbeam.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where on a page the date of its article may stand, and how likely it stands there. */
final class DatePlaces {
  /** Pieces above the headline that may still belong to it. */
  private static final int ABOVE = 3;

  /** Pieces below the headline in which its date is looked for if the body does not follow it. */
  private static final int BELOW = 12;

  /** Pieces before and behind the body that may still belong to it. */
  private static final int BEFORE = 10;

  private static final int BEHIND = 10;

  /** Pieces above the headline in which a header may stand. */
  private static final int HEADER = 15;

  /** Shortest link in a heading that leads to a story, not to a section. */
  private static final int STORY = 25;

  /** Shortest line of running text. */
  private static final int RUNNING = 120;

  private static final int ANCESTORS = 4;

  /** A place, best first. */
  enum Place {
    /** Beside the headline. */
    HEADLINE,
    /** Shortly before or behind the body, or in it. */
    BODY,
    /** Shortly above the headline. */
    HEADER,
    /** Somewhere else. */
    ELSEWHERE
  }

  private final PageDate.Page page;
  private final List<Piece> pieces;
  private final int headline;

  /** First and one past the last piece beside the headline. */
  private final int from;

  private final int to;

  /** One past the last piece that may belong to the body. */
  private final int end;

  DatePlaces(PageDate.Page page) {
    this.page = page;
    this.pieces = page.content().pieces;
    int at = headline();
    int body = page.bodyFrom();
    this.headline = at < 0 ? body : at;
    this.from = Math.max(0, headline - (at < 0 ? 2 * ABOVE : ABOVE));
    this.to = untilStory(headline + 1, body <= at ? untilText(at) : body + 2);
    this.end = untilStory(page.bodyTo(), page.bodyTo() + BEHIND);
  }

  /** The piece that is the headline, a heading before a crumb; -1 if none is. */
  private int headline() {
    String title = page.title();
    int same = -1;
    for (int i = 0; title != null && i < pieces.size(); i++) {
      if (pieces.get(i).text().equals(title)) {
        if (pieces.get(i).isHeading()) {
          return i;
        }
        same = same < 0 ? i : same;
      }
    }
    return same;
  }

  /** Where the headline stands inside of the body, its surroundings end in the running text. */
  private int untilText(int at) {
    int last = Math.min(pieces.size(), at + BELOW);
    int running = 0;
    for (int i = at + 1; i < last; i++) {
      Piece piece = pieces.get(i);
      if (piece.text().length() >= RUNNING && piece.linkShare() < 0.3 && ++running == 2) {
        return i + 1;
      }
    }
    return last;
  }

  /** Returns where the first headline of another story stands, and at most the limit. */
  private int untilStory(int first, int limit) {
    int body = page.bodyFrom();
    int last = Math.min(pieces.size(), limit);
    for (int i = first; i < last; i++) {
      Piece piece = pieces.get(i);
      // Right above the body it is the headline of the page, linked to itself.
      boolean own = i <= body && body - i <= ABOVE;
      if (piece.isHeading() && piece.linkShare() > 0.5 && piece.text().length() > STORY && !own) {
        return i;
      }
    }
    return Math.max(last, 0);
  }

  /** First piece of the places. */
  int first() {
    return Math.max(0, Math.min(headline - HEADER, page.bodyFrom() - BEFORE));
  }

  /** One past the last piece of the places. */
  int last() {
    return Math.min(pieces.size(), Math.max(to, end));
  }

  /**
   * Returns where a piece stands.
   *
   * @param i its number
   * @param list whether it is one of several that are alike
   */
  Place place(int i, boolean list) {
    if (i >= from && i < to && !(list && i < headline)) {
      return Place.HEADLINE;
    }
    if (list) {
      return Place.ELSEWHERE;
    }
    if (i >= page.bodyFrom() - BEFORE && i < end && (i > headline || page.bodyTo() <= headline)) {
      return Place.BODY;
    }
    return i >= headline - HEADER && i < from ? Place.HEADER : Place.ELSEWHERE;
  }

  /** The lower, the likelier is a date at a piece that of the article. */
  int cost(int i, Place place) {
    return switch (place) {
      case HEADLINE -> i < headline ? 3 * (headline - i) : i - headline;
      case BODY -> 60 + Math.min(Math.abs(i - page.bodyTo()), Math.abs(i - page.bodyFrom()));
      case HEADER -> 120 + headline - i;
      case ELSEWHERE -> 300;
    };
  }

  /** Whether a piece stands in the middle of the body. */
  boolean isInBody(int i) {
    return i > page.bodyFrom() + 1 && i < page.bodyTo();
  }

  /** Whether a piece stands in a comment, an event, a table, or in a post embedded in the body. */
  boolean isOther(@Nullable Piece piece, DateWords words) {
    Box box = piece == null ? null : piece.box();
    if (piece == null || box == null) {
      return false;
    }
    boolean inside = box.from > page.bodyFrom() + 1 && box.to < page.bodyTo();
    if (inside && box.excluded && piece.linkShare() > 0.5) {
      return true;
    }
    for (int i = 0; i < ANCESTORS && box != null; i++) {
      if (box.tag.equals("td") || words.ofNames(box.kind()) == DateWords.Label.OTHER) {
        return true;
      }
      box = box.parent;
    }
    return isCaption(piece);
  }

  static boolean isCaption(Piece piece) {
    return piece.box().tag.equals("figcaption") || piece.box().kind().contains("caption");
  }
}
