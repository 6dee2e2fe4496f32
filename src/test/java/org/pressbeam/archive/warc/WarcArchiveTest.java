package org.pressbeam.archive.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pressbeam.archive.Sample.bytes;
import static org.pressbeam.archive.Sample.gzip;
import static org.pressbeam.archive.Sample.join;
import static org.pressbeam.archive.Sample.page;
import static org.pressbeam.archive.Sample.read;
import static org.pressbeam.archive.Sample.response;
import static org.pressbeam.archive.Sample.say;
import static org.pressbeam.archive.Sample.warc;
import static org.pressbeam.archive.Sample.zstd;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.RecordName;
import org.pressbeam.archive.Sample;
import org.pressbeam.archive.bytes.Limits;

class WarcArchiveTest {
  private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  static Stream<byte[]> forms() {
    byte[] plain = join(page("a"), page("b"), page("c"));
    return Stream.of(
        plain,
        join(gzip(page("a")), gzip(page("b")), gzip(page("c"))),
        gzip(plain),
        // Members that know nothing of records, as block-wise compressors write them.
        join(
            gzip(java.util.Arrays.copyOf(plain, 300)),
            gzip(java.util.Arrays.copyOfRange(plain, 300, 310)),
            gzip(new byte[0]),
            gzip(java.util.Arrays.copyOfRange(plain, 310, plain.length))),
        zstd(plain),
        join(zstd(page("a")), zstd(page("b")), zstd(page("c"))));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void readsEveryForm(byte[] archive) {
    assertThat(say(read(archive))).containsExactly("a Page", "b Page", "c Page");
  }

  @Test
  void givesWhatTheHeadersSay() {
    byte[] first = gzip(page("a"));
    ArchiveRecord record =
        (ArchiveRecord)
            read(join(
                    first,
                    gzip(
                        response(
                            "urn:uuid:1",
                            "<https://paper.example/x>",
                            "HTTP/1.1 200 \r\ncontent-type: text/html; charset=\"ISO-8859-1\"\r\n",
                            bytes("x")))))
                .get(1);
    assertThat(record.name()).isEqualTo(new RecordName("file", "urn:uuid:1", (long) first.length));
    assertThat(record.path()).isEqualTo("/in/file");
    assertThat(record.url()).isEqualTo("https://paper.example/x");
    assertThat(record.captured()).isEqualTo(Instant.parse("2024-03-01T10:20:30Z"));
    assertThat(((ArchiveRecord.Page) record.content()).charset()).isEqualTo("ISO-8859-1");
    assertThat(Sample.text(record)).isEqualTo("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 OK     | text/html                | x       | r Page
          200 OK     | application/xhtml+xml    | x       | r Page
          200 OK     | TEXT/HTML;charset=utf-8  | x       | r Page
          200 OK     | text/plain               | x       | r PlainText
          200 OK     | text/plain               | <html>  | r Page
          200        | text/html                | x       | r Page
          200 OK     | image/png                | x       | skipped media_type
          200 OK     | application/rss+xml      | x       | skipped media_type
          200 OK     |                          | <html>  | r Page
          200 OK     |                          | words   | r PlainText
          200 OK     |                          | {"a":1} | skipped media_type
          200 OK     |                          | <rss>   | skipped media_type
          200 OK     |                          | <urlset>| skipped robots
          200 OK     | text/html                | ''      | skipped empty
          301 Moved  | text/html                | x       | skipped redirect
          304        | text/html                | ''      | skipped redirect
          404 Not    | text/html                | x       | skipped status
          206 Part   | text/html                | x       | skipped status
          """)
  void filtersResponses(String status, String type, String payload, String expected) {
    String header = type == null ? "" : "Content-Type: " + type + "\r\n";
    byte[] archive = response("r", "HTTP/1.1 " + status + "\r\n" + header, bytes(payload));
    assertThat(say(read(archive))).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/robots.txt, skipped robots",
    "https://a.example/robots.txt?x=1, skipped robots",
    "https://a.example/news/sitemap-1.xml, skipped robots",
    "https://a.example/sitemap.txt, skipped robots",
    "https://a.example/story/robots.txt.html, r PlainText",
    "https://a.example, r PlainText"
  })
  void filtersRobotsAndSitemaps(String url, String expected) {
    byte[] archive =
        response("r", url, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n", bytes("x"));
    assertThat(say(read(archive))).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "warcinfo, application/warc-fields, skipped record_type",
    "request, application/http, skipped record_type",
    "metadata, application/warc-fields, skipped record_type",
    "revisit, application/http, skipped record_type",
    "odd, text/html, skipped record_type",
    "resource, text/html, r Page",
    "conversion, text/plain, r PlainText",
    "resource, image/png, skipped media_type",
    "response, text/dns, skipped media_type",
    "continuation, text/html, r rejected unsupported_format"
  })
  void filtersRecordTypes(String type, String contentType, String expected) {
    byte[] archive = warc(type, "r", "Content-Type: " + contentType + "\r\n", bytes("text"));
    assertThat(say(read(archive))).containsExactly(expected);
  }

  @Test
  void namesARecordWithoutIdByItsOffset() {
    byte[] record = bytes("WARC/1.1\nWARC-Type: conversion\nContent-Length: 1\n\nx\n\n");
    assertThat(say(read(join(record, record))))
        .containsExactly("@0 PlainText", "@" + record.length + " PlainText");
    assertThat(say(read(join(gzip(record), gzip(record)))))
        .containsExactly("@0 PlainText", "@" + gzip(record).length + " PlainText");
    assertThat(say(read(gzip(join(record, record)))))
        .containsExactly("@0 PlainText", "@0+" + record.length + " PlainText");
  }

  @Test
  void rejectsAPayloadBeyondTheLimitAndGoesOn() {
    byte[] big = new byte[Limits.PAYLOAD + 1];
    byte[] archive =
        join(
            gzip(response("big", HTML, big)),
            gzip(response("image", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n", big)),
            gzip(
                response(
                    "bomb",
                    HTML + "Content-Encoding: gzip\r\n",
                    gzip(new byte[Limits.PAYLOAD + 1]))),
            gzip(response("fits", HTML, new byte[Limits.PAYLOAD])),
            gzip(page("z")));
    assertThat(say(read(archive)))
        .containsExactly(
            "big rejected too_large",
            "skipped media_type",
            "bomb rejected too_large",
            "fits Page",
            "z Page");
  }

  @ParameterizedTest
  @CsvSource({
    "'Content-Length: x'",
    "'No-Content-Length: 1'",
    "'Content-Length: -5'",
    "broken",
    "'X: y'"
  })
  void rejectsMalformedHeadersAndGoesOn(String line) {
    byte[] broken = bytes("WARC/1.0\r\nWARC-Type: response\r\n" + line + "\r\n\r\nxx\r\n\r\n");
    for (List<byte[]> parts :
        List.of(
            List.of(page("a"), broken, page("z")),
            List.of(gzip(page("a")), gzip(broken), gzip(page("z"))),
            List.of(gzip(join(page("a"), broken, page("z")))))) {
      List<String> said = say(read(join(parts)));
      assertThat(said).hasSize(3).startsWith("a Page").endsWith("z Page");
      assertThat(said.get(1)).endsWith("rejected malformed_record");
    }
  }

  @Test
  void rejectsHeadersWithoutEnd() {
    byte[] endless = bytes("WARC/1.0\r\n" + "X: y\r\n".repeat(100_000));
    assertThat(say(read(join(page("a"), endless, bytes("\r\n\r\n"), page("z")))))
        .contains("a Page", "z Page")
        .hasSize(3);
  }

  @Test
  void recordsOfOneIdHaveNamesOfTheirOwn() {
    byte[] same = join(page("a"), page("a"), page("b"), page("a"));
    assertThat(say(read(same))).containsExactly("a Page", "a Page", "b Page", "a Page");
    assertThat(say(read(zstd(same)))).containsExactly("a Page", "a#2 Page", "b Page", "a#3 Page");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-01T10:20:30Z, 2024-03-01T10:20:30Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
    "9999-12-31T23:59:59-01:00,",
    "+999999999-01-01T00:00:00Z,",
    "-999999999-01-01T00:00:00Z,",
    "0000-12-31T23:59:59Z,",
    "0000,"
  })
  void takesTimesOfTheYears1To9999(String date, @Nullable Instant captured) {
    String record =
        new String(page("a"), StandardCharsets.UTF_8).replace("2024-03-01T10:20:30Z", date);
    assertThat(((ArchiveRecord) read(bytes(record)).get(0)).captured()).isEqualTo(captured);
  }

  @Test
  void readsAPlainFileWhoseVeryBeginningIsLost() {
    byte[] archive = join(page("a"), page("b"));
    for (int lost : List.of(1, 3, 12)) {
      byte[] rest = java.util.Arrays.copyOfRange(archive, lost, archive.length);
      assertThat(say(read(rest))).containsExactly("@0 rejected corrupt_archive", "b Page");
    }
  }

  @Test
  void findsRecordsThatAWrongLengthSeemsToSwallow() {
    byte[] greedy =
        bytes("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 100\r\n\r\nshort\r\n\r\n");
    assertThat(say(read(join(page("a"), greedy, page("b"), page("c")))))
        .hasSize(4)
        .contains("a Page", "b Page", "c Page");
    assertThat(say(read(join(gzip(page("a")), gzip(greedy), gzip(page("b"))))))
        .hasSize(3)
        .contains("a Page", "b Page");
  }
}
