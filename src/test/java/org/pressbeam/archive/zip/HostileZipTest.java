package org.pressbeam.archive.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pressbeam.archive.Sample.PAGE;
import static org.pressbeam.archive.Sample.bytes;
import static org.pressbeam.archive.Sample.join;
import static org.pressbeam.archive.Sample.read;
import static org.pressbeam.archive.Sample.say;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.Sample;
import org.pressbeam.archive.bytes.Limits;
import org.pressbeam.archive.entry.UniqueNames;

class HostileZipTest {
  private static final byte[] TEXT = bytes("Some words of a text that is packed.");

  /** A zip of an entry {@code x.txt} with that method, between two stored ones. */
  private static byte[] withMethod(int method, byte[] packed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      raw(zip, "a.txt", 0, TEXT);
      raw(zip, "x.txt", method, packed);
      raw(zip, "z.txt", 0, TEXT);
    }
    return out.toByteArray();
  }

  private static void raw(ZipArchiveOutputStream zip, String name, int method, byte[] packed)
      throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setMethod(method);
    entry.setSize(TEXT.length);
    entry.setCompressedSize(packed.length);
    CRC32 crc = new CRC32();
    crc.update(TEXT);
    entry.setCrc(crc.getValue());
    zip.addRawArchiveEntry(entry, new ByteArrayInputStream(packed));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 7, 10, 14, 18, 94, 95, 96, 97, 98, 99, 1234})
  void methodsThatAreNotReadRejectTheirEntry(int method) throws IOException {
    byte[] archive = withMethod(method, Sample.join(bytes("\u00fd7zXZ"), TEXT));
    assertThat(say(read(archive)))
        .containsExactly("a.txt PlainText", "x.txt rejected unsupported_format", "z.txt PlainText");
    assertThat(((ArchiveEntry.Rejected) read(archive).get(1)).detail()).contains("" + method);
    // Without its directory it is read in another way.
    List<String> cut = say(read(Arrays.copyOf(archive, archive.length - 30)));
    assertThat(cut).startsWith("a.txt PlainText").anyMatch(s -> s.contains("rejected"));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 93})
  void readsZstdEntries(int method) throws IOException {
    assertThat(say(read(withMethod(method, Sample.zstd(TEXT)))))
        .containsExactly("a.txt PlainText", "x.txt PlainText", "z.txt PlainText");
  }

  @Test
  void aDirectoryThatLiesAboutItsLengthIsNotBelieved() {
    byte[] archive = Sample.zip(Map.of("a.html", bytes(PAGE)));
    int end = archive.length - 22;
    for (int field : new int[] {12, 16}) {
      byte[] lying = archive.clone();
      ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(end + field, -2);
      assertThat(say(read(lying))).hasSize(2).startsWith("a.html Page");
      assertThat(say(read(lying)).get(1)).endsWith("rejected truncated_archive");
    }
  }

  @Test
  void aDirectoryThatIsLookedForInTheWrongPlaceIsNoEmptyOne() {
    byte[] archive = Sample.zip(Map.of("a.html", bytes(PAGE)));
    ByteBuffer lying = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    int length = archive.length - 22 + 12;
    lying.putInt(length, lying.getInt(length) - 16);

    assertThat(say(read(archive))).hasSize(2).startsWith("a.html Page");
    assertThat(say(read(archive)).get(1)).endsWith("rejected truncated_archive");
  }

  @Test
  void aDirectoryOfManyEntriesIsNotRead() {
    byte[] archive = Sample.zip(Map.of("a.html", bytes(PAGE)));
    int end = archive.length - 22;
    byte[] filler = new byte[Limits.DIRECTORY + 1];
    byte[] lying =
        join(Arrays.copyOf(archive, end), filler, Arrays.copyOfRange(archive, end, archive.length));
    assertThat(say(read(lying))).containsExactly("1 rejected too_large");
    // A second end record of the 64-bit kind, which is the one that counts.
    ByteBuffer large = ByteBuffer.allocate(76).order(ByteOrder.LITTLE_ENDIAN);
    large.putInt(0, 0x06064b50).putLong(40, 46).putLong(48, 0);
    large.putInt(56, 0x07064b50).putLong(64, end + (long) filler.length).putInt(72, 1);
    byte[] both =
        join(
            Arrays.copyOf(archive, end),
            filler,
            large.array(),
            Arrays.copyOfRange(archive, end, archive.length));
    assertThat(say(read(both))).containsExactly("1 rejected too_large");
  }

  @Test
  void entriesOfOneNameHaveNamesOfTheirOwn() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    ByteArrayOutputStream tarred = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(zipped);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(tarred)) {
      for (String name : List.of("a.txt", "./a.txt", "a.txt#2", "b.txt", "c.txt")) {
        raw(zip, name, 0, TEXT);
        add(tar, name.replace("c", "a"));
      }
    }
    // The writer of zips itself knows an entry by its name.
    byte[] zip = latin(zipped.toString(StandardCharsets.ISO_8859_1).replace("c.txt", "a.txt"));
    for (byte[] archive : List.of(zip, tarred.toByteArray())) {
      List<ArchiveEntry> read = read(archive);
      assertThat(say(read))
          .containsExactly(
              "a.txt PlainText",
              "a.txt#2 PlainText",
              "a.txt#2#2 PlainText",
              "b.txt PlainText",
              "a.txt#3 PlainText");
      assertThat(((ArchiveRecord) read.get(4)).path()).isEqualTo("/in/file/a.txt");
    }
  }

  @Test
  void namesThatAreNoTextHaveNamesOfTheirOwn() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "ISO-8859-1")) {
      add(tar, "\u00e4.txt");
      add(tar, "\u00f6.txt");
    }
    assertThat(say(read(out.toByteArray())))
        .containsExactly("\ufffd.txt PlainText", "\ufffd.txt#2 PlainText");
  }

  @Test
  void namesBeyondWhatIsRememberedGetTheirOrdinal() {
    UniqueNames names = new UniqueNames();
    for (int i = 0; i < 1_000_000; i++) {
      assertThat(names.unique("n" + i).endsWith("n" + i)).isTrue();
    }
    assertThat(names.unique("n")).isEqualTo("n#1000001");
    assertThat(names.unique("n")).isEqualTo("n#1000002");
  }

  private static void add(TarArchiveOutputStream tar, String name) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(TEXT.length);
    tar.putArchiveEntry(entry);
    tar.write(TEXT);
    tar.closeArchiveEntry();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
