package org.pressbeam.archive.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pressbeam.archive.Sample.PAGE;
import static org.pressbeam.archive.Sample.bytes;
import static org.pressbeam.archive.Sample.gzip;
import static org.pressbeam.archive.Sample.join;
import static org.pressbeam.archive.Sample.page;
import static org.pressbeam.archive.Sample.read;
import static org.pressbeam.archive.Sample.say;
import static org.pressbeam.archive.Sample.tar;
import static org.pressbeam.archive.Sample.text;
import static org.pressbeam.archive.Sample.zip;
import static org.pressbeam.archive.Sample.zstd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.ArchiveSource;
import org.pressbeam.archive.RecordName;
import org.pressbeam.archive.bytes.Limits;

class ArchiveFormatsTest {
  private static Map<String, byte[]> entries() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.example/", new byte[0]);
    entries.put("a.example/2024-01-02/story.html", bytes(PAGE));
    entries.put("a.example/2024-01-02/note.txt", bytes("Some words."));
    entries.put("a.example/empty.txt", new byte[0]);
    entries.put("a.example/.DS_Store", bytes("x"));
    entries.put("__MACOSX/a.example/._story.html", bytes("x"));
    entries.put("a.example/style.css", bytes("p { color: red }"));
    entries.put("a.example/logo.png", HexFormat.of().parseHex("89504e470d0a1a0a00000000"));
    entries.put("a.example/feed", bytes("<?xml version=\"1.0\"?>\n<rss></rss>"));
    entries.put("a.example/map", bytes("<?xml version=\"1.0\"?><!-- m --><urlset></urlset>"));
    entries.put("a.example/robots.txt", bytes("User-agent: *"));
    entries.put("a.example/report", bytes("%PDF-1.7 and so on"));
    entries.put("news.jsonl", bytes("{\"a\":1}\n{\"a\":2}\n"));
    entries.put("inner.warc.gz", join(gzip(page("w1")), gzip(page("w2"))));
    entries.put("inner.zip", zip(Map.of("deep.html", bytes(PAGE))));
    entries.put("deep.zip", zip(Map.of("deeper.jsonl.gz", gzip(bytes("{\"a\":1}\n")))));
    entries.put("long/".repeat(30) + "name.html", bytes(PAGE));
    return entries;
  }

  private static final List<String> ENTRIES =
      List.of(
          "skipped not_a_file",
          "a.example/2024-01-02/story.html Page",
          "a.example/2024-01-02/note.txt PlainText",
          "skipped empty",
          "skipped not_a_file",
          "skipped not_a_file",
          "skipped media_type",
          "skipped media_type",
          "skipped media_type",
          "skipped robots",
          "skipped robots",
          "a.example/report rejected unsupported_format",
          "news.jsonl!/1 Fields",
          "news.jsonl!/2 Fields",
          "inner.warc.gz!/w1 Page",
          "inner.warc.gz!/w2 Page",
          "inner.zip!/deep.html Page",
          "deep.zip!/deeper.jsonl.gz rejected nested_too_deep",
          "long/".repeat(30) + "name.html Page");

  static Stream<byte[]> folders() {
    byte[] tar = tar(entries());
    return Stream.of(zip(entries()), tar, gzip(tar), zstd(tar));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void readsFolders(byte[] archive) {
    assertThat(say(read(archive))).isEqualTo(ENTRIES);
  }

  @Test
  void namesPathsOfEntries() {
    List<ArchiveEntry> read = read(zip(entries()));
    assertThat(((ArchiveRecord) read.get(1)).path())
        .isEqualTo("/in/file/a.example/2024-01-02/story.html");
    assertThat(((ArchiveRecord) read.get(12)).path()).isEqualTo("/in/file/news.jsonl");
    assertThat(((ArchiveRecord) read.get(14)).name().offset()).isNull();
    assertThat(((ArchiveRecord) read.get(16)).path()).isEqualTo("/in/file/inner.zip/deep.html");
  }

  static Stream<byte[]> files() {
    byte[] page = bytes("\n <!-- saved -->\n" + PAGE);
    byte[] utf16 = join(new byte[] {-1, -2}, PAGE.getBytes(StandardCharsets.UTF_16LE));
    String quoted = "<pre>WARC/1.0\nWARC-Type: response\nWARC-Record-ID: <urn:x>\n</pre>\n";
    return Stream.of(
        bytes("<!--" + " x".repeat(1500) + "-->\n" + PAGE),
        bytes("<!--" + " x".repeat(15_000) + "-->\n" + PAGE),
        bytes("\r\n".repeat(3000) + PAGE),
        bytes("<html>\n" + quoted + quoted),
        bytes("<div>" + quoted + quoted),
        join(gzip(page), new byte[1000]),
        page,
        gzip(page),
        zstd(page),
        utf16,
        bytes("\ufeff<?xml version=\"1.0\"?>\n" + PAGE));
  }

  @ParameterizedTest
  @MethodSource("files")
  void readsSinglePages(byte[] file) {
    List<ArchiveEntry> read = read(file);
    assertThat(say(read)).containsExactly("1 Page");
    assertThat(((ArchiveRecord) read.get(0)).name()).isEqualTo(new RecordName("file", "1", null));
  }

  static Stream<byte[]> texts() {
    byte[] text = bytes("Words of a text — with { and <p> in it.\n");
    return Stream.of(
        text,
        gzip(text),
        zstd(text),
        join(new byte[] {-2, -1}, "Words".getBytes(StandardCharsets.UTF_16BE)),
        "Wörter".getBytes(StandardCharsets.ISO_8859_1),
        bytes("How a record begins:\nWARC/1.0\nWARC-Type: x\nWARC-Record-ID: <y>\n\nWARC/1.0\n"),
        bytes("{Photo: someone} Words"),
        bytes("[Moscow] Words"),
        bytes("ORC is no format here"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void readsSingleTexts(byte[] file) {
    assertThat(say(read(file))).containsExactly("1 PlainText");
  }

  @Test
  void keepsBytesOfATextAsTheyAre() {
    byte[] text = bytes("\ufeffOne\r\n\r\nTwo\n");
    assertThat(text(read(gzip(text)).get(0))).isEqualTo("\ufeffOne\r\n\r\nTwo\n");
  }

  @Test
  void skipsAnEmptyFile() {
    assertThat(say(read(new byte[0]))).containsExactly("skipped empty");
    assertThat(say(read(gzip(new byte[0])))).containsExactly("skipped empty");
  }

  @ParameterizedTest
  @CsvSource({
    "377abcaf271c0004, 7z",
    "526172211a0700, RAR",
    "255044462d312e37, PDF",
    "fd377a585a0000, xz",
    "425a6839314159265359000000, bzip2",
    "66696c65646573633a2f2f782e617263203020, ARC",
    "89504e470d0a1a0a00, PNG",
    "0102030405060708, unknown",
    "3c3f786d6c2076657273696f6e3d22312e30223f3e3c7273733e, XML"
  })
  void rejectsWhatIsNotRead(String hex, String named) {
    ArchiveEntry.Rejected rejected =
        (ArchiveEntry.Rejected) read(HexFormat.of().parseHex(hex)).get(0);
    assertThat(rejected.reason().code()).isEqualTo("unsupported_format");
    assertThat(rejected.detail()).contains(named);
    byte[] packed = gzip(HexFormat.of().parseHex(hex));
    assertThat(say(read(packed))).containsExactly("1 rejected unsupported_format");
  }

  @ParameterizedTest
  @MethodSource("folders")
  void aCutFolderLosesOnlyItsRest(byte[] archive) {
    for (int length = 600; length < archive.length; length += 97) {
      List<ArchiveEntry> read = read(Arrays.copyOf(archive, length));
      assertThat(read).isNotEmpty();
      List<String> said = say(read);
      if (said.equals(ENTRIES)) {
        // Only the padding behind the end mark of a tar is cut off.
        continue;
      }
      int last = said.size() - 1;
      // The entry that is cut may have been recognised by what is left of it.
      int whole = Math.max(0, last - 1);
      assertThat(said.subList(0, whole))
          .as("cut to %d", length)
          .isEqualTo(ENTRIES.subList(0, whole));
      assertThat(said.get(last)).as("cut to %d", length).contains("rejected");
    }
  }

  @Test
  void aCutZipGivesTheEntriesBeforeTheCut() {
    byte[] archive = zip(entries());
    List<String> said = say(read(Arrays.copyOf(archive, archive.length - 30)));
    assertThat(said.subList(0, said.size() - 1)).isEqualTo(ENTRIES);
    assertThat(said.get(said.size() - 1)).endsWith("rejected truncated_archive");
  }

  @Test
  void readsAPlainWarcThatStandsFirstInAFolder() {
    Map<String, byte[]> entries = Map.of("a.warc", join(page("a"), page("b")));
    for (byte[] archive : List.of(tar(entries), zip(entries), zstd(tar(entries)))) {
      assertThat(say(read(archive))).containsExactly("a.warc!/a Page", "a.warc!/b Page");
    }
  }

  @Test
  void aTarWithoutEndMarkIsTruncated() {
    byte[] archive = tar(Map.of("a.html", bytes(PAGE)));
    assertThat(say(read(Arrays.copyOf(archive, 1024))))
        .containsExactly("a.html Page", "@1024 rejected truncated_archive");
  }

  @Test
  void aDamagedZipEntryLosesOnlyItself() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.html", bytes(PAGE));
    entries.put("b.html", bytes(PAGE + "x".repeat(100)));
    entries.put("c.html", bytes(PAGE));
    byte[] archive = zip(entries);
    int at = new String(archive, StandardCharsets.ISO_8859_1).indexOf("b.html") + 12;
    archive[at] ^= 0x55;
    assertThat(say(read(archive)))
        .containsExactly("a.html Page", "b.html rejected corrupt_archive", "c.html Page");
  }

  @Test
  void aDamagedTarLosesItsRestAsOneStretch() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.html", bytes(PAGE));
    entries.put("b.html", bytes(PAGE));
    entries.put("c.html", bytes(PAGE));
    byte[] archive = tar(entries);
    archive[1024 + 3] ^= 0x55;
    assertThat(say(read(archive))).containsExactly("a.html Page", "@1024 rejected corrupt_archive");
  }

  @Test
  void rejectsAnEntryBeyondTheLimitAndGoesOn() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    byte[] big = new byte[Limits.PAYLOAD + 1];
    Arrays.fill(big, (byte) 'a');
    entries.put("big.txt", big);
    entries.put("b.html", bytes(PAGE));
    for (byte[] archive : List.of(zip(entries), tar(entries), gzip(tar(entries)))) {
      assertThat(say(read(archive))).containsExactly("big.txt rejected too_large", "b.html Page");
    }
  }

  @Test
  void failuresOfTheChannelAreThrown() throws IOException {
    for (byte[] bytes :
        List.of(join(gzip(page("a")), gzip(page("b"))), zip(entries()), gzip(tar(entries())))) {
      SeekableByteChannel failing = new FailingChannel(bytes);
      ArchiveSource source = new ArchiveSource("a", "a", failing, bytes.length);
      assertThatThrownBy(
              () -> {
                try (Archive archive = ArchiveOpener.open(source)) {
                  while (archive.next() != null) {
                    // Reads on to the failure.
                  }
                }
              })
          .isInstanceOf(IOException.class)
          .hasMessage("the disk is gone");
    }
  }

  /** A channel that gives a hundred bytes and then fails. */
  private static final class FailingChannel implements SeekableByteChannel {
    private final SeekableInMemoryByteChannel bytes;
    private int left = 100;

    FailingChannel(byte[] bytes) {
      this.bytes = new SeekableInMemoryByteChannel(bytes);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      if (left <= 0) {
        throw new IOException("the disk is gone");
      }
      byte[] some = new byte[Math.min(left, target.remaining())];
      int n = bytes.read(ByteBuffer.wrap(some));
      target.put(some, 0, Math.max(0, n));
      left -= Math.max(0, n);
      return n;
    }

    @Override
    public int write(ByteBuffer source) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long position() {
      return bytes.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
      bytes.position(position);
      return this;
    }

    @Override
    public long size() {
      return bytes.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }
}
