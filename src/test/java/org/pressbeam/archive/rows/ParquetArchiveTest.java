package org.pressbeam.archive.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pressbeam.archive.Sample.read;
import static org.pressbeam.archive.Sample.say;
import static org.pressbeam.archive.Sample.zip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.bytes.Limits;

class ParquetArchiveTest {
  private static final MessageType ARTICLES =
      MessageTypeParser.parseMessageType(
          """
          message article {
            required binary article_id (STRING);
            optional int32 date (DATE);
            optional int64 published (TIMESTAMP(MICROS,true));
            optional int64 seen (TIMESTAMP(MILLIS,false));
            optional int64 nanos (TIMESTAMP(NANOS,true));
            optional int96 old;
            required group authors (LIST) { repeated group list { required binary element (STRING); } }
            optional group tags (LIST) { repeated binary array (STRING); }
            repeated int32 numbers;
            optional group extra (MAP) {
              repeated group key_value { required binary key (STRING); optional int64 value; }
            }
            optional group place { optional double lat; required float lon; }
            required int64 words;
            optional boolean wire;
            optional int64 price (DECIMAL(10,2));
            optional binary text (STRING);
          }
          """);

  private static Group full(String id) {
    Group row = new SimpleGroup(ARTICLES);
    row.add("article_id", id);
    row.add("date", (int) LocalDate.parse("2024-05-06").toEpochDay());
    row.add("published", 1_500_000L);
    row.add("seen", -1L);
    row.add("nanos", 1_000_000_001L);
    row.add("old", new NanoTime(2_440_589, 5));
    Group authors = row.addGroup("authors");
    authors.addGroup(0).append("element", "Ann Ö");
    authors.addGroup(0).append("element", "Bob");
    row.addGroup("tags").append("array", "x");
    row.add("numbers", 1);
    row.add("numbers", 2);
    row.addGroup("extra").addGroup(0).append("key", "k").append("value", 9L);
    row.addGroup("place").append("lat", 1.5).append("lon", 2.5f);
    row.add("words", 12L);
    row.add("wire", true);
    row.add("price", 1234L);
    row.add("text", "words ".repeat(50));
    return row;
  }

  private static Group bare(String id) {
    Group row = new SimpleGroup(ARTICLES);
    row.add("article_id", id);
    row.addGroup("authors");
    row.add("words", 0L);
    return row;
  }

  private static byte[] write(CompressionCodecName codec, long groupSize, List<Group> rows) {
    return ParquetSample.write(ARTICLES, codec, groupSize, rows);
  }

  private static Map<String, Object> values(ArchiveEntry entry) {
    return ((ArchiveRecord.Fields) ((ArchiveRecord) entry).content()).values();
  }

  @ParameterizedTest
  @EnumSource(
      value = CompressionCodecName.class,
      names = {"UNCOMPRESSED", "ZSTD", "SNAPPY", "GZIP", "LZ4_RAW"})
  void readsEveryTypeInEveryCompression(CompressionCodecName codec) {
    List<ArchiveEntry> read = read(write(codec, 1 << 20, List.of(full("a"), bare("b"))));
    assertThat(say(read)).containsExactly("1 Fields", "2 Fields");
    assertThat(values(read.get(0)))
        .containsEntry("article_id", "a")
        .containsEntry("date", LocalDate.parse("2024-05-06"))
        .containsEntry("published", Instant.parse("1970-01-01T00:00:01.5Z"))
        .containsEntry("seen", Instant.parse("1969-12-31T23:59:59.999Z"))
        .containsEntry("nanos", Instant.parse("1970-01-01T00:00:01.000000001Z"))
        .containsEntry("old", Instant.parse("1970-01-02T00:00:00.000000005Z"))
        .containsEntry("authors", List.of("Ann Ö", "Bob"))
        .containsEntry("tags", List.of("x"))
        .containsEntry("numbers", List.of(1L, 2L))
        .containsEntry("extra", Map.of("k", 9L))
        .containsEntry("place", Map.of("lat", 1.5, "lon", 2.5))
        .containsEntry("words", 12L)
        .containsEntry("wire", true)
        .containsEntry("price", 12.34)
        .containsEntry("text", "words ".repeat(50));
    assertThat(values(read.get(1)))
        .isEqualTo(
            Map.of("article_id", "b", "authors", List.of(), "numbers", List.of(), "words", 0L));
  }

  @Test
  void numbersRowsOverRowGroupsAndLosesOnlyADamagedGroup() {
    List<Group> rows =
        java.util.stream.IntStream.range(0, 40).mapToObj(i -> full("r" + i)).toList();
    byte[] file = write(CompressionCodecName.GZIP, 4000, rows);
    List<String> whole = say(read(file));
    assertThat(whole).hasSize(40).startsWith("1 Fields").endsWith("40 Fields");
    byte[] damaged = file.clone();
    Arrays.fill(damaged, 40, 80, (byte) 0);
    List<String> said = say(read(damaged));
    assertThat(said).contains("1 rejected corrupt_archive").endsWith("40 Fields");
    assertThat(said.size()).isGreaterThan(10);
  }

  @Test
  void rejectsARowBeyondTheLimitAndGoesOn() {
    Group big = bare("big");
    big.add("text", "x".repeat(Limits.PAYLOAD + 1));
    assertThat(say(read(write(CompressionCodecName.ZSTD, 1 << 20, List.of(big, bare("b"))))))
        .containsExactly("1 rejected too_large", "2 Fields");
  }

  @Test
  void readsATableWithoutRows() {
    assertThat(read(write(CompressionCodecName.ZSTD, 1000, List.of()))).isEmpty();
  }

  @Test
  void rejectsACutFile() {
    byte[] file = write(CompressionCodecName.ZSTD, 1 << 20, List.of(full("a")));
    for (int length = 5; length < file.length; length += 50) {
      List<String> said = say(read(Arrays.copyOf(file, length)));
      assertThat(said).containsExactly("1 rejected truncated_archive");
    }
  }

  @Test
  void neverFailsOnChangedBytes() {
    byte[] file = write(CompressionCodecName.SNAPPY, 1 << 20, List.of(full("a"), full("b")));
    for (int at = 4; at < file.length; at += 7) {
      byte[] changed = file.clone();
      changed[at] ^= 0x5a;
      assertThat(read(changed)).as("byte %d", at).isNotEmpty();
    }
  }

  @Test
  void readsParquetInsideZip() {
    byte[] file = write(CompressionCodecName.ZSTD, 1 << 20, List.of(bare("a")));
    assertThat(say(read(zip(Map.of("t/part-0.parquet", file)))))
        .containsExactly("t/part-0.parquet!/1 Fields");
  }
}
