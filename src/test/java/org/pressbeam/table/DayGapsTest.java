package org.pressbeam.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DayGapsTest {
  private final DayGaps gaps = new DayGaps();

  private List<@Nullable Object> days(@Nullable String outlet, @Nullable Integer day) {
    return gaps.before(new CountRow(new CountKey(outlet, day), new long[8])).stream()
        .map(row -> row.key().value(1))
        .toList();
  }

  @Test
  void fillsTheDaysBetweenTwoCapturesOfAnOutlet() {
    assertThat(days("a.example", null)).isEmpty();
    assertThat(days("a.example", 10)).isEmpty();
    assertThat(days("a.example", 11)).isEmpty();
    assertThat(days("a.example", 14)).containsExactly(12, 13);
    assertThat(days("b.example", 20)).isEmpty();
  }

  @Test
  void leavesAGapOfMoreThanAYearOpen() {
    assertThat(days("a.example", 0)).isEmpty();
    assertThat(days("a.example", DayGaps.LONGEST)).hasSize(DayGaps.LONGEST - 1);
    assertThat(days("a.example", 2 * DayGaps.LONGEST + 1)).isEmpty();
  }

  @Test
  void aMissingDayIsARowOfZeros() {
    days("a.example", 1);
    CountRow missing = gaps.before(new CountRow(new CountKey("a.example", 3), new long[8])).get(0);
    assertThat(missing.toRecord(Table.COVERAGE).get("pages")).isEqualTo(0L);
    assertThat(missing.toRecord(Table.COVERAGE).get("outlet")).isEqualTo("a.example");
  }
}
