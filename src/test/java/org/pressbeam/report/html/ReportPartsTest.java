package org.pressbeam.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressbeam.report.html.Highlight.Mark;
import org.pressbeam.report.html.Highlight.Segment;

/** Parts of the report that need no tables. */
class ReportPartsTest {
  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  void leavesDatesFarOffOutOfTheSpan() {
    TreeMap<LocalDate, Long> articles =
        new TreeMap<>(
            Map.of(
                day("1999-01-01"), 1L,
                day("2026-01-05"), 40L,
                day("2026-01-20"), 40L,
                day("2099-01-01"), 1L));
    assertThat(Span.of(articles)).isEqualTo(new Span(day("2026-01-05"), day("2026-01-20")));
  }

  @Test
  void aRunWithoutDatesHasNoPeriods() {
    assertThat(Span.of(new TreeMap<>())).isEqualTo(Span.NONE);
    assertThat(Period.DAY.starts(Span.NONE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2026-05-14, 2026-05-14",
    "WEEK, 2026-05-17, 2026-05-11",
    "WEEK, 2026-05-11, 2026-05-11",
    "MONTH, 2026-05-14, 2026-05-01",
    "QUARTER, 2026-05-14, 2026-04-01",
    "YEAR, 2026-05-14, 2026-01-01"
  })
  void aPeriodBeginsOnItsFirstDay(Period period, LocalDate day, LocalDate start) {
    assertThat(period.start(day)).isEqualTo(start);
  }

  @Test
  void periodsHaveNoHoles() {
    assertThat(Period.WEEK.starts(new Span(day("2025-12-30"), day("2026-01-13"))))
        .containsExactly(day("2025-12-29"), day("2026-01-05"), day("2026-01-12"));
  }

  @Test
  void marksThePlaceAtWhichTheActorsFit() {
    // Behind an emoji, whose two UTF-16 units are one code point of the tables.
    assertThat(
            Highlight.segments(
                "\uD83D\uDE00 deny, deny it, Iran.",
                new Mark(108, "deny", Highlight.PHRASE),
                List.of(new Mark(117, "Iran", Highlight.SOURCE))))
        .containsExactly(
            new Segment("\uD83D\uDE00 deny, ", ""),
            new Segment("deny", "phrase"),
            new Segment(" it, ", ""),
            new Segment("Iran", "source"),
            new Segment(".", ""));
  }

  @Test
  void aContextEndsAtItsParagraphAndAtWholeWords() {
    assertThat(Highlight.context("cut short of ", "Iran", " said.\nNext"))
        .containsExactly(
            new Segment("… short of ", ""),
            new Segment("Iran", "target"),
            new Segment(" said.", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x, true",
    "HTTP://a.example/x, true",
    "javascript:alert(1), false",
    "' https://a.example', false",
    "data:text/html;x, false"
  })
  void linksToTheWebAlone(String url, boolean linked) {
    assertThat(Evidence.webAddress(url) != null).isEqualTo(linked);
  }
}
