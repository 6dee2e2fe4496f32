package org.pressbeam.lexicon.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.DictionaryException;
import org.pressbeam.lexicon.YamlFile;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A table in JSON: a list of objects, or the answer of a SPARQL endpoint, where each value is an
 * object with its {@code value}. JSON is YAML but for tabs, which are no part of its texts.
 */
final class JsonTable {
  private JsonTable() {}

  /**
   * Reads a file.
   *
   * @throws DictionaryException if it is no JSON, or no table
   */
  static Table read(DictionaryText file) throws DictionaryException {
    Node root = YamlFile.parse(file.order(), file.name(), file.text().replace('\t', ' '));
    Node results = root instanceof MappingNode object ? value(object, "results") : null;
    Node list = results instanceof MappingNode object ? value(object, "bindings") : root;
    if (!(list instanceof SequenceNode objects)) {
      throw new DictionaryException(
          file.place(1), "no table, expected a list of objects or the results of a SPARQL query");
    }
    Set<String> columns = new LinkedHashSet<>();
    List<Table.Row> rows = new ArrayList<>();
    for (Node node : objects.getValue()) {
      int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
      if (node instanceof MappingNode object) {
        Map<String, String> values = values(object);
        columns.addAll(values.keySet());
        rows.add(new Table.Row(line, values));
      } else {
        file.remark(line, "no object, expected {\"item\": …}");
      }
    }
    return new Table(List.copyOf(columns), rows);
  }

  private static @Nullable Node value(MappingNode object, String key) {
    for (NodeTuple tuple : object.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
        return tuple.getValueNode();
      }
    }
    return null;
  }

  private static Map<String, String> values(MappingNode object) {
    Map<String, String> values = new LinkedHashMap<>();
    for (NodeTuple tuple : object.getValue()) {
      String text = text(tuple.getValueNode()).strip();
      if (tuple.getKeyNode() instanceof ScalarNode name && !text.isEmpty()) {
        values.put(name.getValue(), text);
      }
    }
    return values;
  }

  private static String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      boolean none = scalar.isPlain() && scalar.getValue().equals("null");
      return none ? "" : scalar.getValue();
    }
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().map(JsonTable::text).collect(Collectors.joining("|"));
    }
    Node inner = node instanceof MappingNode object ? value(object, "value") : null;
    return inner instanceof ScalarNode scalar ? scalar.getValue() : "";
  }
}
