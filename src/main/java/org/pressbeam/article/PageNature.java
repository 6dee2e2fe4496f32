package org.pressbeam.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells pages that say themselves that they are no article, and hold none, from articles. */
enum PageNature {
  /** An article, as far as is known. */
  ARTICLE,
  /** A front page, a list of stories, a product, a profile. */
  OTHER;

  /** Letters of running text from which a page counts as an article whatever it says. */
  private static final int MUCH = 1_500;

  /** Letters of running text that any article has. */
  private static final int LITTLE = 400;

  /** Share of letters in links from which a page is a list of links. */
  private static final double LINKS = 0.5;

  private static final Set<String> OTHER_KINDS =
      Set.of(
          "profile",
          "product",
          "product.group",
          "product.item",
          "business.business",
          "company",
          "book",
          "place",
          "restaurant.restaurant",
          "video.movie",
          "music.album");

  /**
   * Judges a page by what it declares and by the text found.
   *
   * @param page what the walk found
   * @param jsonLd what its JSON-LD says
   * @param url its address; null if unknown
   * @param body the lines of its body
   * @param dated whether a date was found; a front page has none, but a short notice has
   */
  static PageNature of(
      PageContent page, JsonLd jsonLd, @Nullable String url, List<Piece> body, boolean dated) {
    if (jsonLd.article() || page.meta("article:published_time") != null) {
      return ARTICLE;
    }
    String kind = page.meta("og:type");
    kind = kind == null ? "" : kind.toLowerCase(Locale.ROOT);
    if (kind.contains("article") || kind.contains("story")) {
      return ARTICLE;
    }
    // Many sites call each of their pages a website; a product or a front page is a stronger word.
    boolean strong = OTHER_KINDS.contains(kind) || isRoot(url);
    if (!strong && !kind.equals("website") && !kind.equals("blog") && !jsonLd.other()) {
      return ARTICLE;
    }
    boolean other = strong || isList(page);
    int running = running(body);
    if (running < LITTLE && (other || !dated)) {
      return OTHER;
    }
    return running < MUCH && other ? OTHER : ARTICLE;
  }

  private static int running(List<Piece> body) {
    int running = 0;
    for (Piece piece : body) {
      String text = piece.text();
      if (text.length() >= 80 && PageText.endsSentence(text) && piece.linkShare() < 0.3) {
        running += PageText.letters(text);
      }
    }
    return running;
  }

  private static boolean isList(PageContent page) {
    int letters = 0;
    int links = 0;
    for (Piece piece : page.pieces) {
      if (!piece.box().excluded) {
        letters += piece.text().length();
        links += piece.linkLength();
      }
    }
    return links > LINKS * letters;
  }

  /** Whether an address has no path: the front page of a site. */
  static boolean isRoot(@Nullable String url) {
    if (url == null) {
      return false;
    }
    try {
      URI uri = new URI(url.strip());
      String path = uri.getPath();
      return uri.getHost() != null
          && uri.getQuery() == null
          && (path == null || path.length() <= 1);
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
