package org.pressbeam.archive.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.pressbeam.archive.entry.Times;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.RejectedException;

/** The headers of a WARC record. */
final class WarcHeaders {
  private final MessageHeaders headers;

  private WarcHeaders(MessageHeaders headers) {
    this.headers = headers;
  }

  /**
   * Reads headers.
   *
   * @param bytes from the version line to the blank line, inclusive
   * @throws RejectedException if they are malformed
   */
  static WarcHeaders parse(byte[] bytes) throws RejectedException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try (WarcReader reader =
        new WarcReader(Channels.newChannel(new ByteArrayInputStream(new byte[0])), buffer)) {
      reader.setLenient(true);
      Optional<WarcRecord> record = reader.next();
      if (record.isPresent()) {
        return new WarcHeaders(record.get().headers());
      }
      throw malformed("no WARC record");
    } catch (IOException | IllegalArgumentException e) {
      throw malformed(String.valueOf(e.getMessage()));
    }
  }

  private static RejectedException malformed(String detail) {
    int end = Math.min(detail.length(), 300);
    return new RejectedException(
        RejectReason.MALFORMED_RECORD, detail.substring(0, end).replace('\n', ' '));
  }

  /** Returns the length of the block in bytes; -1 if it is missing or no number. */
  long contentLength() {
    String value = get("Content-Length");
    if (value == null || value.isEmpty() || value.length() > 18) {
      return -1;
    }
    if (!value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    return Long.parseLong(value);
  }

  /** Returns WARC-Type in the spelling of the record; empty if it is missing. */
  String type() {
    String type = get("WARC-Type");
    return type == null ? "" : type;
  }

  /** Returns WARC-Record-ID without its brackets. */
  @Nullable String recordId() {
    return bare(get("WARC-Record-ID"));
  }

  /** Returns WARC-Target-URI; WARC 1.0 shows it in brackets in its grammar, and some wrote them. */
  @Nullable String target() {
    return bare(get("WARC-Target-URI"));
  }

  /** Returns WARC-Date; null if it is missing, not a time, or not in the years 1 to 9999. */
  @Nullable Instant date() {
    String value = get("WARC-Date");
    if (value == null || value.length() > 40) {
      return null;
    }
    try {
      return Times.kept(OffsetDateTime.parse(complete(value)).toInstant());
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** WARC 1.1 allows less than a full time: "2016", "2016-09-19", "2016-09-19T17:20Z". */
  private static String complete(String date) {
    return switch (date.length()) {
      case 4 -> date + "-01-01T00:00:00Z";
      case 7 -> date + "-01T00:00:00Z";
      case 10 -> date + "T00:00:00Z";
      default -> date;
    };
  }

  @Nullable String contentType() {
    return get("Content-Type");
  }

  private @Nullable String get(String name) {
    return headers.first(name).map(String::strip).orElse(null);
  }

  private static @Nullable String bare(@Nullable String value) {
    if (value == null) {
      return null;
    }
    int from = value.startsWith("<") ? 1 : 0;
    int to = value.endsWith(">") ? value.length() - 1 : value.length();
    if (from >= to) {
      return null;
    }
    return value.substring(from, to);
  }
}
