package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PathPatternTest {
  @ParameterizedTest
  @CsvSource({
    "{outlet}/{date}/{name}, /a/b/daily.example/2026-01-16/article.txt, daily.example, 2026-01-16",
    "{outlet}/{date}/{name}, daily.example/20260116/article.txt, daily.example, 2026-01-16",
    "{outlet}/{date}_{name}.txt, x/daily.example/2026-01-16_one_two.txt, daily.example, 2026-01-16",
    "news/{outlet}/{name}, x/news/daily.example/a.html, daily.example, ",
    "{date}/{name}, x/daily.example/2026-01-16/a.html, , 2026-01-16",
  })
  void readsThePath(
      String pattern, String path, @Nullable String outlet, @Nullable LocalDate date) {
    assertThat(new PathPattern(pattern).match(path)).isEqualTo(new PathPattern.Match(outlet, date));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "daily.example/article.txt",
        "daily.example/2026-13-16/article.txt",
        "daily.example/January/article.txt",
        "article.txt"
      })
  void refusesOtherPaths(String path) {
    assertThat(new PathPattern("{outlet}/{date}/{name}").match(path)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{outlet}/{day}", "{outlet", "outlet}", "{name}", "a//{date}", "{date}/{date}"})
  void refusesBadPatterns(String pattern) {
    assertThatThrownBy(() -> new PathPattern(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{date}, {name}, {outlet}");
  }
}
