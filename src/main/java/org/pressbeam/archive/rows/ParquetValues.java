package org.pressbeam.archive.rows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.entry.Times;

/** Turns a row of Parquet into plain values, as those of a JSON line are. */
final class ParquetValues {
  private static final long JULIAN_EPOCH = 2_440_588;
  private static final long DAY_SECONDS = 86_400;

  /** Bytes of 38 digits, the most that tables have; the time to print one grows with the square. */
  private static final int LONGEST_DECIMAL = 16;

  private ParquetValues() {}

  /**
   * Returns the fields of a row that are not null.
   *
   * @throws IllegalArgumentException if a value is not what its type says
   */
  static Map<String, Object> of(Group row) {
    GroupType type = row.getType();
    Map<String, Object> values = new LinkedHashMap<>();
    for (int field = 0; field < type.getFieldCount(); field++) {
      Type fieldType = type.getType(field);
      if (fieldType.isRepetition(Type.Repetition.REPEATED)) {
        values.put(fieldType.getName(), repeated(row, field, fieldType));
      } else if (row.getFieldRepetitionCount(field) > 0) {
        Object value = value(row, field, 0, fieldType);
        if (value != null) {
          values.put(fieldType.getName(), value);
        }
      }
    }
    return Collections.unmodifiableMap(values);
  }

  /** Returns the bytes of the texts that stand in a row directly. */
  static long size(Group row) {
    GroupType type = row.getType();
    long size = 0;
    for (int field = 0; field < type.getFieldCount(); field++) {
      boolean text =
          type.getType(field).isPrimitive()
              && type.getType(field).asPrimitiveType().getPrimitiveTypeName()
                  == PrimitiveType.PrimitiveTypeName.BINARY;
      for (int i = 0; text && i < row.getFieldRepetitionCount(field); i++) {
        size += row.getBinary(field, i).length();
      }
    }
    return size;
  }

  private static @Nullable Object value(Group row, int field, int index, Type type) {
    if (type.isPrimitive()) {
      return primitive(row, field, index, type.asPrimitiveType());
    }
    Group group = row.getGroup(field, index);
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    if (logical instanceof ListLogicalTypeAnnotation && group.getType().getFieldCount() == 1) {
      return list(group);
    }
    if (logical instanceof MapLogicalTypeAnnotation && group.getType().getFieldCount() == 1) {
      return map(group);
    }
    return of(group);
  }

  private static List<Object> repeated(Group row, int field, Type type) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < row.getFieldRepetitionCount(field); i++) {
      add(values, value(row, field, i, type));
    }
    return Collections.unmodifiableList(values);
  }

  /** Reads both shapes of lists, {@code list.element} and the old {@code array}. */
  private static List<Object> list(Group group) {
    Type repeated = group.getType().getType(0);
    boolean wrapped =
        !repeated.isPrimitive()
            && repeated.asGroupType().getFieldCount() == 1
            && !repeated.getName().equals("array")
            && !repeated.getName().endsWith("_tuple");
    if (!wrapped) {
      return repeated(group, 0, repeated);
    }
    List<Object> values = new ArrayList<>();
    Type element = repeated.asGroupType().getType(0);
    for (int i = 0; i < group.getFieldRepetitionCount(0); i++) {
      Group item = group.getGroup(0, i);
      if (item.getFieldRepetitionCount(0) > 0) {
        add(values, value(item, 0, 0, element));
      }
    }
    return Collections.unmodifiableList(values);
  }

  private static void add(List<Object> values, @Nullable Object value) {
    if (value != null) {
      values.add(value);
    }
  }

  private static Map<String, Object> map(Group group) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < group.getFieldRepetitionCount(0); i++) {
      Group pair = group.getGroup(0, i);
      boolean full = pair.getType().getFieldCount() == 2 && pair.getFieldRepetitionCount(1) > 0;
      if (full) {
        Object key = value(pair, 0, 0, pair.getType().getType(0));
        Object value = value(pair, 1, 0, pair.getType().getType(1));
        if (value != null) {
          values.put(String.valueOf(key), value);
        }
      }
    }
    return Collections.unmodifiableMap(values);
  }

  private static @Nullable Object primitive(Group row, int field, int index, PrimitiveType type) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> row.getBoolean(field, index);
      case FLOAT -> (double) row.getFloat(field, index);
      case DOUBLE -> row.getDouble(field, index);
      case INT32 -> integer(row.getInteger(field, index), logical);
      case INT64 -> integer(row.getLong(field, index), logical);
      case INT96 -> int96(row.getInt96(field, index).getBytes());
      case BINARY, FIXED_LEN_BYTE_ARRAY -> binary(row, field, index, logical);
    };
  }

  private static @Nullable Object integer(long value, @Nullable LogicalTypeAnnotation logical) {
    if (logical instanceof DateLogicalTypeAnnotation) {
      return Times.kept(LocalDate.ofEpochDay(value));
    }
    if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
      return instant(value, timestamp.getUnit());
    }
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return BigDecimal.valueOf(value, decimal.getScale()).doubleValue();
    }
    return value;
  }

  private static @Nullable Instant instant(long value, LogicalTypeAnnotation.TimeUnit unit) {
    long perSecond =
        switch (unit) {
          case MILLIS -> 1_000L;
          case MICROS -> 1_000_000L;
          case NANOS -> 1_000_000_000L;
        };
    long nanos = Math.floorMod(value, perSecond) * (1_000_000_000L / perSecond);
    return Times.kept(Instant.ofEpochSecond(Math.floorDiv(value, perSecond), nanos));
  }

  /** Reads nanoseconds of the day and a Julian day, as Impala and old Spark write them. */
  private static @Nullable Instant int96(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = buffer.getLong();
    long day = buffer.getInt() - JULIAN_EPOCH;
    return Times.kept(Instant.ofEpochSecond(day * DAY_SECONDS, nanos));
  }

  private static Object binary(
      Group row, int field, int index, @Nullable LogicalTypeAnnotation logical) {
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      Binary bytes = row.getBinary(field, index);
      if (bytes.length() == 0 || bytes.length() > LONGEST_DECIMAL) {
        throw new IllegalArgumentException("decimal of " + bytes.length() + " bytes");
      }
      return new BigDecimal(new BigInteger(bytes.getBytes()), decimal.getScale()).doubleValue();
    }
    return row.getBinary(field, index).toStringUsingUTF8();
  }
}
