package org.pressbeam.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the strings that a script holds, and how objects and arrays lie around them.
 *
 * <p>No parser of a language: whatever stands between brackets and strings is stepped over, so that
 * JSON, object literals and calls with them are all read alike. Takes time linear in the script's
 * size; at most {@link #MAX_NODES} nodes are kept, and what is nested deeper than {@link
 * #MAX_DEPTH} counts as standing at that depth.
 */
final class ScriptState {
  static final int MAX_NODES = 200_000;
  static final int MAX_DEPTH = 60;

  /** How often a string may hold JSON that holds a string that holds JSON. */
  private static final int MAX_NESTED = 3;

  private static final int MIN_NESTED = 200;

  /**
   * An object, an array or a string.
   *
   * @param key its name in the object, or that of the array it stands in; empty if none
   * @param text null for objects and arrays
   * @param children in order; empty for strings
   */
  record Node(String key, @Nullable String text, List<Node> children) {}

  private final String script;
  private final Deque<Node> open = new ArrayDeque<>();
  private int tooDeep;
  private int nodes;
  private String key = "";

  private final int nested;

  private ScriptState(String script, int nested) {
    this.script = script;
    this.nested = nested;
  }

  /** Reads a script; what it holds are the children of the node returned. */
  static Node read(String script) {
    return read("", script, 0);
  }

  private static Node read(String key, String script, int nested) {
    Node root = new Node(key, null, new ArrayList<>());
    ScriptState state = new ScriptState(script, nested);
    state.open.push(root);
    int at = 0;
    while (at < script.length() && state.nodes < MAX_NODES) {
      at = state.step(at);
    }
    return root;
  }

  private int step(int at) {
    char c = script.charAt(at);
    switch (c) {
      case '{', '[' -> enter();
      case '}', ']' -> leave();
      case ',' -> key = "";
      // Outside of strings it escapes as inside, so that no quote is looked at twice.
      case '\\' -> {
        return at + 2;
      }
      case '"', '\'', '`' -> {
        return string(at, c);
      }
      default -> {
        if (Character.isJavaIdentifierStart(c)) {
          return name(at);
        }
      }
    }
    return at + 1;
  }

  private void enter() {
    if (open.size() > MAX_DEPTH) {
      tooDeep++;
      return;
    }
    Node node = new Node(nameOfNext(), null, new ArrayList<>());
    add(node);
    open.push(node);
  }

  private void leave() {
    key = "";
    if (tooDeep > 0) {
      tooDeep--;
    } else if (open.size() > 1) {
      open.pop();
    }
  }

  private String nameOfNext() {
    String name = key.isEmpty() ? open.element().key() : key;
    key = "";
    return name;
  }

  private void add(Node node) {
    open.element().children().add(node);
    nodes++;
  }

  private int name(int at) {
    int end = at + 1;
    while (end < script.length() && Character.isJavaIdentifierPart(script.charAt(end))) {
      end++;
    }
    if (isKey(end)) {
      key = script.substring(at, end);
    }
    return end;
  }

  private boolean isKey(int end) {
    int at = end;
    while (at < script.length() && at < end + 8 && script.charAt(at) == ' ') {
      at++;
    }
    return at < script.length() && script.charAt(at) == ':';
  }

  /** Reads a string; a quote that nothing closes on its line begins none. */
  private int string(int at, char quote) {
    StringBuilder text = new StringBuilder();
    int i = at + 1;
    while (i < script.length()) {
      char c = script.charAt(i);
      if (c == quote) {
        value(text.toString(), i + 1);
        return i + 1;
      }
      if (c == '\n' && quote != '`') {
        break;
      }
      i = c == '\\' ? escape(i + 1, text) : plain(i, c, text);
    }
    return at + 1;
  }

  private void value(String text, int end) {
    if (isKey(end)) {
      key = text;
    } else {
      String name = nameOfNext();
      add(isNested(text) ? read(name, text, nested + 1) : new Node(name, text, List.of()));
    }
  }

  private boolean isNested(String text) {
    return nested < MAX_NESTED
        && text.length() >= MIN_NESTED
        && (text.startsWith("{\"") || text.startsWith("[{\""));
  }

  private static int plain(int at, char c, StringBuilder text) {
    text.append(c);
    return at + 1;
  }

  private int escape(int at, StringBuilder text) {
    if (at >= script.length()) {
      return at;
    }
    char c = script.charAt(at);
    int digits = c == 'u' ? 4 : c == 'x' ? 2 : 0;
    int code = digits == 0 ? -1 : hex(at + 1, digits);
    if (code >= 0) {
      text.append((char) code);
      return at + 1 + digits;
    }
    switch (c) {
      case 'n' -> text.append('\n');
      case 't', 'r', 'b', 'f' -> text.append(' ');
      default -> text.append(c);
    }
    return at + 1;
  }

  private int hex(int at, int digits) {
    if (at + digits > script.length()) {
      return -1;
    }
    int code = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = Character.digit(script.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = 16 * code + digit;
    }
    return code;
  }
}
