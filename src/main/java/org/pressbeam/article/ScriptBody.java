package org.pressbeam.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the text that the scripts of a page hold is its article.
 *
 * <p>It is believed only where the page itself shows little, if it is several times longer, and if
 * the page tells that it is this story: a paragraph shown stands in it, or, where none is shown,
 * the page's description does or the headline stands beside it.
 */
final class ScriptBody {
  /** Letters from which the text found on a page is taken for the whole of it. */
  private static final int ENOUGH = 1_000;

  private static final double LONGER = 2.5;
  private static final int MIN_BODY = 250;

  /** Letters of a paragraph or description that are compared. */
  private static final int COMPARED = 30;

  private static final int MIN_START = 15;
  private static final int MAX_STARTS = 10;

  private final PageContent page;
  private final @Nullable String title;
  private final List<String> shown;

  /** How the paragraphs shown begin. */
  private final List<String> paragraphs = new ArrayList<>();

  private List<String> lines = List.of();
  private List<Piece> pieces = List.of();

  /**
   * Starts from what the page shows.
   *
   * @param shown the lines of the body found on the page
   */
  ScriptBody(PageContent page, @Nullable String title, List<String> shown) {
    this.page = page;
    this.title = title;
    this.shown = shown;
    for (String line : shown) {
      if (isRunning(line)) {
        add(line, paragraphs);
      }
    }
  }

  /** Whether a page shows so little text that its scripts are worth reading. */
  static boolean isPoor(List<String> shown) {
    return letters(shown) < ENOUGH;
  }

  /**
   * Returns what may be the article of a page as a page of its own; empty if there is none.
   *
   * @param html the page in UTF-8
   */
  String page(byte[] html) {
    if (!paragraphs.isEmpty()) {
      return ScriptText.page(html, title, paragraphs, true);
    }
    List<String> starts = new ArrayList<>();
    String description = page.meta("og:description", "description", "twitter:description");
    if (description != null) {
      add(description, starts);
    }
    String story = ScriptText.page(html, title, starts, false);
    return story.isEmpty() ? ScriptText.page(html, title, List.of(), false) : story;
  }

  /** Looks for the article in that page. */
  boolean isIn(PageContent story) {
    BodyBlocks body = new BodyBlocks(story, title, null);
    lines = body.find();
    pieces = body.pieces();
    int length = letters(lines);
    return length >= MIN_BODY && length >= LONGER * letters(shown) && holdsShown();
  }

  private boolean holdsShown() {
    String text = plain(String.join(" ", lines));
    return paragraphs.isEmpty() || paragraphs.stream().anyMatch(text::contains);
  }

  /** The lines of the text that {@link #isIn} has found. */
  List<String> lines() {
    return lines;
  }

  /** The same as pieces of text. */
  List<Piece> pieces() {
    return pieces;
  }

  private static boolean isRunning(String line) {
    return PageText.letters(line) >= BoxWeights.RUNNING && PageText.endsSentence(line);
  }

  private static void add(String line, List<String> starts) {
    String start = plain(line);
    if (start.length() >= MIN_START && starts.size() < MAX_STARTS) {
      starts.add(start.substring(0, Math.min(COMPARED, start.length())));
    }
  }

  /** Letters and digits alone, in lower case: spaces and marks are written in many ways. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    FoldedText.fold(text)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static int letters(List<String> lines) {
    return lines.stream().mapToInt(PageText::letters).sum();
  }
}
