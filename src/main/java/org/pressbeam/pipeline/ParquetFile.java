package org.pressbeam.pipeline;

import java.io.Closeable;
import java.io.IOException;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.pressbeam.archive.rows.ParquetCodecs;
import org.pressbeam.table.Table;

/**
 * Writes the rows of a table to one Parquet file: the same rows always to the same bytes. Memory is
 * bounded by a row group of {@value #ROW_GROUP_BYTES} bytes.
 */
final class ParquetFile implements Closeable {
  /** Small, because five files are open for each worker thread. */
  private static final long ROW_GROUP_BYTES = 8L << 20;

  /** Longest minimum and maximum of a text column in the footer, which must stay short. */
  private static final int STATISTICS_BYTES = 32;

  private final Table table;
  private final int part;
  private final String path;
  private final OrderedFooterFile channel;
  private final ParquetWriter<GenericRecord> writer;
  private long rows;

  private ParquetFile(Table table, int part, String path) throws IOException {
    this.table = table;
    this.part = part;
    this.path = path;
    this.channel = new OrderedFooterFile(RunFolder.create(path));
    this.writer =
        AvroParquetWriter.<GenericRecord>builder(new ChannelFile(channel))
            .withSchema(table.schema())
            .withDataModel(GenericData.get())
            .withConf(configuration())
            .withCodecFactory(new ParquetCodecs())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .withStatisticsTruncateLength(STATISTICS_BYTES)
            .build();
  }

  /**
   * Creates a file.
   *
   * @param table whose rows it is to hold
   * @param part number of the file in its table
   * @param folder where unfinished files go
   */
  static ParquetFile create(Table table, int part, RunFolder folder) throws IOException {
    return new ParquetFile(table, part, folder.attempt(table.tableName() + "-" + part));
  }

  private static ParquetConfiguration configuration() {
    ParquetConfiguration configuration = new PlainParquetConfiguration();
    // The standard three-level shape of lists, which every reader understands.
    configuration.setBoolean(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, false);
    return configuration;
  }

  /** Appends a row. */
  void write(GenericRecord row) throws IOException {
    writer.write(row);
    rows++;
  }

  /** Appends rows. */
  void write(Iterable<GenericRecord> more) throws IOException {
    for (GenericRecord row : more) {
      write(row);
    }
  }

  /** Returns how many rows were written. */
  long rows() {
    return rows;
  }

  /** Completes the file and says what was written. */
  WrittenFile finish() throws IOException {
    writer.close();
    channel.close();
    return new WrittenFile(table, part, path, rows, channel.length(), channel.digest());
  }

  /** Closes the file; one that was not finished stays behind unlisted. */
  @Override
  public void close() throws IOException {
    channel.abandon();
  }

  /** Parquet's view of a channel. */
  private record ChannelFile(OrderedFooterFile channel) implements OutputFile {
    @Override
    public PositionOutputStream create(long blockSizeHint) {
      return new ChannelStream(channel);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
      return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }

  private static final class ChannelStream extends PositionOutputStream {
    private final OrderedFooterFile channel;
    private long position;

    ChannelStream(OrderedFooterFile channel) {
      this.channel = channel;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      channel.write(bytes, from, length);
      position += length;
    }
  }
}
