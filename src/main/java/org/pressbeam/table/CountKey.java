package org.pressbeam.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The key of a row of a counts table: texts and whole numbers, some of them null. Null sorts first.
 */
public final class CountKey implements Comparable<CountKey> {
  private final @Nullable Object[] values;
  private final int hash;

  /** Takes over strings, integers and longs in the order of the key columns. */
  CountKey(@Nullable Object... values) {
    this.values = values;
    this.hash = Arrays.hashCode(values);
  }

  /** Returns the value of key column {@code i}. */
  @Nullable Object value(int i) {
    return values[i];
  }

  int size() {
    return values.length;
  }

  @Override
  public int compareTo(CountKey other) {
    for (int i = 0; i < values.length; i++) {
      int order = compare(values[i], other.values[i]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int compare(@Nullable Object one, @Nullable Object two) {
    if (one == null || two == null) {
      return Boolean.compare(one != null, two != null);
    }
    if (one instanceof String text) {
      return compareTexts(text, (String) two);
    }
    return Long.compare(((Number) one).longValue(), ((Number) two).longValue());
  }

  /**
   * By code points, as readers that sort UTF-8 bytes do; {@code compareTo} of String goes by UTF-16
   * units.
   */
  private static int compareTexts(String one, String two) {
    int length = Math.min(one.length(), two.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = two.charAt(i);
      if (a != b) {
        if (Character.isSurrogate(a) != Character.isSurrogate(b)) {
          return Character.isSurrogate(a) ? 1 : -1;
        }
        return a - b;
      }
    }
    return one.length() - two.length();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CountKey key && Arrays.equals(values, key.values);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
