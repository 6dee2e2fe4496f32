package org.pressbeam.archive.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pressbeam.archive.Sample.read;
import static org.pressbeam.archive.Sample.say;
import static org.pressbeam.archive.rows.ParquetSample.withFooter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.Sample;
import org.pressbeam.archive.opening.ArchiveOpener;

class HostileParquetTest {
  private static final MessageType TYPE =
      MessageTypeParser.parseMessageType(
          """
          message row {
            optional binary text (STRING);
            optional int64 published (TIMESTAMP(MICROS,true));
            optional int64 seconds (TIMESTAMP(MILLIS,true));
            optional int32 date (DATE);
            optional int96 old;
            optional binary price (DECIMAL(40,2));
          }
          """);

  private static Group row() {
    return new SimpleGroup(TYPE);
  }

  private static Group text(String text) {
    return row().append("text", text);
  }

  private static byte[] write(List<Group> rows) {
    return ParquetSample.write(TYPE, CompressionCodecName.ZSTD, 1 << 30, rows);
  }

  private static Map<String, Object> values(ArchiveEntry entry) {
    return ((ArchiveRecord.Fields) ((ArchiveRecord) entry).content()).values();
  }

  @Test
  void timesThatFitIntoNoYearAreAbsent() {
    Group last = row();
    last.append("published", Long.MAX_VALUE).append("seconds", Long.MAX_VALUE);
    last.append("date", Integer.MAX_VALUE).append("old", new NanoTime(Integer.MAX_VALUE, -1));
    Group first = row();
    first.append("published", Long.MIN_VALUE).append("seconds", Long.MIN_VALUE);
    first.append("date", Integer.MIN_VALUE).append("old", new NanoTime(0, Long.MIN_VALUE));
    List<ArchiveEntry> read = read(write(List.of(last, first)));
    assertThat(say(read)).containsExactly("1 Fields", "2 Fields");
    assertThat(values(read.get(0))).isEmpty();
    assertThat(values(read.get(1))).isEmpty();
  }

  @Test
  void aValueThatIsNoNumberRejectsItsRowAlone() {
    List<Group> rows = new ArrayList<>();
    for (int length : new int[] {16, 17, 1 << 20, 0, 1}) {
      rows.add(row().append("price", Binary.fromConstantByteArray(new byte[length])));
    }
    List<ArchiveEntry> read = read(write(rows));
    assertThat(say(read))
        .containsExactly(
            "1 Fields",
            "2 rejected malformed_record",
            "3 rejected malformed_record",
            "4 rejected malformed_record",
            "5 Fields");
    assertThat(values(read.get(4))).containsEntry("price", 0.0);
  }

  static Stream<Consumer<ColumnMetaData>> columns() {
    return Stream.of(
        column -> column.setTotal_compressed_size(-1),
        column -> column.setTotal_compressed_size(Long.MAX_VALUE),
        column -> column.setTotal_compressed_size(1L << 31),
        column -> column.setData_page_offset(-5).unsetDictionary_page_offset(),
        column -> column.setData_page_offset(Long.MAX_VALUE).unsetDictionary_page_offset(),
        column -> column.setData_page_offset(1L << 31).unsetDictionary_page_offset());
  }

  @ParameterizedTest
  @MethodSource("columns")
  void columnsOutsideOfTheFileAreRejected(Consumer<ColumnMetaData> change) {
    byte[] file =
        withFooter(
            write(List.of(text("a"), text("b"))),
            footer -> change.accept(footer.getRow_groups().get(0).getColumns().get(0).meta_data));
    assertThat(say(read(file))).containsExactly("1 rejected corrupt_archive");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE})
  void numbersOfRowsThatCannotBeAreRejected(long count) {
    byte[] file =
        withFooter(
            write(List.of(text("a"))), footer -> footer.getRow_groups().get(0).setNum_rows(count));
    assertThat(say(read(file))).containsExactly("1 rejected corrupt_archive");
  }

  @Test
  void aRowGroupWithoutRowsIsPassedOver() {
    byte[] file =
        withFooter(
            write(List.of(text("a"))),
            footer -> footer.getRow_groups().add(0, footer.getRow_groups().get(0).deepCopy()));
    byte[] empty = withFooter(file, footer -> footer.getRow_groups().get(0).setNum_rows(0));
    assertThat(say(read(empty))).containsExactly("1 Fields");
  }

  @ParameterizedTest
  @ValueSource(ints = {70, 3_000, 200_000})
  void schemasNestedTooDeepAreRejected(int depth) {
    byte[] file = withFooter(write(List.of(text("a"))), footer -> nest(footer, depth));
    assertThat(say(read(file))).containsExactly("1 rejected corrupt_archive");
  }

  private static void nest(FileMetaData footer, int depth) {
    List<SchemaElement> schema = footer.getSchema();
    schema.get(0).setNum_children(schema.get(0).getNum_children() + 1);
    for (int i = 0; i < depth; i++) {
      SchemaElement group = new SchemaElement("g");
      group.setNum_children(1);
      group.setRepetition_type(FieldRepetitionType.OPTIONAL);
      schema.add(group);
    }
    schema.add(new SchemaElement(schema.get(1)));
  }

  @Test
  void aSmallFileMayNotExpandWithoutBound() {
    String long15 = "x".repeat(15 << 20);
    List<Group> rows = IntStream.range(0, 20).mapToObj(i -> text(long15)).toList();
    List<String> said = say(read(write(rows)));
    assertThat(said).startsWith("1 Fields").hasSizeBetween(10, 18);
    assertThat(said.get(said.size() - 1)).endsWith("rejected corrupt_archive");
  }

  @Test
  void listsWithoutBytesHaveTheirPrice() {
    MessageType lists = MessageTypeParser.parseMessageType("message m { repeated int32 n; }");
    List<Group> rows = new ArrayList<>();
    for (int length : new int[] {3, 6_000_000}) {
      Group row = new SimpleGroup(lists);
      for (int i = 0; i < length; i++) {
        row.add("n", 7);
      }
      rows.add(row);
    }
    CompressionCodecName codec = CompressionCodecName.ZSTD;
    byte[] small = ParquetSample.write(lists, codec, 1 << 30, rows.subList(0, 1));
    assertThat(say(read(small))).containsExactly("1 Fields");
    byte[] large = ParquetSample.write(lists, codec, 1 << 30, rows);
    assertThat(say(read(large))).containsExactly("1 rejected corrupt_archive");
  }

  @Test
  void rowsWithoutBytesHaveTheirPrice() throws IOException {
    byte[] file =
        withFooter(
            write(Collections.nCopies(50_000, row())),
            footer -> {
              for (int i = 0; i < 7; i++) {
                footer.getRow_groups().addAll(List.copyOf(footer.getRow_groups()));
              }
            });
    long rows = 0;
    ArchiveEntry last = null;
    try (Archive archive = ArchiveOpener.open(Sample.source(file))) {
      for (ArchiveEntry entry = archive.next(); entry != null; entry = archive.next()) {
        last = entry;
        rows++;
      }
    }
    assertThat(rows).isBetween(4_000_000L, 6_000_000L);
    assertThat(((ArchiveEntry.Rejected) last).detail()).contains("expands to more");
  }
}
