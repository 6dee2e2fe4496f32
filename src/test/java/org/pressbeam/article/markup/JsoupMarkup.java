package org.pressbeam.article.markup;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** The tree that jsoup builds of a page, with what {@link Markup} leaves out left out. */
public final class JsoupMarkup implements NodeFilter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Nodes nodes = new Nodes(64);
  private final Deque<Integer> open = new ArrayDeque<>();

  private JsoupMarkup() {}

  /** Parses a page by jsoup. */
  public static Markup parse(String html) {
    Parser parser = Parser.htmlParser();
    parser.setMaxDepth(OpenElements.MAX_DEPTH);
    Document document = parser.parseInput(html, "");
    JsoupMarkup markup = new JsoupMarkup();
    Element root = document.selectFirst("html");
    markup.traverse(root == null ? document : root);
    return new Markup(markup.bytes.toByteArray(), markup.nodes);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text && !isBesideTags(text)) {
      append(Nodes.VERBATIM, text.getWholeText());
    } else if (node instanceof DataNode data) {
      append(Nodes.VERBATIM, data.getWholeData());
    }
    if (!(node instanceof Element element) || isLeftOut(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (!element.nameIs("head")) {
      int number = append(tag(element).number(), element.normalName());
      addAttributes(number, element);
      open.push(number);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !element.nameIs("head")) {
      open.pop();
    }
    return FilterResult.CONTINUE;
  }

  /** White space between the parts of a table or before a line. */
  private boolean isBesideTags(TextNode text) {
    Element around = text.parent();
    return isWhite(text.getWholeText())
        && around != null
        && (tag(around).is(Tag.TABLE_FRAME) || nodes.isAtLineStart(open.element()));
  }

  private static boolean isWhite(String text) {
    return text.chars().allMatch(c -> c < 0x80 && TagScanner.isSpace((byte) c));
  }

  private static Tag tag(Element element) {
    byte[] name = element.normalName().getBytes(StandardCharsets.UTF_8);
    return Tag.of(name, 0, name.length);
  }

  private static boolean isLeftOut(Element element) {
    return switch (tag(element).kind) {
      case CUT_TEXT, CUT_TREE, CUT_TAG, INPUT -> true;
      case SCRIPT -> !element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json");
      default -> false;
    };
  }

  private int append(int tag, String text) {
    int from = bytes.size();
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    int node = nodes.add(tag, from, bytes.size());
    if (!open.isEmpty()) {
      nodes.append(open.element(), node);
    }
    return node;
  }

  private void addAttributes(int node, Element element) {
    int first = nodes.attributes();
    element
        .attributes()
        .forEach(
            attribute -> {
              byte[] name = attribute.getKey().getBytes(StandardCharsets.UTF_8);
              int number = Attribute.number(name, 0, name.length);
              if (number >= 0) {
                int from = bytes.size();
                String value = attribute.getValue().replace("&", "&amp;");
                bytes.writeBytes(value.getBytes(StandardCharsets.UTF_8));
                nodes.addAttribute(number, from, bytes.size());
              }
            });
    nodes.setAttributes(node, first, nodes.attributes());
  }
}
