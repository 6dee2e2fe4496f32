package org.pressbeam.article;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of publication that was found, and where.
 *
 * @param day the day in the article's own time zone
 * @param published the instant; null unless time of day and time zone are known
 * @param source where it stood
 */
record PublicationDate(LocalDate day, @Nullable Instant published, DateSource source) {
  static PublicationDate of(DateReading reading, DateSource source) {
    return new PublicationDate(reading.day(), reading.instant(), source);
  }
}
