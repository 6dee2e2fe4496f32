package org.pressbeam.archive.http;

import org.pressbeam.archive.bytes.Limits;
import org.pressbeam.archive.format.Sniffer;

/** Tells payloads that a person could read from those which are still encoded. */
final class ReadablePayload {
  private ReadablePayload() {}

  /** Tells whether some bytes begin as a page, a text, XML or JSON does. */
  static boolean is(byte[] payload) {
    int n = Math.min(payload.length, Limits.HEAD);
    return switch (Sniffer.sniff(payload, n)) {
      case HTML, XML, SITEMAP, TEXT, JSON_LINES, JSON_DOCUMENT -> looksPlain(payload, n);
      default -> false;
    };
  }

  /** Compressed bytes of a short payload may hold no control character, but few letters too. */
  private static boolean looksPlain(byte[] payload, int n) {
    int plain = 0;
    for (int i = 0; i < n; i++) {
      if (payload[i] >= ' ' || (payload[i] >= '\t' && payload[i] <= '\r')) {
        plain++;
      }
    }
    return Sniffer.isText(payload, n)
        && (plain * 10L >= n * 7L || payload[0] == '<' || utf8(payload, n));
  }

  private static boolean utf8(byte[] payload, int n) {
    int at = 0;
    while (at < n - 4) {
      int c = payload[at] & 0xff;
      int more = c < 0x80 ? 0 : c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1;
      if (c >= 0x80 && c < 0xc2) {
        return false;
      }
      for (int i = 1; i <= more; i++) {
        if ((payload[at + i] & 0xc0) != 0x80) {
          return false;
        }
      }
      at += more + 1;
    }
    return true;
  }
}
