package org.pressbeam.lexicon;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML 1.2 file as a tree that knows lines and columns. The tree is built from the parser's
 * events, not by the library's composer: so aliases are refused, the tree is no larger than the
 * file, and depth is bounded.
 */
public final class YamlFile {
  /** The deepest place of a lexicon is a word of a list of an alias of an actor: 7. */
  private static final int DEPTH_LIMIT = 20;

  private final int order;
  private final String name;
  private final Mistakes mistakes;

  private static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Mark> mark;

    Unusable(Optional<Mark> mark, String message) {
      super(message);
      this.mark = mark;
    }
  }

  YamlFile(int order, String name, Mistakes mistakes) {
    this.order = order;
    this.name = name;
    this.mistakes = mistakes;
  }

  /** Returns the root of a file's only document, null if a mistake was noted. */
  @Nullable Node root(String text) {
    try {
      return parse(order, name, text);
    } catch (DictionaryException e) {
      mistakes.add(e.remark());
      return null;
    }
  }

  /**
   * Returns the root of a file's only document.
   *
   * @param order number of the file, for places
   * @throws DictionaryException if it is no YAML, is empty or nested too deep, or has aliases or a
   *     second document
   */
  public static Node parse(int order, String name, String text) throws DictionaryException {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(name)
            .setUseMarks(true)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();
    try {
      return document(new Parse(settings).parseString(text).iterator());
    } catch (Unusable e) {
      throw new DictionaryException(place(order, name, e.mark), String.valueOf(e.getMessage()));
    } catch (MarkedYamlEngineException e) {
      throw new DictionaryException(
          place(order, name, e.getProblemMark().or(e::getContextMark)),
          "no valid YAML: " + problem(e));
    } catch (YamlEngineException e) {
      throw new DictionaryException(
          new Place(order, name, 1, 1), "no valid YAML: " + e.getMessage());
    }
  }

  private static Node document(Iterator<Event> events) throws Unusable {
    Node root = null;
    while (events.hasNext()) {
      if (!(events.next() instanceof DocumentStartEvent start)) {
        continue;
      }
      if (root != null) {
        throw new Unusable(
            start.getStartMark(), "a second document, expected one document in a file");
      }
      root = node(events.next(), events, 0);
    }
    if (root == null) {
      throw new Unusable(Optional.empty(), "the file is empty, expected a mapping of lists");
    }
    return root;
  }

  private static Node node(Event event, Iterator<Event> events, int depth) throws Unusable {
    if (depth > DEPTH_LIMIT) {
      throw new Unusable(
          event.getStartMark(), "more than " + DEPTH_LIMIT + " levels, expected a lexicon");
    }
    if (event instanceof ScalarEvent scalar) {
      boolean none = scalar.isPlain() && isNone(scalar.getValue());
      return new ScalarNode(
          none ? Tag.NULL : Tag.STR,
          true,
          scalar.getValue(),
          scalar.getScalarStyle(),
          event.getStartMark(),
          event.getEndMark());
    }
    if (event instanceof SequenceStartEvent) {
      List<Node> values = new ArrayList<>();
      for (Event next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
        values.add(node(next, events, depth + 1));
      }
      return new SequenceNode(
          Tag.SEQ, true, values, FlowStyle.AUTO, event.getStartMark(), event.getEndMark());
    }
    if (event instanceof MappingStartEvent) {
      List<NodeTuple> values = new ArrayList<>();
      for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
        Node key = node(next, events, depth + 1);
        values.add(new NodeTuple(key, node(events.next(), events, depth + 1)));
      }
      return new MappingNode(
          Tag.MAP, true, values, FlowStyle.AUTO, event.getStartMark(), event.getEndMark());
    }
    String alias = event instanceof AliasEvent given ? "alias *" + given.getAlias() : "this";
    throw new Unusable(
        event.getStartMark(), alias + " is not supported, expected the value itself");
  }

  private static boolean isNone(String value) {
    return value.isEmpty() || value.equals("~") || value.equalsIgnoreCase("null");
  }

  /** Returns how many mistakes were noted so far. */
  int mistakes() {
    return mistakes.size();
  }

  void mistake(Node node, String text) {
    mistakes.add(place(node), text);
  }

  Place place(Node node) {
    return place(order, name, node.getStartMark());
  }

  private static Place place(int order, String name, Optional<Mark> mark) {
    return mark.map(at -> new Place(order, name, at.getLine() + 1, at.getColumn() + 1))
        .orElseGet(() -> new Place(order, name, 1, 1));
  }

  private static String problem(MarkedYamlEngineException e) {
    boolean tab =
        e.getProblemMark()
            .filter(at -> at.getPointer() < at.getBuffer().length)
            .map(at -> at.getBuffer()[at.getPointer()] == '\t')
            .orElse(false);
    if (tab) {
      return "a tab, expected blanks";
    }
    if (e.getContext() == null || e.getContextMark().isEmpty()) {
      return e.getProblem();
    }
    Mark start = e.getContextMark().get();
    return e.getProblem()
        + ", "
        + e.getContext()
        + " that starts at "
        + (start.getLine() + 1)
        + ":"
        + (start.getColumn() + 1);
  }
}
