package org.pressbeam.archive;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.RejectedException;

/**
 * Status and headers of an HTTP response. Read by hand and not by jwarc, which asks for the length
 * of the body that these headers are wrong about, and gives up at the first odd line.
 *
 * @param status the status code
 * @param headers names in lower case to values; of a name given twice the first counts
 * @param length bytes of the block up to the payload
 */
record HttpHead(int status, Map<String, String> headers, int length) {

  /**
   * Reads the beginning of a block.
   *
   * @throws RejectedException if no HTTP response begins there
   */
  static HttpHead parse(byte[] block, int blockLength) throws RejectedException {
    int limit = Math.min(blockLength, Limits.HEADER);
    int lineEnd = endOfLine(block, 0, limit);
    int status = status(line(block, 0, lineEnd));
    Map<String, String> headers = new LinkedHashMap<>();
    String name = "";
    int at = lineEnd + 1;
    while (at < limit) {
      lineEnd = endOfLine(block, at, limit);
      String line = line(block, at, lineEnd);
      at = lineEnd + 1;
      if (line.isEmpty()) {
        return new HttpHead(status, headers, Math.min(at, blockLength));
      }
      int colon = line.indexOf(':');
      boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      if (folded) {
        headers.computeIfPresent(name, (key, value) -> value + " " + line.strip());
      } else if (colon > 0) {
        name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
    if (blockLength > limit) {
      throw new RejectedException(
          RejectReason.MALFORMED_RECORD, "HTTP headers of more than " + limit + " bytes");
    }
    // A response that ends with its headers has no payload.
    return new HttpHead(status, headers, blockLength);
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  /** Reads "HTTP/1.1 200 OK"; HTTP/2 has no reason, and the version is of no interest. */
  private static int status(String line) throws RejectedException {
    int space = line.indexOf(' ');
    if (line.startsWith("HTTP/") && space > 0) {
      String rest = line.substring(space).strip();
      if (rest.length() >= 3 && rest.chars().limit(3).allMatch(c -> c >= '0' && c <= '9')) {
        return Integer.parseInt(rest.substring(0, 3));
      }
    }
    String start = line.substring(0, Math.min(40, line.length()));
    throw new RejectedException(
        RejectReason.MALFORMED_RECORD, "expected an HTTP status line, found \"" + start + "\"");
  }

  private static int endOfLine(byte[] block, int from, int limit) {
    int at = from;
    while (at < limit && block[at] != '\n') {
      at++;
    }
    return at;
  }

  private static String line(byte[] block, int from, int end) {
    int last = end > from && block[end - 1] == '\r' ? end - 1 : end;
    return new String(block, from, last - from, StandardCharsets.ISO_8859_1);
  }
}
