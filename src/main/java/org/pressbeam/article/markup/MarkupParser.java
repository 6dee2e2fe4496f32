package org.pressbeam.article.markup;

import java.util.Locale;

/** Reads the bytes of a page into a tree, tag by tag (section 13.2.5 of the HTML standard). */
final class MarkupParser {
  private static final byte[] DOCTYPE = {'d', 'o', 'c', 't', 'y', 'p', 'e'};
  private static final String JSON_LD = "ld+json";

  /** Bytes of a page for each node it is expected to have; a third of what real pages have. */
  private static final int BYTES_PER_NODE = 20;

  private final byte[] page;
  private final TagScanner scanner;
  private final CutTree cuts;
  private final Nodes nodes;
  private final TreeBuilder tree;

  MarkupParser(byte[] page) {
    this.page = page;
    this.scanner = new TagScanner(page);
    this.cuts = new CutTree(page, scanner);
    this.nodes = new Nodes(Math.min(page.length, 4_000_000) / BYTES_PER_NODE + 64);
    this.tree = new TreeBuilder(nodes, page);
  }

  Nodes parse() {
    int textFrom = 0;
    int at = scanner.find('<', 0);
    while (at < page.length && nodes.size() <= Markup.MAX_NODES) {
      boolean closing = scanner.isAt(at + 1, '/') && at + 2 < page.length;
      if (closing || scanner.isLetter(at + 1) || isDeclaration(at + 1)) {
        text(textFrom, at);
        textFrom = closing ? closing(at) : markup(at);
        at = scanner.find('<', textFrom);
      } else {
        at = scanner.find('<', at + 1);
      }
    }
    text(textFrom, page.length);
    tree.startBody();
    return nodes;
  }

  private boolean isDeclaration(int at) {
    return scanner.isAt(at, '!') || scanner.isAt(at, '?');
  }

  private void text(int from, int to) {
    if (from < to) {
      tree.text(from, to, scanner.spaces(from) >= to);
    }
  }

  private int markup(int at) {
    if (scanner.isLetter(at + 1)) {
      return startTag(at + 1);
    }
    if (scanner.isComment(at)) {
      return scanner.comment(at + 4);
    }
    if (scanner.isWord(at + 2, DOCTYPE)) {
      tree.doctype();
    }
    return scanner.behind('>', at + 2);
  }

  private int closing(int at) {
    int nameFrom = at + 2;
    if (!scanner.isLetter(nameFrom)) {
      return scanner.behind('>', nameFrom);
    }
    int nameTo = scanner.tagName(nameFrom);
    int to = scanner.restOfTag(nameTo);
    if (page[to - 1] == '>') {
      tree.end(Tag.of(page, nameFrom, nameTo), nameFrom, nameTo);
    }
    return to;
  }

  private int startTag(int nameFrom) {
    int nameTo = scanner.tagName(nameFrom);
    Tag tag = Tag.of(page, nameFrom, nameTo);
    if (tag.kind == Tag.Kind.CUT_TAG) {
      return scanner.restOfTag(nameTo);
    }
    int attributesFrom = nodes.attributes();
    int to = attributes(nameTo);
    return switch (tag.kind) {
      case CUT_TEXT -> behindText(scanner.endOfText(to, ByteNames.lower(page, nameFrom, nameTo)));
      case SCRIPT -> script(nameFrom, nameTo, attributesFrom, to);
      case TEXT -> textElement(tag, nameFrom, nameTo, attributesFrom, to);
      case CUT_TREE -> scanner.isSelfClosing() && tag != Tag.TEMPLATE ? to : cuts.end(tag, to);
      case PLAINTEXT -> {
        tree.start(tag, nameFrom, nameTo, attributesFrom);
        text(to, page.length);
        yield page.length;
      }
      default -> {
        if (page[to - 1] == '>') {
          tree.start(tag, nameFrom, nameTo, attributesFrom);
        }
        yield to;
      }
    };
  }

  private int attributes(int from) {
    int seen = 0;
    scanner.startTag();
    int at = scanner.attribute(from);
    while (scanner.nameTo() > scanner.nameFrom()) {
      int number = Attribute.number(page, scanner.nameFrom(), scanner.nameTo());
      if (number >= 0 && (seen & (1 << number)) == 0) {
        seen |= 1 << number;
        nodes.addAttribute(number, scanner.valueFrom(), scanner.valueTo());
      }
      at = scanner.attribute(at);
    }
    return Math.min(at + 1, page.length);
  }

  private int textElement(Tag tag, int nameFrom, int nameTo, int attributesFrom, int from) {
    int to = scanner.endOfText(from, ByteNames.lower(page, nameFrom, nameTo));
    tree.textElement(tag, nameFrom, nameTo, attributesFrom, from, to);
    return behindText(to);
  }

  private int script(int nameFrom, int nameTo, int attributesFrom, int from) {
    int to = scanner.endOfScript(from);
    if (isJsonLd(attributesFrom)) {
      tree.textElement(Tag.SCRIPT, nameFrom, nameTo, attributesFrom, from, to);
    }
    return behindText(to);
  }

  private boolean isJsonLd(int attributesFrom) {
    for (int i = attributesFrom; i < nodes.attributes(); i++) {
      if (nodes.number(i) == Attribute.TYPE.number) {
        String type = References.decode(page, nodes.valueFrom(i), nodes.valueTo(i), true);
        return type.toLowerCase(Locale.ROOT).contains(JSON_LD);
      }
    }
    return false;
  }

  private int behindText(int end) {
    return end == page.length ? end : scanner.restOfTag(scanner.tagName(end + 2));
  }
}
