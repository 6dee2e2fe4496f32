package org.pressbeam.article;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.pressbeam.article.markup.TagScanner;

/**
 * Writes the texts that the scripts of a page hold as a page, so that it can be read as any other:
 * objects and arrays become boxes named by their keys, objects with a headline become articles,
 * strings that are paragraphs become paragraphs, and markup in strings stays.
 *
 * <p>Known beyond that are trees of rich text, whose paragraphs are objects with a type, and the
 * rows that Next.js sends in pieces ({@code self.__next_f.push}), with React's elements in them.
 */
final class ScriptText {
  private static final int MAX_SCRIPTS = 8_000_000;
  private static final int MAX_PAGE = 1_500_000;

  private static final int SEVERAL = 3;
  private static final int MIN_START = 15;

  /** Shorter words are found everywhere. */
  private static final int MIN_WORD = 4;

  /** Letters of a title that are looked at: a word of thousands would be compared everywhere. */
  private static final int MAX_COMPARED = 60;

  /** The variable to which Next.js sends rows. */
  private static final String ROWS = "__next_f";

  private static final byte[] SCRIPT = {'s', 'c', 'r', 'i', 'p', 't'};

  private static final Set<String> TYPE_KEYS =
      Set.of("type", "_type", "nodetype", "tag", "tagname", "kind", "blocktype");

  private static final Set<String> TEXT_KEYS =
      Set.of("text", "value", "content", "children", "html", "body", "paragraph", "paragraphs");

  private static final Set<String> HEADLINE_KEYS = Set.of("headline", "headlines", "title");

  /** What rich text keeps beside the text: addresses and other stories of links. */
  private static final Set<String> BESIDE_KEYS = Set.of("data", "attrs", "attributes", "meta");

  private static final Map<String, String> ELEMENTS =
      Map.ofEntries(
          Map.entry("paragraph", "p"),
          Map.entry("p", "p"),
          Map.entry("heading", "h2"),
          Map.entry("header", "h2"),
          Map.entry("h2", "h2"),
          Map.entry("h3", "h3"),
          Map.entry("h4", "h4"),
          Map.entry("list-item", "li"),
          Map.entry("listitem", "li"),
          Map.entry("list_item", "li"),
          Map.entry("li", "li"),
          Map.entry("blockquote", "blockquote"));

  private final @Nullable String title;
  private final ScriptBody.Starts starts;
  private final boolean shown;
  private ScriptState.@Nullable Node story;
  private int storySize;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder rows = new StringBuilder();
  private final Set<String> seen = new HashSet<>();

  private ScriptText(@Nullable String title, ScriptBody.Starts starts, boolean shown) {
    this.title = title;
    this.shown = shown;
    this.starts = starts;
  }

  /**
   * Returns the part of what the scripts of a page hold that seems to be a story, as HTML: the
   * smallest object or array that holds one of the starts, or the title if there are none, and
   * several paragraphs; of more than one, that with the most.
   *
   * @param page the page in UTF-8
   * @param starts how its paragraphs or its description begin
   * @param shown whether the starts are those of paragraphs
   * @return empty if there is none
   */
  static String page(byte[] page, @Nullable String title, ScriptBody.Starts starts, boolean shown) {
    if (starts.plain.isEmpty() && title == null) {
      return "";
    }
    ScriptText text = new ScriptText(title, starts, shown);
    text.scripts(page);
    text.rows();
    if (text.story != null) {
      text.box(text.story, false);
    }
    return text.out.toString();
  }

  private void scripts(byte[] page) {
    WordSearch search = search();
    TagScanner scanner = new TagScanner(page);
    int left = MAX_SCRIPTS;
    int at = scanner.find('<', 0);
    while (at < page.length && left > 0) {
      if (scanner.isComment(at)) {
        at = scanner.comment(at + 4);
      } else if (scanner.isWord(at + 1, SCRIPT) && scanner.tagName(at + 1) == at + 7) {
        int from = scanner.restOfTag(at + 7);
        int to = scanner.endOfScript(from);
        String tag = new String(page, at, from - at, StandardCharsets.UTF_8);
        boolean read =
            to - from <= left
                && (search == null || search.isIn(page, from, to))
                && !tag.toLowerCase(Locale.ROOT).contains("ld+json");
        if (read) {
          script(new String(page, from, to - from, StandardCharsets.UTF_8));
        }
        left -= to - from;
        at = to;
      } else {
        at++;
      }
      at = scanner.find('<', at);
    }
  }

  /**
   * What a script holds at least if the story is in it, or is sent in pieces; null if that cannot
   * be told. Most pages have scripts without a word of text.
   */
  private @Nullable WordSearch search() {
    List<String> words = new ArrayList<>(starts.words);
    if (starts.plain.isEmpty() && title != null) {
      words.add(WordSearch.longestRun(title, MAX_COMPARED));
    }
    if (words.stream().anyMatch(word -> word.length() < MIN_WORD)) {
      return null;
    }
    words.add(ROWS);
    return new WordSearch(words);
  }

  private void script(String script) {
    ScriptState.Node state = ScriptState.read(script);
    if (script.contains(ROWS)) {
      for (ScriptState.Node call : state.children()) {
        for (ScriptState.Node piece : call.children()) {
          rows.append(piece.text() == null ? "" : piece.text());
        }
      }
    } else {
      look(state);
    }
  }

  /** How many paragraphs a node holds, and whether the story begins in it. */
  private record Held(int paragraphs, boolean start) {}

  private Held look(ScriptState.Node node) {
    if (node.text() != null) {
      String text = node.text();
      int paragraphs = isMarkup(text) ? SEVERAL : isProse(text) ? 1 : 0;
      return new Held(paragraphs, isStart(text));
    }
    int paragraphs = 0;
    boolean start = false;
    for (ScriptState.Node child : node.children()) {
      Held held = look(child);
      paragraphs += held.paragraphs;
      start |= held.start;
    }
    if (ELEMENTS.containsKey(type(node).toLowerCase(Locale.ROOT))) {
      return new Held(Math.min(1, paragraphs), start);
    }
    if (start && paragraphs >= (shown ? 2 : SEVERAL)) {
      if (paragraphs > storySize) {
        story = node;
        storySize = paragraphs;
      }
      return new Held(paragraphs, false);
    }
    // A paragraph of an object with a headline begins that story, not one around it.
    return new Held(paragraphs, start && !(shown && hasHeadline(node)));
  }

  private boolean isStart(String text) {
    if (text.strip().equals(title)) {
      return starts.plain.isEmpty();
    }
    if (text.length() < MIN_START) {
      return false;
    }
    String plain = ScriptBody.plain(text);
    return starts.plain.stream().anyMatch(plain::contains);
  }

  /** Rows are {@code id:JSON} up to the line's end, or {@code id:Tlength,text} in bytes. */
  private void rows() {
    int at = 0;
    while (at < rows.length()) {
      int colon = near(':', at);
      int comma = colon > 0 && near('T', colon + 1) == colon + 1 ? near(',', colon + 2) : -1;
      if (comma > 0) {
        at = textEnd(comma + 1, rows.substring(colon + 2, comma));
        look(row(new ScriptState.Node("text", rows.substring(comma + 1, at), List.of())));
      } else {
        int end = rows.indexOf("\n", at);
        end = end < 0 ? rows.length() : end;
        look(ScriptState.read(rows.substring(at, end)));
        at = end + 1;
      }
    }
  }

  private static ScriptState.Node row(ScriptState.Node text) {
    return new ScriptState.Node("", null, List.of(text));
  }

  /** Looks no farther than numbers of rows and lengths of texts reach; -1 if there is none. */
  private int near(char sought, int from) {
    for (int i = from; i < rows.length() && i < from + 10; i++) {
      if (rows.charAt(i) == sought) {
        return i;
      }
    }
    return -1;
  }

  private int textEnd(int from, String length) {
    int left = 0;
    for (int i = 0; i < length.length(); i++) {
      left = (16 * left + Math.max(0, Character.digit(length.charAt(i), 16))) & 0xffffff;
    }
    int at = from;
    while (at < rows.length() && left > 0) {
      char c = rows.charAt(at++);
      // A surrogate is half of a character of four bytes.
      left -= c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return at;
  }

  private void node(ScriptState.Node node, boolean inline) {
    if (out.length() < MAX_PAGE) {
      if (node.text() != null) {
        leaf(node, inline);
      } else {
        box(node, inline);
      }
    }
  }

  private void box(ScriptState.Node node, boolean inline) {
    if (inline && BESIDE_KEYS.contains(node.key().toLowerCase(Locale.ROOT))) {
      return;
    }
    String type = type(node);
    String element = ELEMENTS.get(type.toLowerCase(Locale.ROOT));
    boolean within = element != null || inline;
    if (element == null) {
      element = inline ? "span" : hasHeadline(node) ? "article" : "div";
    }
    int before = out.length();
    out.append('<').append(element).append(" class=\"");
    out.append(name(node.key())).append(' ').append(name(type)).append("\">");
    int start = out.length();
    for (ScriptState.Node child : node.children().subList(named(node), node.children().size())) {
      node(child, within);
    }
    if (out.length() == start) {
      out.setLength(before);
    } else {
      out.append("</").append(element).append('>');
    }
  }

  /** What an object says it is; of React's {@code ["$","p",…]}, the element. */
  private static String type(ScriptState.Node node) {
    List<ScriptState.Node> children = node.children();
    String mark = children.isEmpty() ? null : children.get(0).text();
    if ("$".equals(mark) && children.size() > 1) {
      String element = children.get(1).text();
      return element == null ? "" : element;
    }
    for (ScriptState.Node child : children) {
      String text = child.text();
      if (text != null && TYPE_KEYS.contains(child.key().toLowerCase(Locale.ROOT))) {
        return text;
      }
    }
    return "";
  }

  /** How many strings name an element of React's: its mark, its name and perhaps its key. */
  private static int named(ScriptState.Node node) {
    int names = 0;
    if (!node.children().isEmpty() && "$".equals(node.children().get(0).text())) {
      while (names < Math.min(3, node.children().size())
          && node.children().get(names).text() != null) {
        names++;
      }
    }
    return names;
  }

  private static boolean hasHeadline(ScriptState.Node node) {
    for (ScriptState.Node child : node.children()) {
      if (HEADLINE_KEYS.contains(child.key().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private void leaf(ScriptState.Node node, boolean inline) {
    String text = node.text() == null ? "" : node.text().strip();
    boolean named = TEXT_KEYS.contains(node.key().toLowerCase(Locale.ROOT));
    if (inline) {
      if (named && (text.length() < BoxWeights.RUNNING || seen.add(text))) {
        out.append(markup(node.text() == null ? "" : node.text()));
      }
    } else if (text.equals(title)) {
      out.append("<h1>").append(Entities.escape(text)).append("</h1>");
    } else if (isMarkup(text) || isProse(text) || (named && text.indexOf(' ') > 0)) {
      paragraphs(node.key(), text);
    }
  }

  private void paragraphs(String key, String text) {
    if (text.length() >= BoxWeights.RUNNING && !seen.add(text)) {
      return;
    }
    String name = name(key);
    if (isMarkup(text)) {
      out.append("<div class=\"").append(name).append("\">").append(markup(text)).append("</div>");
      return;
    }
    for (String line : TextReader.lines(text)) {
      out.append("<p class=\"").append(name).append("\">").append(markup(line)).append("</p>");
    }
  }

  private static boolean isMarkup(String text) {
    return text.contains("</p>") || text.contains("<br");
  }

  private static boolean isProse(String text) {
    return PageText.letters(text) >= BoxWeights.RUNNING
        && text.indexOf(' ') > 0
        && PageText.endsSentence(text);
  }

  /** Text as HTML; markup in it is made whole, so that it ends no box around it. */
  private static String markup(String text) {
    return text.indexOf('<') < 0 && text.indexOf('&') < 0
        ? Entities.escape(text)
        : whole(Jsoup.parseBodyFragment(text).body().html(), text);
  }

  private static String whole(String html, String text) {
    return html.length() > 2 * text.length() + 1000 ? Entities.escape(text) : html;
  }

  private static String name(String key) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < key.length() && i < 40; i++) {
      char c = key.charAt(i);
      name.append(Character.isLetterOrDigit(c) || c == '_' ? c : '-');
    }
    return name.toString();
  }
}
