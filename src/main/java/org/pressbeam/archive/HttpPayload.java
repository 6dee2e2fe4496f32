package org.pressbeam.archive;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.RejectedException;

/**
 * Undoes transfer and content encodings of an HTTP response. What the headers say is only a hint:
 * until 16 May 2019 CC-NEWS stored payloads decoded under the headers of the encoded ones, with
 * {@code Content-Encoding: gzip}, {@code Transfer-Encoding: chunked} and the old {@code
 * Content-Length} (commoncrawl/news-crawl issue 30). So the bytes decide.
 *
 * <p>A gzip body that is cut off is kept as far as it goes, as a chunked one is: captures are cut
 * at a size limit.
 */
final class HttpPayload {
  private HttpPayload() {}

  /**
   * Decodes the payload in {@code block} from {@code from} to {@code to}.
   *
   * @throws RejectedException if an encoding cannot be undone, or what comes out is too large
   */
  static byte[] decode(HttpHead head, byte[] block, int from, int to) throws RejectedException {
    byte[] payload = null;
    if (names(head.header("transfer-encoding"), "chunked")) {
      payload = ChunkedBody.decode(block, from, to);
    }
    if (payload == null) {
      payload = Arrays.copyOfRange(block, from, to);
    }
    String encoding = head.header("content-encoding");
    // Servers list the codings in the order in which they were applied.
    for (String coding : codings(encoding)) {
      payload = undo(coding, payload);
    }
    if (isGzip(payload)) {
      // No page begins like this: the header was lost on the way.
      payload = inflate("gzip", payload);
    }
    return payload;
  }

  private static String[] codings(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return new String[0];
    }
    String[] codings = header.toLowerCase(Locale.ROOT).split(",", 5);
    for (int i = 0, j = codings.length - 1; i < j; i++, j--) {
      String first = codings[i];
      codings[i] = codings[j];
      codings[j] = first;
    }
    return codings;
  }

  private static boolean names(@Nullable String header, String coding) {
    return header != null && header.toLowerCase(Locale.ROOT).contains(coding);
  }

  private static byte[] undo(String coding, byte[] payload) throws RejectedException {
    if (payload.length == 0) {
      return payload;
    }
    return switch (coding.strip()) {
      case "gzip", "x-gzip" -> isGzip(payload) ? inflate("gzip", payload) : payload;
      case "deflate" -> isDecoded(payload) ? payload : inflate("deflate", payload);
      case "zstd" -> isZstd(payload) ? inflate("zstd", payload) : decoded(coding, payload);
      case "", "identity", "none", "utf-8" -> payload;
      default -> decoded(coding, payload);
    };
  }

  /** Accepts a payload under a coding that is not known if it is not really encoded. */
  private static byte[] decoded(String coding, byte[] payload) throws RejectedException {
    if (isDecoded(payload)) {
      return payload;
    }
    throw new RejectedException(
        RejectReason.BAD_ENCODING, "content encoding " + coding.strip() + " is not read");
  }

  private static boolean isDecoded(byte[] payload) {
    int n = Math.min(payload.length, Limits.HEAD);
    Format format = Sniffer.sniff(payload, n);
    return switch (format) {
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

  private static boolean isGzip(byte[] b) {
    return b.length >= 3 && b[0] == 0x1f && b[1] == (byte) 0x8b && b[2] == 8;
  }

  private static boolean isZstd(byte[] b) {
    return b.length >= 4
        && b[0] == 0x28
        && b[1] == (byte) 0xb5
        && b[2] == 0x2f
        && b[3] == (byte) 0xfd;
  }

  /** RFC 9110: "deflate" is zlib; some servers send bare deflate all the same. */
  private static boolean isZlib(byte[] b) {
    return b.length >= 2 && (b[0] & 0x0f) == 8 && (((b[0] & 0xff) << 8) + (b[1] & 0xff)) % 31 == 0;
  }

  private static byte[] inflate(String coding, byte[] payload) throws RejectedException {
    try (InputStream packed = new ByteArrayInputStream(payload);
        Packed stream = open(coding, payload, packed)) {
      return SingleFile.readAll(ByteFeed.of(stream.source()), Limits.PAYLOAD);
    } catch (Damage e) {
      if (e.reason() == RejectReason.TOO_LARGE) {
        throw new RejectedException(e.reason(), "decoded payload " + e.detail());
      }
      throw bad(coding, e.detail());
    } catch (IOException e) {
      throw bad(coding, String.valueOf(e.getMessage()));
    }
  }

  private static RejectedException bad(String coding, String detail) {
    return new RejectedException(
        RejectReason.BAD_ENCODING, "content encoding " + coding + ": " + detail);
  }

  private static Packed open(String coding, byte[] payload, InputStream packed) throws IOException {
    if (coding.equals("gzip")) {
      GzipMembers members = new GzipMembers(ByteFeed.of(packed), new Budget(payload.length));
      // What stands behind the first member is padding of the server.
      return new Packed(upToCut(members), members);
    }
    if (coding.equals("zstd")) {
      ZstdInputStream stream = new ZstdInputStream(packed);
      return new Packed(stream::read, stream);
    }
    Inflater inflater = new Inflater(!isZlib(payload));
    InflaterInputStream stream = new InflaterInputStream(packed, inflater);
    ByteFeed.Source source =
        (target, offset, length) -> {
          try {
            return stream.read(target, offset, length);
          } catch (EOFException e) {
            throw Damage.truncated("ends early");
          }
        };
    return new Packed(source, inflater::end);
  }

  /** Reads a member up to its end or to where it is cut off, if that leaves anything. */
  private static ByteFeed.Source upToCut(GzipMembers members) {
    return new ByteFeed.Source() {
      private boolean begun;
      private boolean some;

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        try {
          if (!begun) {
            begun = true;
            members.begin();
          }
          int n = members.read(target, offset, length);
          some |= n > 0;
          return n;
        } catch (Damage e) {
          if (some && e.reason() == RejectReason.TRUNCATED_ARCHIVE) {
            return -1;
          }
          throw e;
        }
      }
    };
  }

  private record Packed(ByteFeed.Source source, Closeable resource) implements Closeable {
    @Override
    public void close() throws IOException {
      resource.close();
    }
  }
}
