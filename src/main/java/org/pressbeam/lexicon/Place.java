package org.pressbeam.lexicon;

import java.util.Comparator;

/**
 * A place in a lexicon file; printed as {@code file:line:column}.
 *
 * @param order number of the file, from 0 in the order given
 * @param file its name as the user gave it
 * @param line from 1
 * @param column from 1, in code points
 */
public record Place(int order, String file, int line, int column) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparingInt(Place::order)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  /** Compares by file, in the order given, then line, then column. */
  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
