package org.pressbeam.archive.rows;

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
import org.pressbeam.archive.bytes.Damage;
import org.pressbeam.archive.bytes.Limits;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.RejectedException;

/** Reads one JSON object into plain values. Of keys given twice the last wins. */
final class JsonObject {
  // Names of fields are kept neither in the JVM nor in Jackson's table, which outlives a line:
  // hostile ones would fill them. Jackson then decodes the bytes to characters first.
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.JSON_DEPTH)
                  .maxStringLength(Limits.PAYLOAD)
                  .build())
          .build();

  /** Values of a line; each costs some ten times its two bytes when it is held. */
  private static final int VALUES = 100_000;

  private final JsonParser parser;
  private int count;

  private JsonObject(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads an object.
   *
   * @param bytes UTF-8; nothing may stand before or behind the object
   * @throws RejectedException with the column, from 1 and in characters, if it is none; {@code
   *     too_large} if it holds too many values
   */
  static Map<String, Object> parse(byte[] bytes) throws RejectedException {
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw bad(parser.currentTokenLocation().getCharOffset() + 1, "expected an object");
      }
      Map<String, Object> values = new JsonObject(parser).object();
      if (parser.nextToken() != null) {
        throw bad(
            parser.currentTokenLocation().getCharOffset() + 1,
            "something stands behind the object");
      }
      return values;
    } catch (Damage e) {
      throw new RejectedException(e.reason(), e.detail());
    } catch (JsonProcessingException e) {
      // Jackson counts from 0, and has passed the character that it complains about.
      JsonLocation location = e.getLocation();
      throw bad(
          location == null ? 1 : location.getCharOffset(), String.valueOf(e.getOriginalMessage()));
    } catch (IOException e) {
      throw bad(1, String.valueOf(e.getMessage()));
    }
  }

  private static RejectedException bad(long column, String what) {
    return new RejectedException(
        RejectReason.BAD_JSON, "column " + Math.max(1, column) + ": " + what);
  }

  private Map<String, Object> object() throws IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      Object value = value();
      if (value == null) {
        values.remove(name);
      } else {
        values.put(name, value);
      }
    }
    return Collections.unmodifiableMap(values);
  }

  private List<Object> array() throws IOException {
    List<Object> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Object value = value();
      if (value != null) {
        values.add(value);
      }
    }
    return Collections.unmodifiableList(values);
  }

  private @Nullable Object value() throws IOException {
    count++;
    if (count > VALUES) {
      throw new Damage(RejectReason.TOO_LARGE, "more than " + VALUES + " values");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> parser.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_NUMBER_INT -> integer();
      default -> null;
    };
  }

  /** An integer beyond 64 bits is an identifier: as a double it would not be the same any more. */
  private Object integer() throws IOException {
    if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      return parser.getText();
    }
    return parser.getLongValue();
  }
}
