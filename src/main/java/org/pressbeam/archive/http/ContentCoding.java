package org.pressbeam.archive.http;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.bytes.Budget;
import org.pressbeam.archive.bytes.ByteFeed;
import org.pressbeam.archive.bytes.Damage;
import org.pressbeam.archive.bytes.GzipMembers;
import org.pressbeam.archive.bytes.Limits;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.RejectedException;

/**
 * Undoes a content coding (RFC 9110, section 8.4.1) where the bytes are really encoded. Gzip and
 * Zstandard show it by their first bytes; deflate and Brotli do not, and a payload counts as
 * encoded in them if it can be decoded to its end.
 *
 * <p>A payload that was cut off is decoded as far as it goes: captures are cut at a size limit. Of
 * Brotli nothing is left then, its decoder hands out whole windows.
 */
final class ContentCoding {
  private ContentCoding() {}

  /**
   * Undoes a coding; a payload that is not encoded is returned as it is.
   *
   * @param name name of the coding, as in the header
   * @throws RejectedException if it cannot be undone, or what comes out is too large
   */
  static byte[] undo(String name, byte[] payload) throws RejectedException {
    if (payload.length == 0) {
      return payload;
    }
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity", "none", "utf-8" -> payload;
      case "gzip", "x-gzip" ->
          isGzip(payload) ? decoded(name, payload, ContentCoding::gzip) : payload;
      case "deflate" ->
          isZlib(payload)
              ? decoded(name, payload, ContentCoding::zlib, ContentCoding::bareDeflate)
              : decoded(name, payload, ContentCoding::bareDeflate);
      case "br" -> decoded(name, payload, ContentCoding::brotli);
      case "zstd" ->
          isZstd(payload) ? decoded(name, payload, ContentCoding::zstd) : decoded(name, payload);
      default -> decoded(name, payload);
    };
  }

  static boolean isGzip(byte[] b) {
    return b.length >= 3 && b[0] == 0x1f && b[1] == (byte) 0x8b && b[2] == 8;
  }

  private static boolean isZstd(byte[] b) {
    return b.length >= 4
        && b[0] == 0x28
        && b[1] == (byte) 0xb5
        && b[2] == 0x2f
        && b[3] == (byte) 0xfd;
  }

  private static boolean isZlib(byte[] b) {
    return b.length >= 2 && (b[0] & 0x0f) == 8 && (((b[0] & 0xff) << 8) + (b[1] & 0xff)) % 31 == 0;
  }

  private static byte[] decoded(String name, byte[] payload, Decoder... decoders)
      throws RejectedException {
    boolean readable = ReadablePayload.is(payload);
    byte[] cut = {};
    String why = "is not read";
    for (Decoder decoder : decoders) {
      Decoded decoded = decode(decoder, payload);
      Damage failure = decoded.failure();
      if (failure == null) {
        // A short text may by chance be a stream of a coding too; what comes out is then none.
        if (!readable || ReadablePayload.is(decoded.bytes())) {
          return decoded.bytes();
        }
      } else {
        why = failure.detail();
        if (failure.reason() == RejectReason.TRUNCATED_ARCHIVE && cut.length == 0) {
          cut = decoded.bytes();
        }
      }
    }
    if (readable) {
      return payload;
    }
    if (cut.length > 0) {
      return cut;
    }
    throw new RejectedException(
        RejectReason.BAD_ENCODING, "content encoding " + Damage.shortened(name) + ": " + why);
  }

  private static Decoded decode(Decoder decoder, byte[] payload) throws RejectedException {
    try (Stream stream = decoder.open(payload)) {
      UpToFailure source = new UpToFailure(stream.source());
      byte[] bytes = ByteFeed.of(source).readAll(Limits.PAYLOAD);
      return new Decoded(bytes, source.failure);
    } catch (IOException e) {
      Damage damage = Damage.of(e);
      if (damage.reason() == RejectReason.TOO_LARGE) {
        throw new RejectedException(damage.reason(), "decoded payload " + damage.detail());
      }
      return new Decoded(new byte[0], damage);
    }
  }

  private static Stream gzip(byte[] payload) throws IOException {
    GzipMembers members =
        new GzipMembers(ByteFeed.of(new ByteArrayInputStream(payload)), new Budget(payload.length));
    try {
      members.begin();
    } catch (IOException e) {
      members.close();
      throw e;
    }
    // What stands behind the first member is padding of the server.
    return new Stream(members, members);
  }

  private static Stream zlib(byte[] payload) {
    return inflater(payload, new Inflater());
  }

  /** RFC 9110: "deflate" is zlib; some servers send bare deflate all the same. */
  private static Stream bareDeflate(byte[] payload) {
    return inflater(payload, new Inflater(true));
  }

  private static Stream inflater(byte[] payload, Inflater inflater) {
    InputStream stream = new InflaterInputStream(new ByteArrayInputStream(payload), inflater);
    return new Stream(stream::read, inflater::end);
  }

  private static Stream zstd(byte[] payload) throws IOException {
    ZstdInputStream stream = new ZstdInputStream(new ByteArrayInputStream(payload));
    return new Stream(stream::read, stream);
  }

  private static Stream brotli(byte[] payload) throws IOException {
    BrotliInputStream stream = new BrotliInputStream(new ByteArrayInputStream(payload));
    return new Stream(stream::read, stream);
  }

  /** Opens a payload as a stream of decoded bytes. */
  private interface Decoder {
    Stream open(byte[] payload) throws IOException;
  }

  private record Stream(ByteFeed.Source source, Closeable resource) implements Closeable {
    @Override
    public void close() throws IOException {
      resource.close();
    }
  }

  /**
   * What came out of a decoder.
   *
   * @param bytes as far as it went
   * @param failure why it ended before the end; null if it did not
   */
  private record Decoded(byte[] bytes, @Nullable Damage failure) {}

  /** Ends where the bytes cannot be decoded any more, and remembers why. */
  private static final class UpToFailure implements ByteFeed.Source {
    private final ByteFeed.Source source;
    private @Nullable Damage failure;

    UpToFailure(ByteFeed.Source source) {
      this.source = source;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      try {
        return source.read(target, offset, length);
      } catch (IOException | RuntimeException e) {
        // Brotli's decoder says in a cause what went wrong.
        failure = Damage.of(e.getCause() == null ? e : e.getCause());
        return -1;
      }
    }
  }
}
