package org.pressbeam.text;

import java.util.List;

/**
 * A half-open range of a text in UTF-16 units.
 *
 * @param start first unit
 * @param end behind the last unit
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Checks that the range is not upside down. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + " to " + end);
    }
  }

  /** Returns the part of the text that this span covers. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** Says whether the other span lies inside this one; equal spans contain each other. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Says whether the two spans share a unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /**
   * Returns the number, from 0, of the last of some spans that starts at or before a unit; 0 where
   * none does.
   *
   * @param spans in order of their starts
   */
  public static int lastStartingBy(int unit, List<Span> spans) {
    int low = 0;
    int high = spans.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (spans.get(middle).start() <= unit) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
