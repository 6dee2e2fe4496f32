package org.pressbeam.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.ArchiveEntry.Rejected;
import org.pressbeam.reject.RejectReason;

/** Rows of a Parquet file. One row group is held at a time; damage loses the rest of its group. */
final class ParquetArchive implements Archive {
  /** Compressed bytes of a row group that are held in memory. */
  private static final long ROW_GROUP = 256L << 20;

  private final Place place;
  private final ParquetFileReader reader;
  private final MessageType schema;
  private final MessageColumnIO columns;
  private int group = -1;
  private long groupEnd;
  private long row;
  private @Nullable RecordReader<Group> rows;

  private ParquetArchive(Place place, ParquetFileReader reader) {
    this.place = place;
    this.reader = reader;
    this.schema = reader.getFileMetaData().getSchema();
    this.columns = new ColumnIOFactory().getColumnIO(schema);
  }

  static Archive open(Place place, GuardedChannel channel) {
    try {
      checkFooter(channel);
      ParquetFileReader reader =
          ParquetFileReader.open(new ParquetChannel(channel), ParquetOptions.create());
      String codec = unsupportedCodec(reader.getFooter().getBlocks());
      if (codec != null) {
        reader.close();
        return new SingleEntry(
            place.reject(
                RejectReason.UNSUPPORTED_FORMAT, "Parquet compression " + codec, channel.size()));
      }
      return new ParquetArchive(place, reader);
    } catch (ChannelFailure e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      Damage damage = Damage.of(e);
      return new SingleEntry(place.reject(damage.reason(), damage.detail(), channel.size()));
    }
  }

  /** The footer is read into memory: its length is not believed. */
  private static void checkFooter(GuardedChannel channel) throws Damage {
    ByteBuffer tail = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(Math.max(0, channel.size() - 8));
    while (tail.hasRemaining() && channel.read(tail) >= 0) {
      // A channel may give less than is asked for.
    }
    if (tail.hasRemaining() || tail.get(4) != 'P' || tail.get(5) != 'A' || tail.get(6) != 'R') {
      throw Damage.truncated("Parquet file without its footer");
    }
    if (tail.get(7) == 'E') {
      throw new Damage(RejectReason.UNSUPPORTED_FORMAT, "encrypted Parquet is not read");
    }
    int length = tail.getInt(0);
    if (length < 0 || length > Limits.DIRECTORY || length > channel.size() - 12) {
      throw Damage.corrupt("Parquet footer of " + length + " bytes");
    }
  }

  private static @Nullable String unsupportedCodec(List<BlockMetaData> groups) {
    for (BlockMetaData group : groups) {
      for (ColumnChunkMetaData column : group.getColumns()) {
        if (!ParquetCodecs.supports(column.getCodec())) {
          return column.getCodec().name();
        }
      }
    }
    return null;
  }

  @Override
  public @Nullable ArchiveEntry next() {
    while (rows == null || row >= groupEnd) {
      group++;
      row = groupEnd;
      if (group >= reader.getRowGroups().size()) {
        return null;
      }
      BlockMetaData block = reader.getRowGroups().get(group);
      groupEnd = row + block.getRowCount();
      if (block.getCompressedSize() > ROW_GROUP) {
        return lost(RejectReason.TOO_LARGE, "row group of " + block.getCompressedSize() + " bytes");
      }
      try {
        PageReadStore pages = reader.readRowGroup(group);
        rows = columns.getRecordReader(pages, new GroupRecordConverter(schema));
      } catch (ChannelFailure e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        return lost(RejectReason.CORRUPT_ARCHIVE, String.valueOf(e.getMessage()));
      }
    }
    try {
      row++;
      return new ArchiveRecord(
          place.name(Long.toString(row), null),
          place.path(),
          null,
          null,
          new ArchiveRecord.Fields(null, ParquetValues.of(rows.read())));
    } catch (ChannelFailure e) {
      throw e;
    } catch (RuntimeException e) {
      row--;
      return lost(RejectReason.CORRUPT_ARCHIVE, String.valueOf(e.getMessage()));
    }
  }

  private Rejected lost(RejectReason reason, String detail) {
    RecordName name = place.name(Long.toString(row + 1), null);
    String rowsLost = "rows " + (row + 1) + " to " + groupEnd + ": ";
    row = groupEnd;
    rows = null;
    return new Rejected(name, reason, rowsLost + detail, null);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
