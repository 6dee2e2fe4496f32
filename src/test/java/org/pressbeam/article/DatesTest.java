package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

final class DatesTest {
  private final DateFormats formats = new DateFormats(new WrittenDates());

  @ParameterizedTest
  @CsvFileSource(resources = "dates.tsv", delimiter = '\t')
  void readsDatesAsTheyAreWritten(
      String value, boolean monthFirst, @Nullable LocalDate day, @Nullable Instant instant) {
    DateReading reading = formats.read(value, monthFirst);
    assertThat(reading == null ? null : reading.day()).isEqualTo(day);
    assertThat(reading == null ? null : reading.instant()).isEqualTo(instant);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "written-dates.tsv", delimiter = '\t', quoteCharacter = '\0')
  void readsDatesInWords(String language, String text, @Nullable LocalDate day) {
    assertThat(new WrittenDates().find(text, false)).as(language).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/2021/11/22/story, 2021-11-22",
    "https://a.example/2021/1/2/story, 2021-01-02",
    "https://a.example/news/2021-11-22-story.html, 2021-11-22",
    "https://a.example/news/20211122/story, 2021-11-22",
    "https://a.example/news/story-120211122, ",
    "https://a.example/2021/11/story, ",
    "https://a.example/2021/29/11/story, ",
    "https://a.example/2021/Nov/22/story, 2021-11-22",
    "https://a.example/news/22-11-2021, 2021-11-22",
    "https://a.example/news/11-12-2021, ",
  })
  void readsDatesInAddresses(String url, @Nullable LocalDate day) {
    assertThat(UrlDate.of(url)).isEqualTo(day);
  }
}
