package org.pressbeam.archive.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pressbeam.archive.Sample.bytes;
import static org.pressbeam.archive.Sample.gzip;
import static org.pressbeam.archive.Sample.join;
import static org.pressbeam.archive.Sample.members;
import static org.pressbeam.archive.Sample.page;
import static org.pressbeam.archive.Sample.read;
import static org.pressbeam.archive.Sample.response;
import static org.pressbeam.archive.Sample.say;
import static org.pressbeam.archive.Sample.storedGzip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveSource;
import org.pressbeam.archive.ByteRange;
import org.pressbeam.archive.Sample;

class ArchiveSplitterTest {
  private static final byte[] PLAIN =
      join(IntStream.range(0, 30).mapToObj(i -> page("r" + i)).toList());

  @Test
  void cutsGzipMembersAtRecords() throws IOException {
    assertCuts(join(members(30)), 700);
  }

  @Test
  void cutsPlainFilesAtRecords() throws IOException {
    assertCuts(PLAIN, 700);
  }

  private static void assertCuts(byte[] archive, long target) throws IOException {
    ArchiveSource source = Sample.source(archive);
    List<ByteRange> ranges = ArchiveSplitter.split(source, target);
    assertThat(ranges.size()).isGreaterThan(5);
    List<String> said = new ArrayList<>();
    List<@Nullable ByteRange> covered = new ArrayList<>();
    for (ByteRange range : ranges) {
      said.addAll(say(Sample.read(source, range, covered)));
    }
    assertThat(said).isEqualTo(say(read(archive))).hasSize(30);
    assertThat(covered).isEqualTo(ranges);
    assertThat(ArchiveSplitter.chains(covered, archive.length)).isTrue();
  }

  @Test
  void anyRangesOfAPlainFileChain() {
    ArchiveSource source = Sample.source(PLAIN);
    List<String> said = new ArrayList<>();
    List<@Nullable ByteRange> covered = new ArrayList<>();
    for (long from = 0; from < PLAIN.length; from += 101) {
      ByteRange range = new ByteRange(from, Math.min(PLAIN.length, from + 101));
      said.addAll(say(Sample.read(source, range, covered)));
    }
    assertThat(said).isEqualTo(say(read(PLAIN)));
    assertThat(ArchiveSplitter.chains(covered, PLAIN.length)).isTrue();
  }

  @Test
  void leavesWholeWhatCannotBeCut() throws IOException {
    for (byte[] archive : List.of(gzip(PLAIN), bytes("word ".repeat(1000)))) {
      ArchiveSource source = Sample.source(archive);
      assertThat(ArchiveSplitter.split(source, 10))
          .containsExactly(new ByteRange(0, archive.length));
      assertThat(Sample.read(source, new ByteRange(10, archive.length), new ArrayList<>()))
          .isEmpty();
    }
  }

  @Test
  void seamsTellOfAnArchiveInsideAStoredMember() {
    byte[] inner = join(members(20));
    String http = "HTTP/1.1 200 OK\r\nContent-Type: application/gzip\r\n";
    byte[] archive =
        join(gzip(page("a")), storedGzip(response("stored", http, inner)), gzip(page("z")));
    ArchiveSource source = Sample.source(archive);
    assertThat(say(read(archive))).containsExactly("a Page", "skipped media_type", "z Page");
    List<@Nullable ByteRange> covered = new ArrayList<>();
    List<ArchiveEntry> entries = new ArrayList<>();
    for (long from = 0; from < archive.length; from += 1000) {
      ByteRange range = new ByteRange(from, Math.min(archive.length, from + 1000));
      entries.addAll(Sample.read(source, range, covered));
    }
    assertThat(entries.size()).isGreaterThan(3);
    assertThat(ArchiveSplitter.chains(covered, archive.length)).isFalse();
  }
}
