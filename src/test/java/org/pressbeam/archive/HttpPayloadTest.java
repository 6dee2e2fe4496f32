package org.pressbeam.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pressbeam.archive.Sample.PAGE;
import static org.pressbeam.archive.Sample.bytes;
import static org.pressbeam.archive.Sample.gzip;
import static org.pressbeam.archive.Sample.join;
import static org.pressbeam.archive.Sample.read;
import static org.pressbeam.archive.Sample.response;
import static org.pressbeam.archive.Sample.say;
import static org.pressbeam.archive.Sample.text;
import static org.pressbeam.archive.Sample.zstd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPayloadTest {
  private static final byte[] HTML = bytes(PAGE);

  private static List<ArchiveEntry> read200(String headers, byte[] payload) {
    return read(response("r", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + headers, payload));
  }

  private static byte[] deflate(byte[] bytes, boolean bare) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(6, bare);
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, deflater)) {
      deflate.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  private static byte[] chunked(byte[] bytes) {
    int half = bytes.length / 2;
    return join(
        bytes(Integer.toHexString(half) + "  ;ext=1\r\n"),
        Arrays.copyOf(bytes, half),
        bytes(
            "\r\n"
                + Integer.toHexString(bytes.length - half).toUpperCase(java.util.Locale.ROOT)
                + "\r\n"),
        Arrays.copyOfRange(bytes, half, bytes.length),
        bytes("\r\n0\r\nTrailer: x\r\n\r\n"));
  }

  @Test
  void undoesEncodings() {
    assertThat(text(read200("Content-Encoding: gzip\r\n", gzip(HTML)).get(0))).isEqualTo(PAGE);
    assertThat(text(read200("content-encoding: X-GZIP\r\n", gzip(HTML)).get(0))).isEqualTo(PAGE);
    assertThat(text(read200("Content-Encoding: deflate\r\n", deflate(HTML, false)).get(0)))
        .isEqualTo(PAGE);
    assertThat(text(read200("Content-Encoding: deflate\r\n", deflate(HTML, true)).get(0)))
        .isEqualTo(PAGE);
    assertThat(text(read200("Content-Encoding: zstd\r\n", zstd(HTML)).get(0))).isEqualTo(PAGE);
    assertThat(text(read200("Content-Encoding: zstd, gzip\r\n", gzip(zstd(HTML))).get(0)))
        .isEqualTo(PAGE);
    assertThat(text(read200("Transfer-Encoding: chunked\r\n", chunked(HTML)).get(0)))
        .isEqualTo(PAGE);
    assertThat(
            text(
                read200(
                        "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
                        chunked(gzip(HTML)))
                    .get(0)))
        .isEqualTo(PAGE);
    assertThat(text(read200("", gzip(HTML)).get(0))).isEqualTo(PAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Encoding: gzip\r\n",
        "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
        "Content-Encoding: br\r\n",
        "Content-Encoding: deflate\r\n",
        "Content-Encoding: zstd\r\n",
        "Content-Encoding: UTF-8\r\n",
        "Content-Encoding: identity\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n",
        "Content-Length: 999999\r\n",
        "no colon here\r\n",
        "X: a\r\n folded\r\n",
        ": empty name\r\n"
      })
  void toleratesHeadersOfTheEncodedPayloadOverTheDecodedOne(String headers) {
    for (String page : List.of(PAGE, "Überschrift über allem und jedem, schön", "abc words")) {
      byte[] payload = page.getBytes(StandardCharsets.UTF_8);
      assertThat(text(read200(headers, payload).get(0))).isEqualTo(page);
    }
  }

  @Test
  void rejectsWhatCannotBeUndone() {
    byte[] brotli = new byte[] {0x1b, 0x03, 0x01, 0, (byte) 0xa4, (byte) 0xb0, 0x12, (byte) 0x81};
    byte[] cut = Arrays.copyOf(gzip(HTML), 10);
    byte[] broken = gzip(HTML);
    broken[20] ^= 0x55;
    byte[] chunks = bytes("5\r\nhello\r\nno size\r\nx");
    for (ArchiveEntry entry :
        List.of(
            read200("Content-Encoding: br\r\n", brotli).get(0),
            read200("Content-Encoding: gzip\r\n", cut).get(0),
            read200("Content-Encoding: gzip\r\n", broken).get(0),
            read200("Content-Encoding: zstd\r\n", Arrays.copyOf(zstd(HTML), 30)).get(0),
            read200("Content-Encoding: deflate\r\n", new byte[] {1, 2, 3, 0, 9}).get(0),
            read200("Transfer-Encoding: chunked\r\n", chunks).get(0))) {
      assertThat(say(List.of(entry))).containsExactly("r rejected bad_encoding");
    }
  }

  @Test
  void keepsAChunkedBodyThatWasCut() {
    byte[] cut = bytes("ff\r\n<p>The beginning");
    assertThat(text(read200("Transfer-Encoding: chunked\r\n", cut).get(0)))
        .isEqualTo("<p>The beginning");
  }

  @Test
  void keepsAGzipBodyThatWasCut() {
    StringBuilder page = new StringBuilder("<html><body>");
    new Random(5).ints(20_000, 'a', 'z').forEach(c -> page.append((char) c));
    byte[] whole = gzip(bytes(page.toString()));
    for (int length : new int[] {5_000, whole.length - 8, whole.length - 1}) {
      String text =
          text(read200("Content-Encoding: gzip\r\n", Arrays.copyOf(whole, length)).get(0));
      assertThat(page.toString()).startsWith(text);
      assertThat(text.length()).isGreaterThan(5_000);
    }
  }

  @Test
  void rejectsABlockThatIsNoResponse() {
    assertThat(say(read(response("r", "ICY 200 OK\r\n", HTML))))
        .containsExactly("r rejected malformed_record");
  }

  @Test
  void readsHeadersWithBareLineEnds() {
    byte[] block = bytes("HTTP/1.0 200 OK\nContent-Type: text/html\n\nwords");
    byte[] record = Sample.warc("response", "r", "Content-Type: application/http\r\n", block);
    assertThat(text(read(record).get(0))).isEqualTo("words");
  }
}
