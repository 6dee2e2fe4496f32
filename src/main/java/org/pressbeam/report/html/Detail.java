package org.pressbeam.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * How finely a report resolves its numbers. A page must open on a phone whatever the size of the
 * run, so it holds sums, and few enough of them; what is set aside is summed up as "other".
 *
 * @param period length of the steps in time
 * @param outlets how many outlets stand for themselves, those with most words
 * @param actors how many actors stand for themselves, those with most mentions
 */
record Detail(Period period, int outlets, int actors) {
  /** Most sums of one kind that a page holds; some 3 MB. */
  static final int MOST_CELLS = 120_000;

  /** More points than a curve of ordinary width can show. */
  static final int MOST_PERIODS = 200;

  /** How many stances stand for themselves; the lexicon that ships has fewer. */
  static final int STANCES = 80;

  private static final List<Detail> ROOM =
      List.of(
          new Detail(Period.DAY, 300, 200),
          new Detail(Period.DAY, 150, 60),
          new Detail(Period.DAY, 60, 25));

  /** The coarsest. */
  static final Detail LAST = new Detail(Period.YEAR, 30, 12);

  /** Returns the choices from fine to coarse: days before actors, actors before outlets. */
  static List<Detail> choices() {
    List<Detail> choices = new ArrayList<>();
    for (Period period : Period.values()) {
      ROOM.forEach(room -> choices.add(new Detail(period, room.outlets, room.actors)));
    }
    choices.add(LAST);
    return choices;
  }
}
