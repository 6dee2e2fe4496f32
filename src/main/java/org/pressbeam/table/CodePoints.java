package org.pressbeam.table;

/** Converts offsets of one text from UTF-16 units to code points, each in bounded time. */
final class CodePoints {
  private static final int STRIDE = 256;

  private final String text;

  /** How many surrogate pairs end before each multiple of {@link #STRIDE}. */
  private final int[] pairs;

  CodePoints(String text) {
    this.text = text;
    this.pairs = new int[text.length() / STRIDE + 1];
    for (int i = 1; i < pairs.length; i++) {
      pairs[i] = pairs[i - 1] + pairsBetween((i - 1) * STRIDE, i * STRIDE);
    }
  }

  /** Returns how many code points stand before a unit. */
  long before(int unit) {
    int stride = unit / STRIDE;
    return (long) unit - pairs[stride] - pairsBetween(stride * STRIDE, unit);
  }

  private int pairsBetween(int from, int to) {
    int found = 0;
    for (int i = Math.max(from, 1); i < to; i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        found++;
      }
    }
    return found;
  }
}
