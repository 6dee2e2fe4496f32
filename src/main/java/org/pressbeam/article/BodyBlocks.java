package org.pressbeam.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Finds the body of the article among the pieces of a page.
 *
 * <p>Running text (long lines with few links, outside of asides) gives weight to the boxes around
 * it. The body is the smallest box that holds most of the weight ({@link BodyRoot}); a box that
 * calls itself the body, or else the article element with the headline, is believed if it holds a
 * good part. What a box is called counts only as far as its text bears it out ({@link BoxWeights}).
 *
 * <p>Inside the body, lines are dropped that stand in asides or hidden; paragraphs of which 0.7 (of
 * sentences 0.9) is links and that are no sentence, list items of which 0.6 is, other lines of
 * which half is or that are short and no sentence; what repeats the title; what stands behind the
 * last paragraph in boxes of another kind ({@link BodyStem}); and headings of nothing.
 */
final class BodyBlocks {
  private static final int MAX_INTRO = 600;

  private final PageContent page;
  private final @Nullable String title;

  /** Its words, made once: a page may have a heading in each line. */
  private final Set<String> titleWords;

  /** The body as JSON-LD has it; null if it has none. */
  private final @Nullable String declared;

  private int from;
  private int to;
  private List<Piece> lines = List.of();

  /** Number of the piece that is the headline; -1 if none is. */
  private int titleAt = -1;

  BodyBlocks(PageContent page, @Nullable String title, @Nullable String declared) {
    this.page = page;
    this.title = title;
    this.titleWords = title == null ? Set.of() : TitleEnds.words(title);
    this.declared = declared;
  }

  /** Returns the lines of the body in order; empty if there is none. */
  List<String> find() {
    BoxWeights.weigh(page);
    titleAt = titleAt();
    Box root = new BodyRoot(page, titleAt).find();
    from = root.from;
    to = root.to;
    lines = lines(root);
    List<String> out = new ArrayList<>();
    int length = 0;
    for (Piece piece : lines) {
      out.add(piece.text());
      length += piece.text().length();
    }
    // Some pages build their text by script; JSON-LD has it all the same.
    if (declared != null && declared.length() >= 250 && length < 0.4 * declared.length()) {
      String text = Jsoup.parse(declared).wholeText();
      // What is long by its markup only has no more.
      return length < 0.4 * text.length() ? TextReader.lines(text) : out;
    }
    return out;
  }

  /** The lines that {@link #find} found on the page. */
  List<Piece> pieces() {
    return lines;
  }

  /** Number of the first piece of the body that {@link #find} found. */
  int from() {
    return from;
  }

  /** One past the last piece of the body. */
  int to() {
    return to;
  }

  private int titleAt() {
    for (int i = 0; i < page.pieces.size(); i++) {
      Piece piece = page.pieces.get(i);
      if (piece.isHeading() && piece.text().equals(title)) {
        return i;
      }
    }
    return -1;
  }

  private List<Piece> lines(Box root) {
    List<Piece> kept = new ArrayList<>(intro(root));
    for (int i = root.from; i < root.to; i++) {
      Piece piece = page.pieces.get(i);
      if (!piece.box().excluded && belongs(piece)) {
        kept.add(piece);
      }
    }
    return withoutLooseHeadings(BodyStem.of(kept));
  }

  /** The standfirst, where it stands between the headline and the box of the body. */
  private List<Piece> intro(Box root) {
    List<Piece> intro = new ArrayList<>();
    if (titleAt < 0 || titleAt >= root.from || root.from - titleAt > 40) {
      return intro;
    }
    for (int i = titleAt + 1; i < root.from && intro.isEmpty(); i++) {
      Piece piece = page.pieces.get(i);
      Box box = piece.box();
      Box parent = box.parent;
      boolean named = box.introHint || (parent != null && parent.introHint);
      boolean line = box.tag.equals("div") && PageText.endsSentence(piece.text());
      boolean below = i <= titleAt + 2 && (box.tag.equals("h2") || box.tag.equals("p") || line);
      int length = PageText.letters(piece.text());
      if (!box.excluded
          && (named || below)
          && length >= BoxWeights.RUNNING
          && length <= MAX_INTRO
          && (title == null || likeness(piece) < 0.5)
          && piece.linkShare() < 0.3) {
        intro.add(piece);
      }
    }
    return intro;
  }

  private double likeness(Piece piece) {
    return Headline.likeness(TitleEnds.words(piece.text()), titleWords);
  }

  private boolean belongs(Piece piece) {
    String text = piece.text();
    if (text.equalsIgnoreCase(title)) {
      return false;
    }
    if (piece.box().tag.equals("h1") && (title == null || likeness(piece) >= 0.5)) {
      return false;
    }
    double links = piece.linkShare();
    if (piece.isHeading()) {
      return links < 0.9;
    }
    int length = PageText.letters(text);
    return switch (piece.box().tag) {
      case "p" -> links < 0.7 || (PageText.endsSentence(text) && (links < 0.9 || length > 150));
      case "li", "dt", "dd" -> links < 0.6;
      default -> links < 0.5 && (length >= 25 || PageText.endsSentence(text));
    };
  }

  /** A heading with no text before the next one of its rank or the end heads nothing. */
  private static List<Piece> withoutLooseHeadings(List<Piece> lines) {
    List<Piece> kept = new ArrayList<>();
    boolean text = false;
    for (int i = lines.size() - 1; i >= 0; i--) {
      Piece piece = lines.get(i);
      if (piece.isHeading()) {
        if (!text) {
          continue;
        }
      } else {
        text = true;
      }
      kept.add(piece);
    }
    Collections.reverse(kept);
    return kept;
  }
}
