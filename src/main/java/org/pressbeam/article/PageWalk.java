package org.pressbeam.article;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the tree of a page once, in document order and without recursion, and collects all
 * that the rest of this package looks at.
 */
final class PageWalk implements NodeFilter {
  /** Most nodes that are looked at; the largest of 1,357 real pages has 60,000. */
  static final int MAX_NODES = 1_000_000;

  private static final int MAX_PIECE = 200_000;

  private final ElementNames names;
  private final PageContent page = new PageContent();

  /** The boxes that are open, and their elements but that of the root. */
  private final Deque<Box> open = new ArrayDeque<>();

  private final Deque<Element> openElements = new ArrayDeque<>();
  private final StringBuilder line = new StringBuilder();
  private int lineLinks;
  private int links;

  /** The outermost open inline element whose text is not taken; null outside of one. */
  private @Nullable Element muting;

  private boolean breakBefore;
  private int nodes;

  PageWalk(ClassHints hints) {
    this.names = new ElementNames(hints);
    Box root = new Box(0, null, new Box.Kind("#root", ""), Box.Role.OPEN, 0);
    page.boxes.add(root);
    open.push(root);
  }

  /** Returns whether the page was larger than is looked at. */
  boolean isTooLarge() {
    return nodes > MAX_NODES;
  }

  PageContent finish() {
    endLine();
    for (Box box : page.boxes) {
      if (box.to == 0) {
        box.to = page.pieces.size();
      }
    }
    return page;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (++nodes > MAX_NODES) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode text) {
      addText(text);
      return FilterResult.CONTINUE;
    }
    if (node instanceof Element element) {
      return enter(element);
    }
    if (node instanceof Comment || node instanceof DataNode) {
      return FilterResult.SKIP_ENTIRELY;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (isLink(element)) {
      links--;
    }
    if (element.equals(openElements.peek())) {
      endLine();
      openElements.pop();
      open.pop().to = page.pieces.size();
    } else if (element.equals(muting)) {
      muting = null;
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult enter(Element element) {
    String tag = element.normalName();
    int kind = PageElements.kind(tag);
    if ((kind & PageElements.SKIPPED) != 0) {
      return FilterResult.SKIP_ENTIRELY;
    }
    boolean block = (kind & PageElements.BLOCK) != 0;
    if (!block) {
      if (tag.equals("head")) {
        return FilterResult.CONTINUE;
      }
      if (tag.equals("br")) {
        addBreak();
        return FilterResult.SKIP_ENTIRELY;
      }
      if (PageHead.add(page, element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
    }
    names.read(element);
    // How many inline elements a tree has hangs on white space between blocks.
    if (block || names.isPhone()) {
      page.signs.add(names);
    }
    PageMarks.add(page, element, names);
    if (block) {
      // An inline element around whole blocks is no label, whatever it is called.
      muting = null;
      endLine();
      openBox(element, tag, kind);
    } else if (muting == null && isMuted(tag)) {
      muting = element;
    }
    if (isLink(element)) {
      links++;
    }
    return FilterResult.CONTINUE;
  }

  private void openBox(Element element, String tag, int kind) {
    boolean outermost = tag.equals("body") || tag.equals("html");
    if (tag.equals("html")) {
      page.language = element.attr("lang").strip();
    }
    if (tag.equals("body")) {
      page.signs.bodyClasses = names.className();
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
    Box.Kind called = new Box.Kind(tag, names.firstClass());
    Box box = new Box(page.boxes.size(), open.element(), called, role, hints);
    box.from = page.pieces.size();
    page.boxes.add(box);
    open.push(box);
    openElements.push(element);
  }

  /** Whether an element is a link; the anchor that a heading is for itself is none. */
  private boolean isLink(Element element) {
    return element.normalName().equals("a")
        && !(Piece.isHeading(open.element().tag) && element.attr("href").startsWith("#"));
  }

  /** An inline element that is shown beside the text, not in it: a caption, a credit, a counter. */
  private boolean isMuted(String tag) {
    return !tag.equals("a")
        && names.isNamed()
        && (names.isHidden() || (names.hints() & (ClassHints.ASIDE | ClassHints.BRIEF)) != 0);
  }

  private void addText(TextNode node) {
    int before = line.length();
    if (muting != null || before > MAX_PIECE) {
      return;
    }
    String text = node.getWholeText();
    Spaces.append(line, text);
    if (links > 0) {
      lineLinks += line.length() - before;
    }
    if (line.length() > before && breakBefore && !text.isBlank()) {
      breakBefore = false;
    }
  }

  /** Two breaks in a row, or one behind a finished sentence, end a line; one alone is a space. */
  private void addBreak() {
    if (breakBefore || PageText.endsSentence(line)) {
      endLine();
      return;
    }
    Spaces.append(line, " ");
    breakBefore = line.length() > 0;
  }

  private void endLine() {
    breakBefore = false;
    int length = line.length();
    if (length == 0) {
      return;
    }
    // Only ever filled by Spaces.append, it can have a single space too much, at its end.
    String text = line.charAt(length - 1) == ' ' ? line.substring(0, length - 1) : line.toString();
    if (!text.isEmpty()) {
      page.pieces.add(new Piece(open.element(), text, Math.min(lineLinks, text.length())));
    }
    line.setLength(0);
    lineLinks = 0;
  }
}
