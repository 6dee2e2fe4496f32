package org.pressbeam.archive.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pressbeam.archive.Sample.gzip;
import static org.pressbeam.archive.Sample.join;
import static org.pressbeam.archive.Sample.response;
import static org.pressbeam.archive.Sample.tar;
import static org.pressbeam.archive.Sample.zip;
import static org.pressbeam.archive.Sample.zstd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.ArchiveSource;
import org.pressbeam.archive.ByteRange;
import org.pressbeam.archive.Sample;

/** Whatever the ranges of a file are, together they hand out what the whole file does. */
class RangesTest {
  private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  /** Archives that can be cut, and some that cannot; in each a few records are large. */
  static Stream<Arguments> archives() {
    Random random = new Random(11);
    List<byte[]> pages =
        IntStream.range(0, 25)
            .mapToObj(i -> response("r" + i, HTML, noise(random, i % 9 == 4 ? 9_000 : 300)))
            .toList();
    List<byte[]> members = pages.stream().map(Sample::gzip).toList();
    byte[] lines =
        join(
            IntStream.range(0, 25)
                .mapToObj(
                    i -> bytes(line(i, i % 9 == 4 ? 9_000 : 100) + (i % 7 == 3 ? "\n\n" : "\n")))
                .toList());
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("folder/", new byte[0]);
    IntStream.range(0, 12)
        .forEach(i -> files.put("p" + i + ".html", noise(random, i % 5 == 2 ? 9_000 : 200)));
    files.put("in.warc.gz", join(members));
    files.put("in.zip", zip(Map.of("a.html", bytes("<p>a"), "b.html", bytes("<p>b"))));
    files.put("z.jsonl", lines);
    return Stream.of(
        Arguments.of("members", join(members)),
        Arguments.of("padded members", join(join(members), new byte[700])),
        Arguments.of("plain", join(pages)),
        Arguments.of("one member", gzip(join(pages))),
        Arguments.of("one record", members.get(4)),
        Arguments.of("lines", lines),
        Arguments.of(
            "lines with a mark and bad ones", join(bytes("\ufeff"), lines, bytes("{\n\nx"))),
        Arguments.of("one line", bytes(line(1, 2_000))),
        Arguments.of("packed lines", gzip(lines)),
        Arguments.of("zip", zip(files)),
        Arguments.of("zip of one", zip(Map.of("a.html", noise(random, 3_000)))),
        Arguments.of("tar", tar(Map.of("a.html", bytes("<p>a"), "in.jsonl", lines))),
        Arguments.of("zstd", zstd(join(pages))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("archives")
  void anyRangesHandOutWhatTheWholeFileDoes(String name, byte[] archive) throws IOException {
    assertSame(archive);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("archives")
  void rangesOfATruncatedFileToo(String name, byte[] archive) throws IOException {
    assertSame(Arrays.copyOf(archive, archive.length - archive.length / 3));
    assertSame(Arrays.copyOf(archive, archive.length - 1));
  }

  @Test
  void cutsLinesAndZipsEvenly() throws IOException {
    byte[] lines = bytes(IntStream.range(0, 200).mapToObj(i -> line(i, 50) + "\n").toList());
    Map<String, byte[]> files = new LinkedHashMap<>();
    Random random = new Random(3);
    IntStream.range(0, 200).forEach(i -> files.put(i + ".html", noise(random, 500)));
    for (byte[] archive : List.of(lines, zip(files))) {
      ArchiveSource source = Sample.source(archive);
      List<ByteRange> ranges = ArchiveSplitter.split(source, archive.length / 8);
      assertThat(ranges).hasSizeBetween(8, 9);
      assertThat(Sample.read(source, ranges.get(1), new ArrayList<>())).hasSizeBetween(15, 50);
    }
  }

  @Test
  void rangesThatTheSplitterCutKnowTheirLines() throws IOException {
    byte[] lines = bytes(IntStream.range(0, 20).mapToObj(i -> line(i, 50) + "\n").toList());
    List<ByteRange> ranges = ArchiveSplitter.split(Sample.source(lines), 100);
    assertThat(ranges).hasSizeGreaterThan(5);
    for (ByteRange range : ranges) {
      long before = IntStream.range(0, (int) range.from()).filter(i -> lines[i] == '\n').count();
      assertThat(range.linesBefore()).isEqualTo(before);
    }
  }

  /** Cuts at every size from very small to the whole, as the splitter does and anywhere else. */
  private static void assertSame(byte[] archive) throws IOException {
    ArchiveSource source = Sample.source(archive);
    List<String> whole =
        told(Sample.read(source, new ByteRange(0, archive.length), new ArrayList<>()));
    Random random = new Random(archive.length);
    for (int target : new int[] {300, 4_096, 64 << 10}) {
      assertTogether(source, ArchiveSplitter.split(source, target), whole);
      List<ByteRange> anywhere = new ArrayList<>();
      for (long from = 0; from < archive.length; ) {
        long to = Math.min(archive.length, from + 1 + random.nextInt(2 * target));
        anywhere.add(new ByteRange(from, to));
        from = to;
      }
      assertTogether(source, anywhere, whole);
    }
  }

  private static void assertTogether(
      ArchiveSource source, List<ByteRange> ranges, List<String> whole) {
    List<ArchiveEntry> entries = new ArrayList<>();
    List<@Nullable ByteRange> covered = new ArrayList<>();
    for (ByteRange range : ranges) {
      entries.addAll(Sample.read(source, range, covered));
    }
    boolean chains = ArchiveSplitter.chains(covered, source.size());
    // Of a file that cannot be cut nothing is covered; where seams do not chain, it is read whole.
    boolean cut = covered.stream().anyMatch(Objects::nonNull);
    assertThat(chains).as("ranges %s", ranges).isEqualTo(cut);
    if (chains || !cut) {
      assertThat(told(entries)).as("ranges %s", ranges).isEqualTo(whole);
    }
  }

  private static List<String> told(List<ArchiveEntry> entries) {
    Function<ArchiveEntry, String> tell =
        entry -> {
          if (entry instanceof ArchiveRecord record) {
            byte[] payload = record.content().payload();
            return record.name() + " " + Arrays.hashCode(payload);
          }
          return entry.toString();
        };
    return entries.stream().map(tell).toList();
  }

  private static byte[] noise(Random random, int length) {
    StringBuilder page = new StringBuilder("<html><p>");
    random.ints(length, 'a', 'z').forEach(c -> page.append((char) c));
    return bytes(page.toString());
  }

  private static String line(int i, int length) {
    return "{\"url\": \"https://paper.example/"
        + i
        + "\", \"text\": \""
        + "x".repeat(length)
        + "\"}";
  }

  private static byte[] bytes(List<String> parts) {
    return Sample.bytes(String.join("", parts));
  }

  private static byte[] bytes(String text) {
    return Sample.bytes(text);
  }
}
