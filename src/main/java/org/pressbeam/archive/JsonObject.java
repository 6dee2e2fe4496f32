package org.pressbeam.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.RejectedException;

/** Reads one JSON object into plain values. Of keys given twice the last wins. */
final class JsonObject {
  // Names of fields are not kept from line to line: hostile ones would fill the table.
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.JSON_DEPTH)
                  .maxStringLength(Limits.PAYLOAD)
                  .build())
          .build();

  private JsonObject() {}

  /**
   * Reads an object.
   *
   * @param bytes UTF-8; nothing may stand before or behind the object
   * @throws RejectedException with the column, from 1 and in bytes, if it is none
   */
  static Map<String, Object> parse(byte[] bytes) throws RejectedException {
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw bad(parser.currentTokenLocation().getByteOffset() + 1, "expected an object");
      }
      Map<String, Object> values = object(parser);
      if (parser.nextToken() != null) {
        throw bad(
            parser.currentTokenLocation().getByteOffset() + 1,
            "something stands behind the object");
      }
      return values;
    } catch (JsonProcessingException e) {
      // Jackson counts from 0, and has passed the character that it complains about.
      JsonLocation location = e.getLocation();
      throw bad(
          location == null ? 1 : location.getByteOffset(), String.valueOf(e.getOriginalMessage()));
    } catch (IOException e) {
      throw bad(1, String.valueOf(e.getMessage()));
    }
  }

  private static RejectedException bad(long column, String what) {
    return new RejectedException(
        RejectReason.BAD_JSON, "column " + Math.max(1, column) + ": " + what);
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      Object value = value(parser);
      if (value == null) {
        values.remove(name);
      } else {
        values.put(name, value);
      }
    }
    return Collections.unmodifiableMap(values);
  }

  private static List<Object> array(JsonParser parser) throws IOException {
    List<Object> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Object value = value(parser);
      if (value != null) {
        values.add(value);
      }
    }
    return Collections.unmodifiableList(values);
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_NUMBER_INT -> integer(parser);
      default -> null;
    };
  }

  /** An integer beyond 64 bits is an identifier: as a double it would not be the same any more. */
  private static Object integer(JsonParser parser) throws IOException {
    if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      return parser.getText();
    }
    return parser.getLongValue();
  }
}
