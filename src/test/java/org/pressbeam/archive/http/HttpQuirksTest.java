package org.pressbeam.archive.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pressbeam.archive.Sample.PAGE;
import static org.pressbeam.archive.Sample.bytes;
import static org.pressbeam.archive.Sample.gzip;
import static org.pressbeam.archive.Sample.join;
import static org.pressbeam.archive.Sample.read;
import static org.pressbeam.archive.Sample.warc;
import static org.pressbeam.archive.Sample.zstd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.Sample;
import org.pressbeam.archive.bytes.Limits;

/** HTTP responses as servers, crawlers and writers of archives left them, one quirk a row. */
class HttpQuirksTest {
  private static final String TYPE = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  /** Reads a record with this block; it must come out as one entry. */
  private static ArchiveEntry entry(byte[] block) {
    String headers =
        "WARC-Target-URI: https://paper.example/r\r\nContent-Type: application/http\r\n";
    List<ArchiveEntry> entries = read(gzip(warc("response", "r", headers, block)));
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  private static String outcome(byte[] block) {
    ArchiveEntry entry = entry(block);
    return entry instanceof ArchiveRecord ? Sample.text(entry) : Sample.say(entry);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTP/1.1 200 OK                                   | page
          HTTP/1.1 200\t                                    | page
          HTTP/1.1 200                                      | page
          HTTP/1.1 200OK                                    | page
          HTTP/2 200                                        | page
          HTTP/2.0 200 OK                                   | page
          HTTP 200 OK                                       | page
          http/1.1 200 ok                                   | page
          :status: 200                                      | page
          ⏎HTTP/1.1 200 OK                                  | page
          HTTP/1.1 100 Continue⏎⏎HTTP/1.1 200 OK            | page
          HTTP/1.1 103 Early Hints⏎Link: <x>⏎⏎HTTP/2 200    | page
          HTTP/1.1 200 OK⏎X-Folded: one⏎  two⏎\tthree       | page
          HTTP/1.1 200 OK⏎no colon⏎: no name⏎X-Ünicode: ü   | page
          HTTP/1.1 404 Not Found                            | skipped status
          HTTP/2 503                                        | skipped status
          HTTP/1.1 206 Partial Content                      | skipped status
          HTTP/1.1 100 Continue                             | skipped status
          :status: 404                                      | skipped status
          HTTP/1.1 301                                      | skipped redirect
          HTTP/2 304                                        | skipped redirect
          GET /page                                         | r rejected malformed_record
          GET /page HTTP/1.1                                | r rejected malformed_record
          HTTP/1.1 OK                                       | r rejected malformed_record
          HTTP/1.1                                          | r rejected malformed_record
          words 200                                         | r rejected malformed_record
          ICY 200 OK                                        | r rejected malformed_record
          """)
  void readsHeads(String head, String expected) {
    for (String lineEnd : List.of("\r\n", "\n")) {
      String block = (head + "⏎Content-Type: text/html⏎⏎").replace("⏎", lineEnd);
      byte[] latin = block.getBytes(StandardCharsets.ISO_8859_1);
      String outcome = outcome(join(latin, bytes(PAGE)));
      assertThat(outcome).isEqualTo(expected.equals("page") ? PAGE : expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # decoded before it was stored, under the headers of the encoded payload
          Content-Encoding: gzip                              |
          Content-Encoding: gzip⏎Transfer-Encoding: chunked⏎Content-Length: 12 |
          Content-Encoding: br                                |
          Content-Encoding: deflate                           |
          Content-Encoding: zstd                              |
          Content-Encoding: deflate, gzip                     |
          Content-Encoding: UTF-8                             |
          Content-Encoding: identity                          |
          Content-Encoding: no-such-coding                    |
          Content-Length: 999999                              |
          X-Crawler-Content-Encoding: gzip⏎X-Crawler-Transfer-Encoding: chunked |
          # encoded
          Content-Encoding: gzip                              | gzip
          content-encoding: X-GZIP                            | gzip
          Content-Encoding: deflate                           | zlib
          Content-Encoding: deflate                           | deflate
          Content-Encoding: br                                | br
          Content-Encoding: zstd                              | zstd
          Content-Encoding: zstd, gzip                        | zstd gzip
          Content-Encoding: deflate, br , gzip                | zlib br gzip
          Content-Encoding: gzip⏎Content-Encoding: br         | gzip br
          Content-Encoding: gzip                              | gzip gzip
          Content-Encoding: aws-chunked, gzip                 | gzip
          X-Lost: header                                      | gzip
          Transfer-Encoding: chunked                          | chunked
          Transfer-Encoding: Chunked⏎Content-Encoding: gzip   | gzip chunked
          Transfer-Encoding: gzip, chunked                    | gzip chunked
          Transfer-Encoding: chunked⏎Content-Encoding: br     | br chunked
          """)
  void undoesWhatIsReallyEncoded(String headers, @Nullable String codings) {
    byte[] payload = bytes(PAGE);
    for (String coding : codings == null ? new String[0] : codings.split(" ")) {
      payload = encode(coding, payload);
    }
    byte[] head = bytes(TYPE + headers.replace("⏎", "\r\n") + "\r\n\r\n");
    assertThat(outcome(join(head, payload))).isEqualTo(PAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "br", "deflate", "zstd", "no-such-coding", "gzip, br"})
  void leavesTextsThatAreNotEncoded(String coding) {
    for (String text : List.of("abc words", "bc", "c", "Überschrift über allem, schön", "鼠标")) {
      byte[] head = bytes(TYPE + "Content-Encoding: " + coding + "\r\n\r\n");
      assertThat(outcome(join(head, bytes(text)))).isEqualTo(text);
    }
  }

  @Test
  void undoesBrotliOfARealEncoder() {
    // The 55 bytes of PAGE in 33, by the reference encoder.
    byte[] packed = Base64.getDecoder().decode("GzYA+I2TTP36lD4vcMUT1IyIMow42ohRjtFJglp734wm");
    assertThat(outcome(join(bytes(TYPE + "Content-Encoding: br\r\n\r\n"), packed))).isEqualTo(PAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zlib", "deflate", "br", "zstd"})
  void boundsWhatComesOut(String coding) {
    byte[] packed = encode(coding, new byte[Limits.PAYLOAD + 1]);
    String name = coding.equals("zlib") ? "deflate" : coding;
    byte[] head = bytes(TYPE + "Content-Encoding: " + name + "\r\n\r\n");
    assertThat(outcome(join(head, packed))).isEqualTo("r rejected too_large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zlib", "deflate", "zstd"})
  void keepsACutPayloadAsFarAsItGoes(String coding) {
    StringBuilder page = new StringBuilder("<html><body>");
    new java.util.Random(5).ints(200_000, 'a', 'z').forEach(c -> page.append((char) c));
    byte[] whole = encode(coding, bytes(page.toString()));
    String name = coding.equals("zlib") ? "deflate" : coding;
    byte[] head = bytes(TYPE + "Content-Encoding: " + name + "\r\n\r\n");
    String text = outcome(join(head, Arrays.copyOf(whole, whole.length * 9 / 10)));
    assertThat(page.toString()).startsWith(text);
    assertThat(text.length()).isGreaterThan(100_000);
  }

  @Test
  void keepsAGzipPayloadWhoseTrailerWasCut() {
    byte[] whole = gzip(bytes(PAGE));
    byte[] head = bytes(TYPE + "Content-Encoding: gzip\r\n\r\n");
    for (int lost : new int[] {1, 8}) {
      byte[] cut = Arrays.copyOf(whole, whole.length - lost);
      assertThat(outcome(join(head, cut))).isEqualTo(PAGE);
    }
  }

  static Stream<Arguments> broken() {
    byte[] html = bytes(PAGE);
    byte[] checksum = gzip(html);
    checksum[checksum.length - 5] ^= 1;
    byte[] brotli = {0x1b, 0x03, 0x01, 0, (byte) 0xa4, (byte) 0xb0, 0x12, (byte) 0x81};
    return Stream.of(
        Arguments.of("gzip", Arrays.copyOf(gzip(html), 10)),
        Arguments.of("gzip", checksum),
        Arguments.of("br", brotli),
        Arguments.of("br", Arrays.copyOf(storedBrotli(html), 40)),
        Arguments.of("zstd", Arrays.copyOf(zstd(html), 8)),
        Arguments.of("zstd", gzip(html)),
        Arguments.of("deflate", new byte[] {1, 2, 3, 0, 9}),
        Arguments.of("no-such-coding", gzip(html)));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void rejectsWhatCannotBeUndone(String coding, byte[] payload) {
    byte[] head = bytes(TYPE + "Content-Encoding: " + coding + "\r\n\r\n");
    assertThat(outcome(join(head, payload))).isEqualTo("r rejected bad_encoding");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5⏎<p>12⏎3⏎345⏎0⏎⏎                           | <p>12345
          00000000000005⏎<p>12⏎0⏎⏎                    | <p>12
          a⏎<p>4567890⏎A⏎1234567890⏎0⏎⏎               | <p>45678901234567890
          5;name=value⏎<p>12⏎0;x⏎⏎                    | <p>12
          5   ⏎<p>12⏎0⏎⏎                              | <p>12
          5⏎<p>12⏎0⏎Expires: never⏎X: y⏎⏎             | <p>12
          5⏎<p>12⏎0⏎⏎rubbish                          | <p>12
          5⏎<p>12⏎                                    | <p>12
          5⏎<p>12⏎3⏎34                                | <p>1234
          ff⏎<p>cut off                               | <p>cut off
          ff⏎words cut off                            | words cut off
          0⏎⏎                                         | skipped empty
          3⏎<p>1234⏎0⏎⏎                               | r rejected bad_encoding
          a⏎<p>12⏎3⏎345⏎0⏎⏎                           | r rejected bad_encoding
          5⏎<p>12⏎none⏎x                              | r rejected bad_encoding
          <p>no chunks                                | <p>no chunks
          2024: no size                               | 2024: no size
          2024                                        | 2024
          -5⏎<p>12⏎0⏎⏎                                | -5⏎<p>12⏎0⏎⏎
          fffffffffffffffff⏎x                         | fffffffffffffffff⏎x
          """)
  void undoesChunks(String body, String expected) {
    byte[] block = bytes(TYPE + "Transfer-Encoding: chunked\r\n\r\n" + body.replace("⏎", "\r\n"));
    assertThat(outcome(block).replace("\r\n", "⏎")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2024\nThe year begins", "7\nnews of the day, all of them", "0\nis a text"})
  void tellsAFirstChunkFromATextThatBeginsWithANumber(String text) {
    assertThat(outcome(bytes(TYPE + "Transfer-Encoding: chunked\r\n\r\n" + text))).isEqualTo(text);
  }

  private static byte[] encode(String coding, byte[] bytes) {
    return switch (coding) {
      case "gzip" -> gzip(bytes);
      case "zlib" -> deflate(bytes, new Deflater());
      case "deflate" -> deflate(bytes, new Deflater(6, true));
      case "br" -> storedBrotli(bytes);
      case "zstd" -> zstd(bytes);
      case "chunked" -> chunked(bytes);
      default -> throw new IllegalArgumentException(coding);
    };
  }

  private static byte[] deflate(byte[] bytes, Deflater deflater) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, deflater)) {
      deflate.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  /**
   * Brotli without compression: a window of 64 KB, blocks stored as they are, an empty last one.
   */
  private static byte[] storedBrotli(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int windowBits = 1;
    for (int from = 0; from < bytes.length; from += 1 << 16) {
      int n = Math.min(1 << 16, bytes.length - from);
      // In bits: 0 = window (once); 0 = not the last; 00 = length in 16 bits; length - 1; 1 =
      // stored.
      int header = (n - 1) << (windowBits + 3) | 1 << (windowBits + 19);
      windowBits = 0;
      out.write(header);
      out.write(header >>> 8);
      out.write(header >>> 16);
      out.write(bytes, from, n);
    }
    out.write(3);
    return out.toByteArray();
  }

  private static byte[] chunked(byte[] bytes) {
    int half = bytes.length / 2;
    return join(
        bytes(Integer.toHexString(half) + "\r\n"),
        Arrays.copyOf(bytes, half),
        bytes("\r\n" + Integer.toHexString(bytes.length - half) + "\r\n"),
        Arrays.copyOfRange(bytes, half, bytes.length),
        bytes("\r\n0\r\n\r\n"));
  }
}
