package org.pressbeam.archive.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.ArchiveSource;
import org.pressbeam.archive.ByteRange;
import org.pressbeam.archive.Sample;

/** The open page corpus, read whole and in ranges. */
class PageCorpusTest {
  private static final Path PAGES = Path.of("../shared/corpora/pages");

  private static List<Path> archives() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(PAGES), "the page corpus is not here");
    try (Stream<Path> files = Files.walk(PAGES, 2)) {
      return files.filter(file -> file.toString().endsWith(".warc.gz")).sorted().toList();
    }
  }

  private static List<ArchiveEntry> read(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      long size = channel.size();
      ArchiveSource source =
          new ArchiveSource(String.valueOf(file.getFileName()), file.toString(), channel, size);
      return Sample.read(source, new ByteRange(0, size), new ArrayList<>());
    }
  }

  @Test
  void readsEveryRecord() throws IOException {
    Set<String> ids = new HashSet<>();
    int skipped = 0;
    for (Path file : archives()) {
      for (ArchiveEntry entry : read(file)) {
        if (entry instanceof ArchiveRecord record) {
          ids.add(record.name().record());
          assertThat(record.name().record()).startsWith("urn:uuid:");
        } else {
          assertThat(Sample.say(entry)).isEqualTo("skipped record_type");
          skipped++;
        }
      }
    }
    assertThat(ids).hasSize(1357);
    assertThat(skipped).isEqualTo(7);
  }

  @Test
  void rangesGiveExactlyTheRecords() throws IOException {
    Path file = archives().get(0);
    List<String> whole = Sample.say(read(file));
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ArchiveSource source = new ArchiveSource("a", "a", channel, channel.size());
      List<String> parts = new ArrayList<>();
      List<@Nullable ByteRange> covered = new ArrayList<>();
      for (long from = 0; from < source.size(); from += 65536) {
        ByteRange range = new ByteRange(from, Math.min(source.size(), from + 65536));
        parts.addAll(Sample.say(Sample.read(source, range, covered)));
      }
      assertThat(parts).isEqualTo(whole);
      assertThat(ArchiveSplitter.chains(covered, source.size())).isTrue();
    }
  }
}
