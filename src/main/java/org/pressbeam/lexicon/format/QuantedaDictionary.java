package org.pressbeam.lexicon.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.Dictionary;
import org.pressbeam.lexicon.DictionaryException;
import org.pressbeam.lexicon.Wildcards;
import org.pressbeam.lexicon.YamlFile;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * quanteda's dictionaries in YAML: keys inside one another, at the leaves a list of patterns or
 * one. {@code *} and {@code ?} are wildcards, a blank parts the words of a phrase. Read as YAML
 * 1.2, so {@code no}, {@code yes} and {@code on} are words.
 */
final class QuantedaDictionary {
  private static final Set<String> OUR_KEYS = Set.of("actors", "offices", "stances", "language");

  private final Categories entries;

  private QuantedaDictionary(DictionaryText file) {
    this.entries = new Categories(file);
  }

  /** Returns a dictionary, null if the file is written for us, right or wrong. */
  static @Nullable Dictionary read(DictionaryText file) throws DictionaryException {
    if (hasOurKeys(file.text())) {
      return null;
    }
    Node root;
    try {
      root = YamlFile.parse(file.order(), file.name(), file.text());
    } catch (DictionaryException e) {
      // Our own reader says the same, with all else that is wrong.
      return null;
    }
    if (!(root instanceof MappingNode keys) || !isDictionary(root)) {
      return null;
    }
    QuantedaDictionary dictionary = new QuantedaDictionary(file);
    dictionary.keys(keys, List.of());
    return dictionary.entries.dictionary("quanteda dictionary");
  }

  private static boolean hasOurKeys(String text) {
    return hasKey(text, OUR_KEYS);
  }

  /** Says whether a file has our keys of actors. */
  static boolean hasActors(String text) {
    return hasKey(text, Set.of("actors", "offices"));
  }

  /** Looks at the keys of the top level without reading the whole file as YAML. */
  private static boolean hasKey(String text, Set<String> keys) {
    return text.lines()
        .anyMatch(
            line -> {
              int colon = line.indexOf(':');
              return colon > 0 && keys.contains(line.substring(0, colon).stripTrailing());
            });
  }

  /** Says whether a tree has nothing but keys, and texts or lists of texts at its leaves. */
  private static boolean isDictionary(Node node) {
    if (node instanceof MappingNode keys) {
      return keys.getValue().stream()
          .allMatch(
              key ->
                  key.getKeyNode() instanceof ScalarNode name
                      && !(OUR_KEYS.contains(name.getValue())
                          && key.getValueNode() instanceof SequenceNode list
                          && list.getValue().isEmpty())
                      && isDictionary(key.getValueNode()));
    }
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().allMatch(ScalarNode.class::isInstance);
    }
    return node instanceof ScalarNode;
  }

  private void keys(MappingNode node, List<String> above) {
    for (NodeTuple tuple : node.getValue()) {
      String name = ((ScalarNode) tuple.getKeyNode()).getValue().strip();
      List<String> path = new ArrayList<>(above);
      path.add(name.isEmpty() ? "unnamed" : name);
      int line = line(tuple.getKeyNode());
      Node value = tuple.getValueNode();
      if (value instanceof MappingNode keys) {
        keys(keys, path);
        continue;
      }
      entries.category(line, path);
      List<Node> patterns = value instanceof SequenceNode list ? list.getValue() : List.of(value);
      for (Node pattern : patterns) {
        String text = ((ScalarNode) pattern).getValue();
        entries.add(line(pattern), path, EntryText.of(text, Wildcards.GLOB));
      }
    }
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
