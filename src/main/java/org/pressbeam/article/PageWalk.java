package org.pressbeam.article;

import java.util.ArrayDeque;
import java.util.Deque;
import org.pressbeam.article.markup.Attribute;
import org.pressbeam.article.markup.Markup;
import org.pressbeam.article.markup.Tag;

/**
 * Walks over the tree of a page once, in document order and without recursion, and collects all
 * that the rest of this package looks at.
 */
final class PageWalk {
  private static final int MAX_PIECE = 200_000;

  private final Markup page;
  private final ElementNames names;
  private final PageContent content = new PageContent();

  /** The boxes that are open. */
  private final Deque<Box> open = new ArrayDeque<>();

  private final Line line = new Line();
  private int lineLinks;
  private int links;

  /** The outermost open inline element whose text is not taken; none outside of one. */
  private int muting = Markup.NONE;

  private boolean breakBefore;

  PageWalk(Markup page, ClassHints hints) {
    this.page = page;
    this.names = new ElementNames(hints);
    Box root = new Box(page, Markup.NONE, 0, null, Box.Role.OPEN, 0);
    content.boxes.add(root);
    open.push(root);
  }

  PageContent walk() {
    int node = page.root();
    while (node != Markup.NONE) {
      node = visit(node);
    }
    endLine();
    open.element().to = content.pieces.size();
    return content;
  }

  /** Reads a node and returns the one behind it; none at the end. */
  private int visit(int from) {
    int node = from;
    int next = Markup.NONE;
    if (page.isText(node)) {
      addText(node);
    } else if (enter(node)) {
      next = page.first(node);
      if (next == Markup.NONE) {
        leave(node);
      }
    }
    while (next == Markup.NONE && node != page.root()) {
      next = page.next(node);
      if (next == Markup.NONE) {
        node = page.parent(node);
        leave(node);
      }
    }
    return next;
  }

  /** Begins an element; false if what it holds is not read. */
  private boolean enter(int element) {
    int kind = PageElements.kind(page, element);
    if ((kind & PageElements.SKIPPED) != 0) {
      return false;
    }
    Tag tag = page.tag(element);
    boolean block = (kind & PageElements.BLOCK) != 0;
    if (tag == Tag.BR) {
      addBreak();
      return false;
    }
    if (!block && PageHead.add(content, page, element)) {
      return false;
    }
    names.read(page, element);
    // How many inline elements a tree has hangs on white space between blocks.
    if (block || names.isPhone()) {
      content.signs.add(page, element, names);
    }
    PageMarks.add(content, page, element, names);
    if (block) {
      // An inline element around whole blocks is no label, whatever it is called.
      muting = Markup.NONE;
      endLine();
      openBox(element, tag, kind);
    } else if (muting == Markup.NONE && isMuted(tag)) {
      muting = element;
    }
    links += isLink(element) ? 1 : 0;
    return true;
  }

  private void leave(int element) {
    links -= isLink(element) ? 1 : 0;
    if (open.element().element == element) {
      endLine();
      open.pop().to = content.pieces.size();
    } else if (element == muting) {
      muting = Markup.NONE;
    }
  }

  private void openBox(int element, Tag tag, int kind) {
    boolean outermost = tag == Tag.BODY || tag == Tag.HTML;
    if (tag == Tag.HTML) {
      content.language = page.value(element, Attribute.LANG).strip();
    }
    if (tag == Tag.BODY) {
      content.signs.bodyClasses = page.value(element, Attribute.CLASS).trim();
    }
    int hints = outermost ? 0 : names.hints();
    Box.Role role = Box.Role.OPEN;
    if (names.isHidden()) {
      role = Box.Role.HIDDEN;
    } else if ((kind & PageElements.ASIDE) != 0 || (hints & ClassHints.ASIDE) != 0) {
      role = Box.Role.ASIDE;
    } else if ((hints & ClassHints.BRIEF) != 0) {
      role = Box.Role.BRIEF;
    }
    Box box = new Box(page, element, content.boxes.size(), open.element(), role, hints);
    box.from = content.pieces.size();
    content.boxes.add(box);
    open.push(box);
  }

  /** Whether an element is a link; the anchor that a heading is for itself is none. */
  private boolean isLink(int element) {
    return page.tag(element) == Tag.A
        && !(Piece.isHeading(open.element().tag)
            && page.value(element, Attribute.HREF).startsWith("#"));
  }

  /** An inline element that is shown beside the text, not in it: a caption, a credit, a counter. */
  private boolean isMuted(Tag tag) {
    return tag != Tag.A
        && names.isNamed()
        && (names.isHidden() || (names.hints() & (ClassHints.ASIDE | ClassHints.BRIEF)) != 0);
  }

  private void addText(int node) {
    int before = line.length();
    if (muting != Markup.NONE || before > MAX_PIECE) {
      return;
    }
    page.text(node, line);
    breakBefore &= line.length() == before;
    if (links > 0) {
      lineLinks += line.length() - before;
    }
  }

  /** Two breaks in a row, or one behind a finished sentence, end a line; one alone is a space. */
  private void addBreak() {
    if (breakBefore || PageText.endsSentence(line)) {
      endLine();
      return;
    }
    line.addSpace();
    breakBefore = line.length() > 0;
  }

  private void endLine() {
    breakBefore = false;
    if (line.length() == 0) {
      return;
    }
    String text = line.end();
    if (!text.isEmpty()) {
      content.pieces.add(new Piece(open.element(), text, Math.min(lineLinks, text.length())));
    }
    lineLinks = 0;
  }
}
