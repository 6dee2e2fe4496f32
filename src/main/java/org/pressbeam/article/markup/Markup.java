package org.pressbeam.article.markup;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The tree of a page: elements in the order and the places in which a browser has them, with the
 * attributes that {@link Attribute} names, and texts.
 *
 * <p>A node is a number, {@link #NONE} none. The tree always has the elements html and body. Left
 * out are: scripts but JSON-LD, styles, comments, drawings, formulas, templates, embedded frames,
 * what is shown without scripts only, text areas, pictures and other elements without content; the
 * head is left out as such, and what it holds stands in html. Safe for use by several threads.
 */
public final class Markup {
  /** No node. */
  public static final int NONE = Nodes.NONE;

  /** Nodes that a tree has at most, or few more; the largest of 1,357 real pages has 60,000. */
  public static final int MAX_NODES = 1_000_000;

  private final byte[] page;
  private final Nodes nodes;

  Markup(byte[] page, Nodes nodes) {
    this.page = page;
    this.nodes = nodes;
  }

  /**
   * Reads a page. Takes time linear in its size.
   *
   * @param page HTML in UTF-8; must not be changed afterwards
   */
  public static Markup parse(byte[] page) {
    return new Markup(page, new MarkupParser(page).parse());
  }

  /** Whether the page has more nodes than are read: the tree ends early. */
  public boolean isTooLarge() {
    return nodes.size() > MAX_NODES;
  }

  /** Returns the element html. */
  public int root() {
    return 0;
  }

  /** Returns the first child of an element. */
  public int first(int node) {
    return nodes.first(node);
  }

  /** Returns the node that follows with the same parent. */
  public int next(int node) {
    return nodes.next(node);
  }

  /** Returns the element around a node; none for that of {@link #root}. */
  public int parent(int node) {
    return nodes.parent(node);
  }

  /** Whether a node is a text and no element. */
  public boolean isText(int node) {
    return nodes.tag(node) < 0;
  }

  /** Returns a text, its character references resolved. */
  public String text(int node) {
    int from = nodes.from(node);
    int to = nodes.to(node);
    return nodes.tag(node) == Nodes.TEXT
        ? References.decode(page, from, to, false)
        : new String(page, from, to - from, StandardCharsets.UTF_8);
  }

  /** Returns which element a node is. */
  public Tag tag(int node) {
    return Tag.at(nodes.tag(node));
  }

  /** Returns the name of an element in lower case. */
  public String name(int node) {
    Tag tag = tag(node);
    return tag == Tag.OTHER ? text(node).toLowerCase(Locale.ROOT) : tag.element();
  }

  /** Returns the value of an attribute of an element; empty if it has none. */
  public String value(int node, Attribute attribute) {
    for (int i = nodes.attributesFrom(node); i < nodes.attributesTo(node); i++) {
      if (nodes.number(i) == attribute.number) {
        return References.decode(page, nodes.valueFrom(i), nodes.valueTo(i), true);
      }
    }
    return "";
  }

  /** Is given a text. */
  @FunctionalInterface
  public interface TextReader {
    /**
     * Reads a text.
     *
     * @param bytes UTF-8 in which it stands; not to be changed
     * @param from where it begins
     * @param to where it ends
     */
    void read(byte[] bytes, int from, int to);
  }

  /** Hands out a text, its character references resolved. */
  public void text(int node, TextReader reader) {
    int from = nodes.from(node);
    int to = nodes.to(node);
    if (nodes.tag(node) != Nodes.TEXT || TagScanner.find(page, '&', from, to) == to) {
      reader.read(page, from, to);
    } else {
      byte[] text = References.decode(page, from, to, false).getBytes(StandardCharsets.UTF_8);
      reader.read(text, 0, text.length);
    }
  }

  /** Is told of each attribute of an element. */
  @FunctionalInterface
  public interface AttributeReader {
    /**
     * Reads an attribute.
     *
     * @param bytes UTF-8 in which its value stands; not to be changed
     * @param from where the value begins
     * @param to where it ends
     */
    void read(Attribute attribute, byte[] bytes, int from, int to);
  }

  /** Hands out the attributes of an element in order, each once. */
  public void attributes(int node, AttributeReader reader) {
    for (int i = nodes.attributesFrom(node); i < nodes.attributesTo(node); i++) {
      int from = nodes.valueFrom(i);
      int to = nodes.valueTo(i);
      int at = TagScanner.find(page, '&', from, to);
      Attribute attribute = Attribute.at(nodes.number(i));
      if (at == to) {
        reader.read(attribute, page, from, to);
      } else {
        byte[] value = References.decode(page, from, to, true).getBytes(StandardCharsets.UTF_8);
        reader.read(attribute, value, 0, value.length);
      }
    }
  }
}
