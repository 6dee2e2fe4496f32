package org.pressbeam.archive.warc;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveEntry.Rejected;
import org.pressbeam.archive.ArchiveEntry.Skipped;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.RecordName;
import org.pressbeam.archive.bytes.Limits;
import org.pressbeam.archive.entry.Place;
import org.pressbeam.archive.format.Format;
import org.pressbeam.archive.format.MediaTypes;
import org.pressbeam.archive.format.Sniffer;
import org.pressbeam.archive.http.HttpHead;
import org.pressbeam.archive.http.HttpPayload;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.RejectedException;
import org.pressbeam.reject.SkipFilter;

/**
 * A WARC record with its block.
 *
 * @param place where it was read
 * @param name its name
 * @param headers its headers
 * @param block the block from index 0 on, as much of it as is kept
 * @param kept how many bytes are kept; fewer than {@code length} in a record that is too large
 * @param length length of the block
 */
record Capture(
    Place place, RecordName name, WarcHeaders headers, byte[] block, int kept, long length) {

  /** Bytes of a block that are kept: a payload that is too large, and headers before it. */
  static final int KEPT = Limits.PAYLOAD + Limits.HEADER;

  /** Returns the record that this is, or why it is none. */
  ArchiveEntry entry() {
    try {
      return switch (headers.type().toLowerCase(Locale.ROOT)) {
        case "response" -> response();
        case "resource", "conversion" -> resource();
        case "" -> throw new RejectedException(RejectReason.MALFORMED_RECORD, "no WARC-Type");
        case "continuation" ->
            throw new RejectedException(
                RejectReason.UNSUPPORTED_FORMAT, "a record in segments is not read");
        // warcinfo, request, metadata, revisit; others are to be ignored, says the standard.
        default -> new Skipped(SkipFilter.RECORD_TYPE);
      };
    } catch (RejectedException e) {
      return new Rejected(name, e.reason(), e.detail(), length);
    }
  }

  private ArchiveEntry response() throws RejectedException {
    if (HttpHead.begins(block, kept)) {
      return http();
    }
    String type = headers.contentType();
    if (type != null && !isHttp(type)) {
      // dns:, ftp:, gemini: and others; and payloads whose head was dropped.
      return payload(type);
    }
    int n = Math.min(kept, Limits.HEAD);
    if (n > 0 && block[0] == '<' && Sniffer.sniff(block, n) == Format.HTML) {
      // HTTP/0.9 has no head.
      return payload(null);
    }
    if (length == 0) {
      return new Skipped(SkipFilter.EMPTY);
    }
    return http();
  }

  private ArchiveEntry resource() throws RejectedException {
    String type = headers.contentType();
    if (type != null && isHttp(type) && HttpHead.begins(block, kept)) {
      return http();
    }
    return payload(type);
  }

  private static boolean isHttp(String contentType) {
    return contentType.toLowerCase(Locale.ROOT).startsWith("application/http");
  }

  private ArchiveEntry http() throws RejectedException {
    HttpHead head = HttpHead.parse(block, kept);
    if (head.status() >= 300 && head.status() < 400) {
      return new Skipped(SkipFilter.REDIRECT);
    }
    if (head.status() != 200) {
      return new Skipped(SkipFilter.STATUS);
    }
    SkipFilter filter = filter(head.header("content-type"), length - head.length());
    if (filter != null) {
      return new Skipped(filter);
    }
    checkLength(length - head.length());
    byte[] payload = HttpPayload.decode(head, block, head.length(), kept);
    return content(payload, head.header("content-type"));
  }

  /** Takes the whole block for the payload. */
  private ArchiveEntry payload(@Nullable String contentType) throws RejectedException {
    SkipFilter filter = filter(contentType, length);
    if (filter != null) {
      return new Skipped(filter);
    }
    checkLength(length);
    return content(Arrays.copyOf(block, kept), contentType);
  }

  private @Nullable SkipFilter filter(@Nullable String contentType, long payloadLength) {
    String url = headers.target();
    if (url != null && MediaTypes.isRobots(url)) {
      return SkipFilter.ROBOTS;
    }
    if (payloadLength == 0) {
      return SkipFilter.EMPTY;
    }
    if (MediaTypes.of(contentType, new byte[0]) == Format.MEDIA) {
      return SkipFilter.MEDIA_TYPE;
    }
    return null;
  }

  private static void checkLength(long payloadLength) throws RejectedException {
    if (payloadLength > Limits.PAYLOAD) {
      throw new RejectedException(
          RejectReason.TOO_LARGE, "payload has more than " + Limits.PAYLOAD + " bytes");
    }
  }

  private ArchiveEntry content(byte[] payload, @Nullable String contentType) {
    if (payload.length == 0) {
      return new Skipped(SkipFilter.EMPTY);
    }
    String charset = MediaTypes.charset(contentType);
    return switch (MediaTypes.of(contentType, payload)) {
      case HTML -> record(new ArchiveRecord.Page(payload, charset));
      case TEXT -> record(new ArchiveRecord.PlainText(payload, charset));
      case SITEMAP -> new Skipped(SkipFilter.ROBOTS);
      default -> new Skipped(SkipFilter.MEDIA_TYPE);
    };
  }

  private ArchiveRecord record(ArchiveRecord.Content content) {
    return new ArchiveRecord(name, place.path(), headers.target(), headers.date(), content);
  }
}
