package org.pressbeam.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.RecordName;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.RejectedException;

/** Reads rows of our own table {@code articles}: all that an earlier run decided is kept. */
final class SettledReader {
  /** Columns of the table that are never null; no one else has all of them. */
  private static final Set<String> REQUIRED =
      Set.of(
          "article_id",
          "outlet",
          "date_source",
          "authors",
          "words",
          "sentences",
          "archive",
          "record");

  private SettledReader() {}

  static boolean isSettled(Map<String, Object> values) {
    return values.keySet().containsAll(REQUIRED);
  }

  /**
   * Reads a row.
   *
   * @throws RejectedException {@code no_text} where the run that wrote it left the text out, {@code
   *     bad_field} for a value that this table cannot hold
   */
  static Article read(Map<String, Object> values) throws RejectedException {
    if (!(values.get("text") instanceof String text)) {
      throw new RejectedException(
          RejectReason.NO_TEXT, "the run that wrote this table ran with --includeText=false");
    }
    LocalDate date = day(values.get("date"));
    DateSource source = source(string(values, "date_source"));
    if ((date == null) != (source == DateSource.NONE)) {
      throw bad("date_source", source.code());
    }
    List<Block> blocks = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      blocks.add(new Block(line, Block.Fate.KEPT));
    }
    return new Article(
        String.valueOf(values.get("article_id")),
        true,
        String.valueOf(values.get("outlet")),
        date,
        source,
        instant(values.get("published")),
        instant(values.get("captured")),
        string(values, "digest"),
        string(values, "url"),
        string(values, "title"),
        authors(values.get("authors")),
        string(values, "dateline"),
        string(values, "agency"),
        string(values, "language"),
        new RecordName(
            String.valueOf(values.get("archive")),
            String.valueOf(values.get("record")),
            values.get("offset") instanceof Number offset ? offset.longValue() : null),
        blocks,
        Article.TextPolicy.VERBATIM,
        new Article.Settled(string(values, "duplicate_of"), string(values, "syndicated_from")));
  }

  private static @Nullable String string(Map<String, Object> values, String name) {
    Object value = values.get(name);
    return value == null ? null : String.valueOf(value);
  }

  private static List<String> authors(@Nullable Object value) throws RejectedException {
    if (!(value instanceof List<?> list)) {
      throw bad("authors", String.valueOf(value));
    }
    return list.stream().map(String::valueOf).toList();
  }

  private static DateSource source(@Nullable String code) throws RejectedException {
    for (DateSource source : DateSource.values()) {
      if (source.code().equals(code)) {
        return source;
      }
    }
    throw bad("date_source", String.valueOf(code));
  }

  private static @Nullable LocalDate day(@Nullable Object value) throws RejectedException {
    if (value == null || value instanceof LocalDate) {
      return (LocalDate) value;
    }
    DateReading reading = DateFormats.iso(String.valueOf(value));
    if (reading == null) {
      throw bad("date", String.valueOf(value));
    }
    return reading.day();
  }

  private static @Nullable Instant instant(@Nullable Object value) throws RejectedException {
    if (value == null || value instanceof Instant) {
      return (Instant) value;
    }
    if (value instanceof Number micros) {
      return Instant.EPOCH.plus(micros.longValue(), java.time.temporal.ChronoUnit.MICROS);
    }
    DateReading reading = DateFormats.iso(String.valueOf(value));
    if (reading == null || reading.instant() == null) {
      throw bad("time", String.valueOf(value));
    }
    return reading.instant();
  }

  private static RejectedException bad(String column, String value) {
    return new RejectedException(
        RejectReason.BAD_FIELD,
        "column "
            + column
            + " of the articles table holds '"
            + value
            + "'"
            + (column.equals("date_source")
                ? "; allowed are " + Arrays.toString(DateSource.values())
                : ""));
  }
}
