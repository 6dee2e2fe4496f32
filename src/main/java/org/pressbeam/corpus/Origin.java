package org.pressbeam.corpus;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where and when an article appeared.
 *
 * @param place where it was staged
 * @param id its id
 * @param outlet its outlet
 * @param published time of publication
 * @param date day of publication
 * @param captured time of capture
 */
public record Origin(
    Place place,
    String id,
    String outlet,
    @Nullable Instant published,
    @Nullable LocalDate date,
    @Nullable Instant captured) {

  /**
   * Earliest first: by time of publication, day, time of capture and id. What is unknown comes
   * last.
   */
  public static final Comparator<Origin> EARLIEST =
      Comparator.comparing(Origin::published, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Origin::date, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Origin::captured, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Origin::id);

  /** What earlier batches hold comes before all else, since it stands; then the earliest. */
  public static final Comparator<Origin> STANDING =
      Comparator.comparing(Origin::earlier, Comparator.reverseOrder()).thenComparing(EARLIEST);

  /**
   * The place of an article in the order of the input.
   *
   * @param slice number of its slice; negative for an article of an earlier batch
   * @param index number of the article in its slice
   */
  public record Place(int slice, int index) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int bySlice = Integer.compare(slice, other.slice);
      return bySlice != 0 ? bySlice : Integer.compare(index, other.index);
    }
  }

  /** Says whether an earlier batch holds the article: what was decided about it then stands. */
  public boolean earlier() {
    return place.slice() < 0;
  }

  /** Returns the same with another id. */
  Origin withId(String newId) {
    return new Origin(place, newId, outlet, published, date, captured);
  }

  /** Says whether two articles may have been published within so many days of each other. */
  boolean within(int days, Origin other) {
    return date == null
        || other.date == null
        || Math.abs(ChronoUnit.DAYS.between(date, other.date)) <= days;
  }
}
