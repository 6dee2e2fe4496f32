package org.pressbeam.table;

import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * A column of a table.
 *
 * @param name as it stands in the files
 * @param type what its values are
 * @param nullable whether values may be absent
 */
public record Column(String name, Type type, boolean nullable) {

  /** What the values of a column are, and as which class they are handed over. */
  public enum Type {
    /** UTF-8 text; {@link String}. */
    STRING,
    /** A 64-bit integer; {@link Long}. */
    INT64,
    /** True or false; {@link Boolean}. */
    BOOL,
    /** A day of the calendar; {@link Integer}, days since 1970-01-01. */
    DATE,
    /** A moment in UTC; {@link Long}, microseconds since 1970-01-01T00:00Z. */
    TIMESTAMP,
    /** A list of texts; {@link List} of {@link String}. */
    STRINGS
  }

  /** Returns the Avro schema of the values. */
  Schema schema() {
    Schema plain =
        switch (type) {
          case STRING -> Schema.create(Schema.Type.STRING);
          case INT64 -> Schema.create(Schema.Type.LONG);
          case BOOL -> Schema.create(Schema.Type.BOOLEAN);
          case DATE -> LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
          case TIMESTAMP ->
              LogicalTypes.timestampMicros().addToSchema(Schema.create(Schema.Type.LONG));
          case STRINGS -> Schema.createArray(Schema.create(Schema.Type.STRING));
        };
    return nullable ? Schema.createUnion(Schema.create(Schema.Type.NULL), plain) : plain;
  }
}
