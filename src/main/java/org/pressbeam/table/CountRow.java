package org.pressbeam.table;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * A row of a counts table.
 *
 * @param key values of the key columns
 * @param sums values of the other columns; not copied
 */
public record CountRow(CountKey key, long[] sums) {

  /** Returns the row as it is written to a table. */
  public GenericRecord toRecord(Table table) {
    @Nullable Object[] values = new @Nullable Object[key.size() + sums.length];
    for (int i = 0; i < key.size(); i++) {
      values[i] = key.value(i);
    }
    for (int i = 0; i < sums.length; i++) {
      values[key.size() + i] = sums[i];
    }
    return table.row(values);
  }

  /** Writes the row; {@link #read} reads it back. */
  public void write(Table table, DataOutputStream out) throws IOException {
    for (int i = 0; i < table.keyColumns(); i++) {
      writeValue(table.columns().get(i), key.value(i), out);
    }
    for (long sum : sums) {
      out.writeLong(sum);
    }
  }

  /** Reads a row that {@link #write} wrote. */
  public static CountRow read(Table table, DataInputStream in) throws IOException {
    @Nullable Object[] values = new @Nullable Object[table.keyColumns()];
    for (int i = 0; i < values.length; i++) {
      values[i] = readValue(table.columns().get(i), in);
    }
    long[] sums = new long[table.columns().size() - values.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = in.readLong();
    }
    return new CountRow(new CountKey(values), sums);
  }

  private static void writeValue(Column column, @Nullable Object value, DataOutputStream out)
      throws IOException {
    out.writeBoolean(value != null);
    if (value instanceof String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    } else if (value instanceof Number number) {
      out.writeLong(number.longValue());
    } else if (value != null) {
      throw new IllegalArgumentException(column.name() + " cannot be part of a key");
    }
  }

  private static @Nullable Object readValue(Column column, DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    return switch (column.type()) {
      case STRING -> {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        yield new String(bytes, StandardCharsets.UTF_8);
      }
      case DATE -> Math.toIntExact(in.readLong());
      case INT64 -> in.readLong();
      case BOOL, TIMESTAMP, STRINGS ->
          throw new IllegalArgumentException(column.name() + " cannot be part of a key");
    };
  }
}
