package org.pressbeam.archive.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pressbeam.archive.Sample.PAGE;
import static org.pressbeam.archive.Sample.bytes;
import static org.pressbeam.archive.Sample.gzip;
import static org.pressbeam.archive.Sample.join;
import static org.pressbeam.archive.Sample.members;
import static org.pressbeam.archive.Sample.page;
import static org.pressbeam.archive.Sample.read;
import static org.pressbeam.archive.Sample.say;
import static org.pressbeam.archive.Sample.tar;
import static org.pressbeam.archive.Sample.zip;
import static org.pressbeam.archive.Sample.zstd;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressbeam.archive.ArchiveEntry;

class HostileArchiveTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  static Stream<byte[]> archives() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.html", bytes(PAGE));
    entries.put("inner.warc.gz", join(members(2)));
    entries.put("b.jsonl", bytes("{\"a\":[1,2,{\"b\":null}]}\n{\"a\":\"x\"}\n"));
    entries.put("c.zip", zip(Map.of("d.txt", bytes("words"))));
    byte[] plain = join(page("a"), page("b"), page("c"));
    return Stream.of(
        join(members(4)),
        plain,
        gzip(plain),
        zstd(plain),
        zip(entries),
        tar(entries),
        gzip(tar(entries)),
        zstd(tar(entries)),
        bytes("{\"a\":[1,2,{\"b\":null}]}\n{\"a\":\"x\"}\n{\"a\":1e999}\n"));
  }

  /** Changes bytes at random: whatever comes of it, it is entries and an end. */
  @ParameterizedTest
  @MethodSource("archives")
  void neverFailsOnChangedBytes(byte[] archive) {
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      byte[] changed = archive.clone();
      for (int i = random.nextInt(8); i >= 0; i--) {
        int at = random.nextInt(changed.length);
        switch (random.nextInt(3)) {
          case 0 -> changed[at] = (byte) random.nextInt(256);
          case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
          default -> {
            int end = Math.min(changed.length, at + random.nextInt(64));
            int from = random.nextInt(changed.length - (end - at) + 1);
            System.arraycopy(archive, from, changed, at, end - at);
          }
        }
      }
      List<ArchiveEntry> entries = read(changed);
      assertThat(entries.size()).as("seed %d", seed).isBetween(1, 60);
    }
  }

  @Test
  void manyRecordsWithWrongLengthsTakeBoundedTime() {
    // Each claims all the rest of the file, so each going back could read it all again.
    byte[] greedy =
        bytes("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 2000000\r\n\r\nx\r\n\r\n");
    byte[] archive = join(IntStream.range(0, 60_000).mapToObj(i -> greedy).toList());
    Assertions.assertTimeout(SOON, () -> assertThat(read(archive)).isNotEmpty());
  }

  @Test
  void bombsAreBounded() {
    byte[] letters = new byte[200 << 20];
    Arrays.fill(letters, (byte) 'a');
    byte[] head = bytes("{\"a\":\"");
    byte[] twice = zip(Map.of("inner.jsonl.gz", gzip(join(head, letters))));
    Assertions.assertTimeout(
        SOON,
        () -> {
          assertThat(say(read(twice))).containsExactly("inner.jsonl.gz!/1 rejected too_large");
          assertThat(say(read(zstd(join(head, letters))))).containsExactly("1 rejected too_large");
        });
  }

  @Test
  void zstdExpandingBeyondAllMeasureIsCut() {
    byte[] block = new byte[64 << 20];
    Arrays.fill(block, (byte) '\n');
    byte[] frame = zstd(join(bytes("{\"a\":1}\n"), block));
    byte[] archive = join(IntStream.range(0, 12).mapToObj(i -> frame).toList());
    List<String> said = say(read(archive));
    assertThat(said.get(0)).isEqualTo("1 Fields");
    assertThat(said.get(said.size() - 1)).endsWith("rejected corrupt_archive");
    assertThat(said.size()).isLessThan(12);
  }

  @Test
  void overlappingZipEntriesAreRejected() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.txt", bytes("words words words"));
    entries.put("b.txt", bytes("words words words"));
    byte[] archive = zip(entries);
    // The directory's second entry is made to point at the first one's place.
    String text = new String(archive, StandardCharsets.ISO_8859_1);
    int second = text.indexOf("PK\u0001\u0002", text.indexOf("PK\u0001\u0002") + 1);
    Arrays.fill(archive, second + 42, second + 46, (byte) 0);
    assertThat(say(read(archive)))
        .containsExactly("a.txt PlainText", "b.txt rejected corrupt_archive");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "9223372036854775807", "99999999999999999999", "x", ""})
  void aTarSizeThatCannotBeIsRejected(String size) {
    TarArchiveEntry pax = new TarArchiveEntry("pax", TarConstants.LF_PAX_EXTENDED_HEADER_LC);
    String line = " size=" + size + "\n";
    byte[] body = bytes(line.length() + 2 - (line.length() < 8 ? 1 : 0) + line);
    pax.setSize(body.length);
    byte[] header = new byte[512];
    pax.writeEntryHeader(header);
    byte[] archive = join(header, Arrays.copyOf(body, 512), tar(Map.of("a.html", bytes(PAGE))));
    assertThat(say(read(archive))).containsExactly("@0 rejected corrupt_archive");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u007f\u007f\u007f\u007f\u007f\u007f\u007f\u007f x=y\n", "9", "99999999 a=b\n"})
  void aTarHeaderExtensionThatIsNoneIsRejected(String text) {
    TarArchiveEntry pax = new TarArchiveEntry("pax", TarConstants.LF_PAX_EXTENDED_HEADER_LC);
    pax.setSize(text.length());
    byte[] header = new byte[512];
    pax.writeEntryHeader(header);
    assertThat(say(read(join(header, Arrays.copyOf(bytes(text), 512)))))
        .containsExactly("@0 rejected corrupt_archive");
  }

  @Test
  void aTarNameWithoutEndIsRejected() {
    Map<String, byte[]> entries = Map.of("x".repeat(3000), bytes("words"));
    assertThat(say(read(tar(entries)))).containsExactly("x".repeat(3000) + " PlainText");
    TarArchiveEntry name = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
    name.setSize(2 << 20);
    byte[] header = new byte[512];
    name.writeEntryHeader(header);
    assertThat(say(read(join(header, new byte[3 << 20]))))
        .containsExactly("@0 rejected corrupt_archive");
  }
}
