package org.pressbeam.archive.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pressbeam.archive.Sample.PAGE;
import static org.pressbeam.archive.Sample.bytes;
import static org.pressbeam.archive.Sample.gzip;
import static org.pressbeam.archive.Sample.join;
import static org.pressbeam.archive.Sample.page;
import static org.pressbeam.archive.Sample.read;
import static org.pressbeam.archive.Sample.say;
import static org.pressbeam.archive.Sample.zstd;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictTrainer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.ByteRange;
import org.pressbeam.archive.Sample;
import org.pressbeam.archive.bytes.Limits;

/** WARC records and files as crawlers and packers left them, one quirk a row or a method. */
class WarcQuirksTest {
  private static final String HTTP = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";

  /** A record with these header lines, and a block of the right length. */
  private static byte[] record(String version, String headers, String block) {
    byte[] content = bytes(block);
    String head =
        version
            + "\r\n"
            + headers.replace("⏎", "\r\n")
            + "\r\nContent-Length: "
            + content.length
            + "\r\n\r\n";
    return join(bytes(head), content, bytes("\r\n\r\n"));
  }

  private static List<String> between(byte[] record) {
    List<String> plain = say(read(join(page("a"), record, page("z"))));
    assertThat(say(read(join(gzip(page("a")), gzip(record), gzip(page("z")))))).isEqualTo(plain);
    assertThat(plain).hasSize(3).startsWith("a Page").endsWith("z Page");
    return plain.subList(1, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"WARC/0.17", "WARC/0.18", "WARC/1.0", "WARC/1.1"})
  void readsAllVersionsAndBareLineEnds(String version) {
    byte[] record = record(version, "WARC-Type: response⏎WARC-Record-ID: <r>", HTTP + PAGE);
    assertThat(between(record)).containsExactly("r Page");
    String block = (HTTP + PAGE).replace("\r\n", "\n");
    byte[] bare =
        bytes(
            version
                + "\nWARC-Type: response\nWARC-Record-ID: <r>\nContent-Length: "
                + block.length()
                + "\n\n"
                + block
                + "\n\n");
    assertThat(say(read(join(bare, bare)))).containsExactly("r Page", "r Page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WARC/0.17", "WARC/0.18", "WARC/1.0", "WARC/1.1"})
  void findsTheNextRecordOfAnyVersionBehindDamage(String version) {
    byte[] broken = bytes("rubbish instead of a record\r\n\r\n");
    byte[] next = record(version, "WARC-Type: response⏎WARC-Record-ID: <r>", HTTP + PAGE);
    assertThat(say(read(join(page("a"), broken, next))))
        .containsExactly("a Page", "@" + page("a").length + " rejected corrupt_archive", "r Page");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://paper.example/x           | https://paper.example/x
          <https://paper.example/x>         | https://paper.example/x
          https://paper.example/straße      | https://paper.example/straße
          https://paper.example/a b         | https://paper.example/a b
          """)
  void readsTargets(String target, String url) {
    byte[] record =
        record(
            "WARC/1.0",
            "WARC-Type: response⏎WARC-Record-ID: <r>⏎WARC-Target-URI: " + target,
            HTTP + PAGE);
    assertThat(((ArchiveRecord) read(record).get(0)).url()).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # kinds of records
          WARC-Type: response⏎Content-Type: application/http; msgtype=response  | HTTP | r Page
          WARC-Type: response⏎Content-Type: application/http;msgtype=response   | HTTP | r Page
          WARC-Type: response⏎Content-Type: Application/HTTP                    | HTTP | r Page
          WARC-Type: response⏎Content-Type: application/http; msgtype="response" | HTTP | r Page
          WARC-Type: Response⏎Content-Type: application/http                    | HTTP | r Page
          warc-type: response⏎content-type: application/http                    | HTTP | r Page
          WARC-Type: resource⏎Content-Type: text/html                           | page | r Page
          WARC-Type: resource⏎Content-Type: application/http;msgtype=response   | HTTP | r Page
          WARC-Type: resource⏎Content-Type: application/pdf                     | page | skipped media_type
          WARC-Type: conversion⏎Content-Type: text/plain                        | text | r PlainText
          WARC-Type: request⏎Content-Type: application/http;msgtype=request     | GET  | skipped record_type
          WARC-Type: revisit⏎WARC-Profile: identical-payload-digest⏎Content-Type: application/http | HTTP | skipped record_type
          WARC-Type: metadata⏎Content-Type: application/warc-fields             | text | skipped record_type
          WARC-Type: warcinfo⏎Content-Type: application/warc-fields             | text | skipped record_type
          WARC-Type: newcomer⏎Content-Type: text/html                           | page | skipped record_type
          X-Type: none⏎Content-Type: text/html                                  | page | r rejected malformed_record
          # records that lack something
          WARC-Type: response                                                   | HTTP | r Page
          WARC-Type: response⏎Content-Type: application/http                    | page | r Page
          WARC-Type: response                                                   | page | r Page
          WARC-Type: response⏎Content-Type: text/html                           | page | r Page
          WARC-Type: response⏎Content-Type: text/html                           | text | r Page
          WARC-Type: response⏎Content-Type: application/http                    | text | r rejected malformed_record
          WARC-Type: response⏎WARC-Target-URI: dns:paper.example⏎Content-Type: text/dns | text | skipped media_type
          WARC-Type: response⏎Content-Type: application/http                    | ''   | skipped empty
          WARC-Type: resource                                                   | page | r Page
          WARC-Type: resource                                                   | text | r PlainText
          # cut, in segments, with digests
          WARC-Type: response⏎WARC-Truncated: length                            | HTTP | r Page
          WARC-Type: response⏎WARC-Segment-Number: 1                            | HTTP | r Page
          WARC-Type: continuation⏎WARC-Segment-Number: 2⏎WARC-Segment-Origin-ID: <o> | text | r rejected unsupported_format
          WARC-Type: response⏎WARC-Payload-Digest: sha1:WRONG⏎WARC-Block-Digest: md5:wrong | HTTP | r Page
          # odd headers
          WARC-Type: response⏎X-Folded: one⏎ two⏎\tthree                        | HTTP | r Page
          WARC-Type: response⏎X-Ort: Übersee                                    | HTTP | r Page
          WARC-Type:response⏎X-Empty:                                           | HTTP | r Page
          WARC-Type: response⏎WARC-Concurrent-To: <b>⏎WARC-Concurrent-To: <c>   | HTTP | r Page
          """)
  void readsRecords(String headers, String block, String expected) {
    String content =
        switch (block) {
          case "HTTP" -> HTTP + PAGE;
          case "page" -> PAGE;
          case "GET" -> "GET /page\r\nHost: paper.example\r\n\r\n";
          default -> block;
        };
    assertThat(between(record("WARC/1.0", headers + "⏎WARC-Record-ID: <r>", content)))
        .containsExactly(expected);
  }

  @Test
  void aCutPayloadComesOutAsFarAsItGoes() {
    String headers = "WARC-Type: response⏎WARC-Record-ID: <r>⏎WARC-Truncated: length";
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 90000\r\n\r\n";
    List<ArchiveEntry> entries = read(record("WARC/1.0", headers, http + "<html><p>The begi"));
    assertThat(Sample.text(entries.get(0))).isEqualTo("<html><p>The begi");
  }

  @Test
  void takesHeaderBytesInLatin1() {
    String headers = "WARC-Type: response⏎WARC-Record-ID: <r>⏎X-Ort: Übersee";
    byte[] record =
        new String(record("WARC/1.0", headers, HTTP + PAGE), StandardCharsets.UTF_8)
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(between(record)).containsExactly("r Page");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 512, 10_240, 64 << 10})
  void zerosAtTheEndArePadding(int zeros) {
    byte[] padding = new byte[zeros];
    byte[] plain = join(page("a"), page("z"));
    for (byte[] archive :
        List.of(
            plain,
            gzip(plain),
            gzip(join(plain, padding)),
            join(gzip(page("a")), gzip(page("z"))))) {
      byte[] padded = join(archive, padding);
      List<@Nullable ByteRange> covered = new java.util.ArrayList<>();
      List<ArchiveEntry> entries =
          Sample.read(Sample.source(padded), new ByteRange(0, padded.length), covered);
      assertThat(say(entries)).containsExactly("a Page", "z Page");
      assertThat(covered).containsExactly(new ByteRange(0, padded.length));
    }
  }

  @Test
  void moreZerosThanPaddingAreAFileThatWasNotWrittenToItsEnd() {
    byte[] zeros = new byte[(64 << 10) + 1];
    assertThat(say(read(join(gzip(page("a")), zeros))))
        .containsExactly("a Page", "@" + gzip(page("a")).length + " rejected corrupt_archive");
    assertThat(say(read(join(page("a"), zeros))))
        .containsExactly("a Page", "@" + page("a").length + " rejected corrupt_archive");
  }

  @Test
  void bytesBetweenMembersAreOneLostStretch() {
    for (byte[] between : List.of(bytes("extra"), new byte[700])) {
      byte[] archive = join(gzip(page("a")), between, gzip(page("z")));
      List<ArchiveEntry> entries = read(archive);
      assertThat(say(entries))
          .containsExactly(
              "a Page", "@" + gzip(page("a")).length + " rejected corrupt_archive", "z Page");
      assertThat(((ArchiveEntry.Rejected) entries.get(1)).bytes()).isEqualTo(between.length);
    }
  }

  @Test
  void emptyMembersAndExtraFieldsOfMembersDoNotMatter() {
    byte[] member = gzip(page("a"));
    // As the Internet Archive wrote them: a field "sl" with the lengths of the member.
    byte[] header = java.util.Arrays.copyOf(member, 10);
    header[3] = 4;
    byte[] field = {12, 0, 's', 'l', 8, 0, 1, 2, 3, 4, 5, 6, 7, 8};
    byte[] extra = join(header, field, java.util.Arrays.copyOfRange(member, 10, member.length));
    assertThat(say(read(join(extra, gzip(new byte[0]), extra))))
        .containsExactly("a Page", "a Page");
  }

  @Test
  void saysOfArcThatItIsNotRead() {
    byte[] arc =
        bytes(
            """
            filedesc://IA-001.arc 0.0.0.0 19960923142103 text/plain 76
            1 0 Alexa Internet
            URL IP-address Archive-date Content-type Archive-length

            """);
    for (byte[] archive : List.of(arc, gzip(arc), join(gzip(arc), gzip(page("a"))))) {
      ArchiveEntry.Rejected rejected = (ArchiveEntry.Rejected) read(archive).get(0);
      assertThat(say(List.of(rejected))).containsExactly("1 rejected unsupported_format");
      assertThat(rejected.detail()).isEqualTo("ARC is not read");
    }
  }

  @Test
  void readsZstandardWithTheDictionaryInTheFile() {
    byte[] dictionary = dictionary();
    try (ZstdCompressCtx context = new ZstdCompressCtx()) {
      context.loadDict(dictionary);
      byte[] records = join(context.compress(page("a")), context.compress(page("z")));
      for (byte[] form : List.of(dictionary, zstd(dictionary))) {
        assertThat(say(read(join(dictionaryFrame(form, form.length), records))))
            .containsExactly("a Page", "z Page");
      }
      assertThat(say(read(records))).containsExactly("1 rejected corrupt_archive");
    }
  }

  @Test
  void rejectsADictionaryThatCannotBeRead() {
    byte[] dictionary = dictionary();
    byte[] bomb = zstd(new byte[Limits.DICTIONARY + 1]);
    assertThat(say(read(dictionaryFrame(dictionary, dictionary.length + 1))))
        .containsExactly("@rest-of-0 rejected truncated_archive");
    assertThat(say(read(dictionaryFrame(dictionary, Integer.MAX_VALUE))))
        .containsExactly("@rest-of-0 rejected corrupt_archive");
    assertThat(say(read(dictionaryFrame(bomb, bomb.length))))
        .containsExactly("@rest-of-0 rejected too_large");
  }

  private static byte[] dictionary() {
    ZstdDictTrainer trainer = new ZstdDictTrainer(1 << 20, 4 << 10);
    IntStream.range(0, 2000).forEach(i -> trainer.addSample(page("r" + i * 7919)));
    return trainer.trainSamples();
  }

  private static byte[] dictionaryFrame(byte[] content, int length) {
    return ByteBuffer.allocate(8 + content.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0x184D2A5D)
        .putInt(length)
        .put(content)
        .array();
  }
}
