package org.pressbeam.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days of {@link Table#COVERAGE} on which nothing of an outlet was captured, between two
 * days on which something was. Takes its rows in the order of their keys; used once.
 */
public final class DayGaps {
  /** A longer gap is left open: a capture dated wrongly would fill it with rows. */
  static final int LONGEST = 366;

  private static final int SUMS = Table.COVERAGE.columns().size() - Table.COVERAGE.keyColumns();

  private @Nullable CountKey last;

  /** Returns a row of zeros for each missing day between the row before and this one. */
  public List<CountRow> before(CountRow next) {
    CountKey before = last;
    last = next.key();
    List<CountRow> missing = new ArrayList<>();
    if (before == null
        || !Objects.equals(before.value(0), last.value(0))
        || !(before.value(1) instanceof Integer from)
        || !(last.value(1) instanceof Integer to)
        || to - from > LONGEST) {
      return missing;
    }
    for (int day = from + 1; day < to; day++) {
      missing.add(new CountRow(new CountKey(last.value(0), day), new long[SUMS]));
    }
    return missing;
  }
}
