package org.pressbeam.archive.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.bytes.Limits;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.RejectedException;

/**
 * Status and headers of an HTTP response. Read by hand and not by jwarc, which asks for the length
 * of the body that these headers are wrong about, and gives up at the first odd line.
 *
 * @param status the status code
 * @param headers names in lower case to values; of a name given twice the first counts, but
 *     encodings are lists and are joined
 * @param length bytes of the block up to the payload
 */
public record HttpHead(int status, Map<String, String> headers, int length) {

  private static final byte[] PSEUDO = {':', 's', 't', 'a', 't', 'u', 's'};

  /** Tells whether a block begins as a response does: with "HTTP", or ":status" of HTTP/2. */
  public static boolean begins(byte[] block, int blockLength) {
    int at = firstLine(block, Math.min(blockLength, Limits.HEADER));
    return beginsAt(block, at, blockLength);
  }

  /**
   * Reads the beginning of a block. Of interim responses ("100 Continue") before the response
   * nothing is kept.
   *
   * @throws RejectedException if no HTTP response begins there
   */
  public static HttpHead parse(byte[] block, int blockLength) throws RejectedException {
    HttpHead head = parse(block, 0, blockLength);
    while (head.status < 200 && beginsAt(block, head.length, blockLength)) {
      head = parse(block, head.length, blockLength);
    }
    return head;
  }

  private static HttpHead parse(byte[] block, int from, int blockLength) throws RejectedException {
    int limit = Math.min(blockLength, Limits.HEADER);
    int at = from == 0 ? firstLine(block, limit) : from;
    int lineEnd = endOfLine(block, at, limit);
    int status = status(line(block, at, lineEnd));
    Map<String, String> headers = new LinkedHashMap<>();
    String name = "";
    at = lineEnd + 1;
    while (at < limit) {
      lineEnd = endOfLine(block, at, limit);
      String line = line(block, at, lineEnd);
      at = lineEnd + 1;
      if (line.isEmpty()) {
        return new HttpHead(status, headers, Math.min(at, blockLength));
      }
      name = add(line, name, headers);
    }
    if (blockLength > limit) {
      throw new RejectedException(
          RejectReason.MALFORMED_RECORD, "HTTP headers of more than " + limit + " bytes");
    }
    // A response that ends with its headers has no payload.
    return new HttpHead(status, headers, blockLength);
  }

  /** Adds a line to the headers; returns the name that a folded line behind it goes on with. */
  private static String add(String line, String last, Map<String, String> headers) {
    int colon = line.indexOf(':');
    if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
      headers.computeIfPresent(last, (key, value) -> value + " " + line.strip());
      return last;
    }
    if (colon <= 0) {
      return last;
    }
    String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    String value = line.substring(colon + 1).strip();
    if (name.endsWith("-encoding")) {
      // Codings on several lines are one list, in this order (RFC 9110, section 5.3).
      headers.merge(name, value, (first, second) -> first + "," + second);
    } else {
      headers.putIfAbsent(name, value);
    }
    return name;
  }

  /** Returns the value of a header, named in lower case; null if it is missing. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  /**
   * Reads "HTTP/1.1 200 OK". HTTP/2 has no reason, some writers leave out the version, and neither
   * is of interest; ":status: 200" is how HTTP/2 itself puts it.
   */
  private static int status(String line) throws RejectedException {
    boolean pseudo = line.startsWith(":status");
    int before = pseudo ? line.lastIndexOf(':') : line.indexOf(' ');
    if (before > 0 && (pseudo || line.regionMatches(true, 0, "HTTP", 0, 4))) {
      String rest = line.substring(before + 1).strip();
      if (rest.length() >= 3 && rest.chars().limit(3).allMatch(c -> c >= '0' && c <= '9')) {
        return Integer.parseInt(rest.substring(0, 3));
      }
    }
    String start = line.substring(0, Math.min(40, line.length()));
    throw new RejectedException(
        RejectReason.MALFORMED_RECORD, "expected an HTTP status line, found \"" + start + "\"");
  }

  private static boolean beginsAt(byte[] block, int at, int end) {
    if (end - at >= PSEUDO.length
        && Arrays.equals(block, at, at + PSEUDO.length, PSEUDO, 0, PSEUDO.length)) {
      return true;
    }
    return end - at >= 4
        && new String(block, at, 4, StandardCharsets.ISO_8859_1).equalsIgnoreCase("HTTP");
  }

  /** Passes over blank lines, which some servers send before a response. */
  private static int firstLine(byte[] block, int limit) {
    int at = 0;
    while (at < limit && (block[at] == '\r' || block[at] == '\n')) {
      at++;
    }
    return at;
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
