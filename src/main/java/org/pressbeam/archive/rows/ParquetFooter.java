package org.pressbeam.archive.rows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;
import org.pressbeam.archive.bytes.Damage;
import org.pressbeam.archive.bytes.GuardedChannel;
import org.pressbeam.archive.bytes.Limits;
import org.pressbeam.reject.RejectReason;

/** Checks what the footer of a Parquet file says, before anything is allocated because of it. */
final class ParquetFooter {
  /** Compressed bytes of a row group that are held in memory. */
  private static final long ROW_GROUP = 256L << 20;

  /** Nesting of a schema; its readers go down it by recursion. */
  private static final int DEPTH = 64;

  /** Values of a column; a page has at most 2^31, and sums with this do not overflow. */
  private static final long MOST_VALUES = 1L << 32;

  private ParquetFooter() {}

  /** The footer is read into memory: its length is not believed. */
  static void checkLength(GuardedChannel channel) throws Damage {
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

  /** Checks what is wrong for all of the file: compression, nesting, numbers of rows. */
  static void check(GroupType schema, List<BlockMetaData> groups) throws Damage {
    checkDepth(schema, 0);
    long rows = 0;
    for (BlockMetaData group : groups) {
      if (group.getRowCount() < 0 || group.getRowCount() > Long.MAX_VALUE - 1 - rows) {
        throw Damage.corrupt("row group of " + group.getRowCount() + " rows");
      }
      rows += group.getRowCount();
      for (ColumnChunkMetaData column : group.getColumns()) {
        if (!ParquetCodecs.supports(column.getCodec())) {
          throw new Damage(
              RejectReason.UNSUPPORTED_FORMAT, "Parquet compression " + column.getCodec());
        }
      }
    }
  }

  private static void checkDepth(GroupType type, int depth) throws Damage {
    if (depth > DEPTH) {
      throw Damage.corrupt("Parquet schema nested deeper than " + DEPTH);
    }
    for (Type field : type.getFields()) {
      if (!field.isPrimitive()) {
        checkDepth(field.asGroupType(), depth + 1);
      }
    }
  }

  /**
   * Returns how many values of lists a row group holds beyond one a row. They become objects, and
   * millions of them may need next to no bytes.
   */
  static long elements(BlockMetaData group) throws Damage {
    long sum = 0;
    for (ColumnChunkMetaData column : group.getColumns()) {
      long values = column.getValueCount();
      if (values < 0 || values > MOST_VALUES) {
        throw Damage.corrupt("column of " + values + " values");
      }
      sum += Math.max(0, values - group.getRowCount());
    }
    return sum;
  }

  /** Checks the columns of a row group, which are read into memory as a whole. */
  static void check(BlockMetaData group, long fileSize) throws Damage {
    long sum = 0;
    for (ColumnChunkMetaData column : group.getColumns()) {
      long start = column.getStartingPos();
      long size = column.getTotalSize();
      if (start < 0 || size < 0 || start > fileSize || size > fileSize - start) {
        throw Damage.corrupt("column of " + size + " bytes at byte " + start);
      }
      // Each addend is at most the length of the file, and the sum is looked at each time.
      sum += size;
      if (sum > ROW_GROUP) {
        throw new Damage(RejectReason.TOO_LARGE, "row group of more than " + ROW_GROUP + " bytes");
      }
    }
  }
}
