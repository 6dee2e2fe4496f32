package org.pressbeam.archive.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pressbeam.reject.RejectedException;

/**
 * Undoes transfer and content encodings of an HTTP response. What the headers say is only a hint:
 * until 16 May 2019 CC-NEWS stored payloads decoded under the headers of the encoded ones, with
 * {@code Content-Encoding: gzip}, {@code Transfer-Encoding: chunked} and the old {@code
 * Content-Length} (commoncrawl/news-crawl issue 30). So the bytes decide.
 */
public final class HttpPayload {
  /** Codings that one payload may have, one in another. */
  private static final int MOST_CODINGS = 5;

  private HttpPayload() {}

  /**
   * Decodes the payload in {@code block} from {@code from} to {@code to}.
   *
   * @throws RejectedException if an encoding cannot be undone, or what comes out is too large
   */
  public static byte[] decode(HttpHead head, byte[] block, int from, int to)
      throws RejectedException {
    byte[] payload = null;
    List<String> transfer = codings(head, "transfer-encoding");
    if (transfer.contains("chunked")) {
      payload = ChunkedBody.decode(block, from, to);
    }
    if (payload == null) {
      payload = Arrays.copyOfRange(block, from, to);
    }
    for (String coding : transfer) {
      payload = coding.equals("chunked") ? payload : ContentCoding.undo(coding, payload);
    }
    for (String coding : codings(head, "content-encoding")) {
      payload = ContentCoding.undo(coding, payload);
    }
    // No page begins as gzip does: the header was lost on the way, or the server packed a file that
    // was packed before.
    return ContentCoding.isGzip(payload) ? ContentCoding.undo("gzip", payload) : payload;
  }

  /** Returns the codings of a header, the last one first: they stand there as they were applied. */
  private static List<String> codings(HttpHead head, String name) {
    String header = head.header(name);
    if (header == null || header.isBlank()) {
      return List.of();
    }
    String[] codings = header.toLowerCase(Locale.ROOT).split(",", MOST_CODINGS);
    for (int i = 0, j = codings.length - 1; i <= j; i++, j--) {
      String first = codings[i].strip();
      codings[i] = codings[j].strip();
      codings[j] = first;
    }
    return List.of(codings);
  }
}
