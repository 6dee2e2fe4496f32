package org.pressbeam.lexicon;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The values of one YAML mapping by their keys; what does not fit is noted as a mistake. */
final class YamlFields {
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final int TEXT_LIMIT = 500;

  private final YamlFile file;
  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();

  /**
   * Reads a mapping.
   *
   * @param what such as "an actor", for messages
   * @param known the keys that may stand in it
   */
  YamlFields(YamlFile file, Node node, String what, List<String> known) {
    this.file = file;
    this.node = node;
    if (!(node instanceof MappingNode mapping)) {
      file.mistake(
          node,
          "expected " + what + " with keys " + String.join(", ", known) + ", found " + kind(node));
      return;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!known.contains(key)) {
        file.mistake(
            tuple.getKeyNode(),
            "unknown key \""
                + Remark.shortened(key)
                + "\""
                + Mistakes.suggestion(key, known)
                + ", expected one of "
                + String.join(", ", known));
      } else if (values.put(key, tuple.getValueNode()) != null) {
        file.mistake(tuple.getKeyNode(), "key \"" + key + "\" twice, expected it once");
      }
    }
  }

  /** Returns the place where the mapping starts. */
  Place place() {
    return file.place(node);
  }

  /** Returns the place of a key's value, that of the mapping if the key is missing. */
  Place place(String key) {
    Node value = values.get(key);
    return value == null ? place() : file.place(value);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  @Nullable Node get(String key) {
    return values.get(key);
  }

  /** Returns a text that must be there; empty if it is not, which is noted. */
  String required(String key) {
    if (!has(key)) {
      if (node instanceof MappingNode) {
        file.mistake(node, "key \"" + key + "\" is missing");
      }
      return "";
    }
    String text = optional(key);
    return text == null ? "" : text;
  }

  /** Returns a text, null if the key is missing or its value is none. */
  @Nullable String optional(String key) {
    Node value = values.get(key);
    return value == null ? null : text(value, "\"" + key + "\"");
  }

  /** Returns the text of a scalar with single blanks, null if it is none, which is noted. */
  @Nullable String text(Node value, String what) {
    if (!(value instanceof ScalarNode scalar)) {
      file.mistake(value, what + ": expected a text, found " + kind(value));
      return null;
    }
    String text = singleBlanks(scalar.getValue());
    boolean empty = text.isEmpty() || (scalar.isPlain() && scalar.getTag().equals(Tag.NULL));
    if (empty || text.length() > TEXT_LIMIT) {
      file.mistake(
          value,
          what
              + ": expected a text of 1 to "
              + TEXT_LIMIT
              + " characters, found "
              + (empty ? "nothing" : text.length()));
      return null;
    }
    return text;
  }

  /** Returns a text without white space around it and with single blanks inside. */
  static String singleBlanks(String text) {
    boolean clean = true;
    for (int i = 0; i < text.length() && clean; i++) {
      char unit = text.charAt(i);
      boolean edge = i == 0 || i == text.length() - 1 || text.charAt(i - 1) == ' ';
      clean = !Character.isWhitespace(unit) || (unit == ' ' && !edge);
    }
    return clean ? text : WHITE_SPACE.matcher(text.strip()).replaceAll(" ");
  }

  /** Returns the values of a list, none if the key is missing. */
  List<Node> list(String key) {
    Node value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    file.mistake(value, "\"" + key + "\": expected a list, found " + kind(value));
    return List.of();
  }

  /** Returns the texts of a list. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node value : list(key)) {
      String text = text(value, "a value of \"" + key + "\"");
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Returns a day, null if there is none or it is no date. */
  @Nullable LocalDate date(String key) {
    String text = optional(key);
    if (text == null) {
      return null;
    }
    try {
      if (DATE.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      file.mistake(
          values.get(key),
          "\"" + key + "\": there is no day " + text + ", expected a date as YYYY-MM-DD");
      return null;
    }
    file.mistake(
        values.get(key),
        "\"" + key + "\": \"" + Remark.shortened(text) + "\" is no date, expected YYYY-MM-DD");
    return null;
  }

  /** Returns one of some named values, the fallback if the key is missing or names none. */
  <T> T choice(String key, Map<String, T> choices, T fallback) {
    String text = optional(key);
    if (text == null) {
      return fallback;
    }
    T value = choices.get(text);
    if (value != null) {
      return value;
    }
    file.mistake(
        values.get(key),
        "\""
            + key
            + "\": unknown value \""
            + Remark.shortened(text)
            + "\""
            + Mistakes.suggestion(text, choices.keySet())
            + ", expected "
            + choices.keySet().stream().collect(Collectors.joining(", ")));
    return fallback;
  }

  /** Says what a node is, for messages. */
  static String kind(Node node) {
    if (node instanceof ScalarNode scalar) {
      String text = scalar.getValue().strip();
      return text.isEmpty() ? "nothing" : "\"" + Remark.shortened(text) + "\"";
    }
    return node instanceof SequenceNode ? "a list" : "a mapping";
  }
}
