package org.pressbeam.archive;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of an archive, decoded: compression, chunks and content encoding are undone.
 *
 * @param name where the record stands
 * @param path full path of the archive as it was opened, with the path of the entry inside it
 *     behind a {@code /} (zip, tar); what {@code --pathPattern} is held against
 * @param url target URI of a capture; null where the format has none
 * @param captured time of capture (WARC-Date), in the years 1 to 9999; null where there is none
 * @param content what it holds
 */
public record ArchiveRecord(
    RecordName name, String path, @Nullable String url, @Nullable Instant captured, Content content)
    implements ArchiveEntry {

  /** What a record holds. */
  public sealed interface Content permits Page, PlainText, Fields {
    /** Returns the bytes of the record; null for a row of Parquet. */
    byte @Nullable [] payload();

    /** Returns the number of bytes of the record; null for a row of Parquet. */
    default @Nullable Long bytes() {
      byte[] payload = payload();
      return payload == null ? null : (long) payload.length;
    }
  }

  /**
   * An HTML page.
   *
   * @param payload its bytes; not copied, not to be changed
   * @param charset label of the charset that the HTTP header names; null if none
   */
  public record Page(byte[] payload, @Nullable String charset) implements Content {}

  /**
   * A plain text.
   *
   * @param payload its bytes; not copied, not to be changed
   * @param charset label of the charset that the HTTP header names; null if none
   */
  public record PlainText(byte[] payload, @Nullable String charset) implements Content {}

  /**
   * A row of JSON Lines or Parquet.
   *
   * @param payload the bytes of the line; null for a row of Parquet
   * @param values field names as they are in the file to values: String, Long, Double, Boolean,
   *     {@link java.time.LocalDate}, {@link Instant}, List, Map; fields that are null are absent
   */
  public record Fields(byte @Nullable [] payload, Map<String, Object> values) implements Content {}
}
