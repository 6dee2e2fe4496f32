package org.pressbeam.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  /** Most UTF-16 units kept of the text of a date or name element. */
  static final int MAX_MARK = 200;

  private static final int MAX_MARKS = 400;
  private static final int MAX_PIECE = 200_000;

  /** Elements whose content is no running text. */
  private static final Set<String> SKIPPED =
      Set.of(
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "applet",
          "svg",
          "math",
          "button",
          "select",
          "option",
          "textarea",
          "input",
          "video",
          "audio",
          "canvas",
          "map",
          "datalist",
          "dialog",
          "progress",
          "meter",
          "noframes",
          "noembed",
          "rp",
          "rt");

  /** Elements that break a line. */
  private static final Set<String> BLOCKS =
      Set.of(
          "html",
          "body",
          "main",
          "article",
          "section",
          "div",
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "footer",
          "aside",
          "nav",
          "menu",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "pre",
          "table",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th",
          "caption",
          "figure",
          "figcaption",
          "form",
          "fieldset",
          "legend",
          "label",
          "center",
          "address",
          "details",
          "summary",
          "hr",
          "hgroup",
          "search");

  private static final Set<String> ASIDES =
      Set.of("nav", "aside", "footer", "menu", "figcaption", "figure", "label", "legend", "search");

  private static final Set<String> DATE_WORDS =
      Set.of(
          "date",
          "time",
          "datetime",
          "published",
          "publish",
          "pubdate",
          "posted",
          "timestamp",
          "dateline",
          "created",
          "datum",
          "fecha",
          "data",
          "meta",
          "byline",
          "info",
          "day",
          "veroeffentlicht",
          "publication",
          "submitted",
          "updated",
          "entry");

  private static final Set<String> NAME_WORDS =
      Set.of("author", "authors", "byline", "autor", "autoren", "writer", "creator", "auteur");

  private static final int DATE = 1;
  private static final int NAME = 2;

  private final Map<String, Integer> markKinds = new HashMap<>();
  private final ClassHints hints;
  private final PageContent page = new PageContent();
  private final Deque<Box> open = new ArrayDeque<>();
  private final StringBuilder line = new StringBuilder();
  private int lineLinks;
  private int links;
  private int muted;
  private boolean breakBefore;
  private int nodes;

  PageWalk(ClassHints hints) {
    this.hints = hints;
    Box root = new Box(0, null, new Box.Kind("#root", ""), Box.Role.OPEN, ClassHints.Hints.NONE);
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
      addText(text.getWholeText());
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
    String tag = element.normalName();
    if (tag.equals("a")) {
      links--;
    }
    if (isBlock(tag)) {
      endLine();
      Box box = open.pop();
      box.to = page.pieces.size();
    } else if (isMuted(element, tag)) {
      muted--;
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult enter(Element element) {
    String tag = element.normalName();
    switch (tag) {
      case "head" -> {
        return FilterResult.CONTINUE;
      }
      case "script" -> {
        addScript(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      case "title" -> {
        if (page.titleElement == null) {
          page.titleElement = Spaces.collapse(element.wholeText());
        }
        return FilterResult.SKIP_ENTIRELY;
      }
      case "meta" -> {
        addMeta(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      case "link" -> {
        if (element.attr("rel").equalsIgnoreCase("canonical") && page.canonical == null) {
          page.canonical = element.attr("href").strip();
        }
        return FilterResult.SKIP_ENTIRELY;
      }
      case "br" -> {
        addBreak();
        return FilterResult.SKIP_ENTIRELY;
      }
      case "html" -> page.language = element.attr("lang").strip();
      default -> {}
    }
    if (SKIPPED.contains(tag)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    addMarks(element, tag);
    if (isBlock(tag)) {
      endLine();
      openBox(element, tag);
    } else if (isMuted(element, tag)) {
      muted++;
    }
    if (tag.equals("a")) {
      links++;
    }
    return FilterResult.CONTINUE;
  }

  private void openBox(Element element, String tag) {
    Box parent = open.element();
    ClassHints.Hints found =
        tag.equals("body") || tag.equals("html") ? ClassHints.Hints.NONE : hints.of(names(element));
    Box.Role role = Box.Role.OPEN;
    if (isHidden(element)) {
      role = Box.Role.HIDDEN;
    } else if (ASIDES.contains(tag) || found.aside()) {
      role = Box.Role.ASIDE;
    }
    String names = element.className();
    int end = names.indexOf(' ');
    Box.Kind kind = new Box.Kind(tag, end < 0 ? names : names.substring(0, end));
    Box box = new Box(page.boxes.size(), parent, kind, role, found);
    box.from = page.pieces.size();
    page.boxes.add(box);
    open.push(box);
  }

  private static boolean isBlock(String tag) {
    return BLOCKS.contains(tag) || tag.indexOf('-') > 0;
  }

  /** An inline element that is shown beside the text, not in it: a caption, a credit, a counter. */
  private boolean isMuted(Element element, String tag) {
    if (tag.equals("a") || (!element.hasAttr("class") && !element.hasAttr("id"))) {
      return false;
    }
    return isHidden(element) || hints.of(names(element)).aside();
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    if (isHiddenByClass(element.className())) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty() || style.length() > 500) {
      return false;
    }
    String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  /** Classes of the common frameworks that hide, unless others show the element on wide screens. */
  private static boolean isHiddenByClass(String names) {
    if (!names.contains("hid") && !names.contains("d-none")) {
      return false;
    }
    String padded = ' ' + names + ' ';
    boolean shown = names.contains(":") || names.contains("-block") || names.contains("-flex");
    return !shown
        && (padded.contains(" hide ")
            || padded.contains(" hidden ")
            || padded.contains(" is-hidden ")
            || padded.contains(" d-none "));
  }

  static String names(Element element) {
    if (element.attributesSize() == 0) {
      return "";
    }
    StringBuilder names = new StringBuilder();
    for (String key : List.of("class", "id", "role", "itemprop", "data-testid", "data-component")) {
      String value = element.attr(key);
      if (!value.isEmpty()) {
        names.append(value).append(' ');
      }
    }
    return names.toString();
  }

  private void addScript(Element element) {
    String type = element.attr("type");
    if (type.toLowerCase(Locale.ROOT).contains("ld+json")) {
      page.jsonLd.add(element.data());
    }
  }

  private void addMeta(Element element) {
    String content = element.attr("content");
    if (content.isBlank() || content.length() > 20_000) {
      return;
    }
    for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
      String name = element.attr(key).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && page.meta.size() < 1000) {
        page.meta.computeIfAbsent(name, unused -> new ArrayList<>()).add(content);
      }
    }
  }

  private void addMarks(Element element, String tag) {
    boolean time = tag.equals("time") || tag.equals("abbr");
    if (!time && (element.attributesSize() == 0 || !isNamed(element))) {
      return;
    }
    String names =
        element.className()
            + ' '
            + element.id()
            + ' '
            + element.attr("itemprop")
            + ' '
            + element.attr("rel");
    if (names.length() > 400) {
      return;
    }
    int kinds = markKinds.computeIfAbsent(names, PageWalk::markKinds);
    boolean date = time || (kinds & DATE) != 0;
    boolean name = (kinds & NAME) != 0;
    if (!date && !name) {
      return;
    }
    PageContent.Mark mark =
        new PageContent.Mark(
            markValue(element, tag), markText(element), names, tag, page.pieces.size());
    if (date && page.dates.size() < MAX_MARKS) {
      page.dates.add(mark);
    }
    if (name && page.names.size() < MAX_MARKS) {
      page.names.add(mark);
    }
  }

  private static boolean isNamed(Element element) {
    return element.hasAttr("class")
        || element.hasAttr("id")
        || element.hasAttr("itemprop")
        || element.hasAttr("rel");
  }

  private static int markKinds(String names) {
    int kinds = 0;
    for (String word : ClassHints.words(names)) {
      kinds |= DATE_WORDS.contains(word) ? DATE : 0;
      kinds |= NAME_WORDS.contains(word) ? NAME : 0;
    }
    return kinds;
  }

  private static String markValue(Element element, String tag) {
    for (String key : List.of("datetime", "content")) {
      if (!element.attr(key).isEmpty()) {
        return element.attr(key);
      }
    }
    return tag.equals("abbr") ? element.attr("title") : "";
  }

  /** Text of a small element; empty for one that holds more than a line. */
  private static String markText(Element element) {
    StringBuilder text = new StringBuilder();
    NodeFilter collect =
        (node, depth) -> {
          if (node instanceof TextNode words) {
            text.append(words.getWholeText()).append(' ');
          }
          return text.length() > 4 * MAX_MARK || depth > 12
              ? FilterResult.STOP
              : FilterResult.CONTINUE;
        };
    collect.traverse(element);
    String collapsed = Spaces.collapse(text);
    return collapsed.length() > MAX_MARK ? "" : collapsed;
  }

  private void addText(String text) {
    if (muted > 0 || line.length() > MAX_PIECE) {
      return;
    }
    int before = line.length();
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
    @Nullable String text = Spaces.collapse(line);
    if (!text.isEmpty()) {
      page.pieces.add(new Piece(open.element(), text, Math.min(lineLinks, text.length())));
    }
    line.setLength(0);
    lineLinks = 0;
  }
}
