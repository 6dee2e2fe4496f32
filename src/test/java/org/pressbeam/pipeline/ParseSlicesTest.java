package org.pressbeam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressbeam.archive.ArchiveSource;
import org.pressbeam.archive.ByteRange;
import org.pressbeam.archive.opening.ArchiveSplitter;
import org.pressbeam.article.ExtractorSettings;

class ParseSlicesTest {
  private static final int PAGES = 40;

  @TempDir private static Path folder;
  private static Path archive;

  @BeforeAll
  static void writeArchive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < PAGES; i++) {
      bytes.write(member(record(i, page(i).getBytes(StandardCharsets.UTF_8)), true));
    }
    archive = Files.write(folder.resolve("pages.warc.gz"), bytes.toByteArray());
  }

  private static String page(int i) {
    String sentence = "Sentence " + i + " about the harbour of Kelmouth and its many cranes. ";
    return "<html><body><article><h1>Page "
        + i
        + "</h1><p>"
        + sentence.repeat(30)
        + "</p></article><script>"
        + Integer.toHexString(i * 7919).repeat(400)
        + "</script></body></html>";
  }

  private static byte[] record(int i, byte[] body) {
    byte[] http =
        join(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII),
            body);
    String head =
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
            + i
            + ">\r\n"
            + "WARC-Date: 2026-01-16T00:00:00Z\r\nWARC-Target-URI: https://a.example/2026/01/16/p"
            + i
            + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.length
            + "\r\n\r\n";
    return join(
        join(head.getBytes(StandardCharsets.US_ASCII), http),
        "\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] join(byte[] one, byte[] two) {
    byte[] both = java.util.Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }

  private static byte[] member(byte[] record, boolean compressed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(compressed ? Deflater.BEST_COMPRESSION : Deflater.NO_COMPRESSION);
          }
        }) {
      gzip.write(record);
    }
    return bytes.toByteArray();
  }

  private static List<Slice> ranges(Path file, long target) throws IOException {
    List<Slice> slices = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      ArchiveSource source = new ArchiveSource("pages.warc.gz", file.toString(), channel, size);
      for (ByteRange range : ArchiveSplitter.split(source, target)) {
        SliceFile part = new SliceFile("pages.warc.gz", file.toString(), size, range);
        slices.add(new Slice(slices.size(), List.of(part), false));
      }
    }
    return slices;
  }

  private static PCollection<ParsedSlice> parse(TestPipeline pipeline, List<Slice> slices) {
    return pipeline
        .apply(Create.of(slices).withCoder(RecordCoder.of(Slice.class)))
        .apply(
            new ParseSlices(
                ExtractorSettings.defaults(), new RunFolder(folder + "/", "test"), 2, null));
  }

  @Test
  void rangesOfOneArchiveGiveEachRecordOnce() throws IOException {
    List<Slice> slices = ranges(archive, 4000);
    assertThat(slices).hasSizeGreaterThan(3);
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    int count = slices.size();
    PAssert.that(parse(pipeline, slices))
        .satisfies(
            parsed -> {
              long records = 0;
              int ranges = 0;
              for (ParsedSlice slice : parsed) {
                records += slice.tally().articles();
                ranges++;
              }
              assertThat(records).isEqualTo(PAGES);
              assertThat(ranges).isEqualTo(count);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  /** Two ranges that leave a record out between them, as a search led astray would. */
  @Test
  void rangesThatDoNotChainAreThrownAwayForTheWholeArchive() throws IOException {
    List<Slice> slices = new ArrayList<>(ranges(archive, 4000));
    slices.remove(1);
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PAssert.that(parse(pipeline, slices))
        .satisfies(
            parsed -> {
              List<ParsedSlice> all = new ArrayList<>();
              parsed.forEach(all::add);
              assertThat(all).hasSize(1);
              assertThat(all.get(0).slice().isRange()).isFalse();
              assertThat(all.get(0).slice().reread()).isTrue();
              assertThat(all.get(0).slice().number()).isZero();
              assertThat(all.get(0).tally().articles()).isEqualTo(PAGES);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }
}
