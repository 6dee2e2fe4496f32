package org.pressbeam.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.RejectedException;

/** Reads an HTML page: one parse, one walk over the tree. */
final class PageReader {
  /** jsoup hangs what is nested deeper into the element at this depth. */
  private static final int MAX_DEPTH = 512;

  private final ClassHints hints;
  private final PageDate dates;
  private final OutletName outlets;

  PageReader(ClassHints hints, PageDate dates, OutletName outlets) {
    this.hints = hints;
    this.dates = dates;
    this.outlets = outlets;
  }

  /**
   * Reads a page.
   *
   * @param html decoded page
   * @param url its address; null if unknown
   * @param captured time of its capture; null if unknown
   * @throws RejectedException {@code too_complex}
   */
  Draft read(String html, @Nullable String url, @Nullable Instant captured)
      throws RejectedException {
    PageContent page = walk(html);
    JsonLd jsonLd = JsonLd.read(page.jsonLd);
    String canonical =
        page.canonical == null || page.canonical.isEmpty() ? page.meta("og:url") : page.canonical;
    String address = url == null ? canonical : url;
    String outlet = outlets.of(url, canonical);
    String title = Headline.of(page, jsonLd, outlet);
    BodyBlocks body = new BodyBlocks(page, title, jsonLd.body());
    List<String> lines = body.find();
    String language = language(page, jsonLd);
    PublicationDate date =
        dates.find(
            new PageDate.Page(
                page,
                jsonLd,
                address,
                captured,
                isMonthFirst(language, outlet),
                body.from(),
                body.to()));
    return new Draft(
        null,
        null,
        date,
        address,
        canonical,
        title,
        authors(page, jsonLd),
        language,
        lines,
        Article.TextPolicy.CLEANED,
        PageNature.of(page, jsonLd, address, body.pieces(), date != null));
  }

  private PageContent walk(String html) throws RejectedException {
    Parser parser = Parser.htmlParser();
    parser.setMaxDepth(MAX_DEPTH);
    Document document = parser.parseInput(html, "");
    PageWalk walk = new PageWalk(hints);
    walk.traverse(document);
    if (walk.isTooLarge()) {
      throw new RejectedException(
          RejectReason.TOO_COMPLEX, "more than " + PageWalk.MAX_NODES + " nodes");
    }
    return walk.finish();
  }

  private static @Nullable String language(PageContent page, JsonLd jsonLd) {
    for (String declared :
        new String[] {
          page.language,
          jsonLd.language(),
          page.meta("og:locale", "content-language", "dc.language", "language")
        }) {
      if (Languages.tag(declared) != null) {
        return declared;
      }
    }
    return null;
  }

  /** The United States write the month first, and few others do. */
  private static boolean isMonthFirst(@Nullable String language, @Nullable String outlet) {
    String tag = Languages.tag(language);
    if (tag != null && !tag.startsWith("en")) {
      return false;
    }
    boolean elsewhere =
        outlet != null && outlet.matches(".*\\.(?:uk|ie|au|nz|in|za|ng|ke|pk|lk|eu|de|fr|es|it)");
    return !elsewhere
        && (tag == null || !tag.toLowerCase(Locale.ROOT).matches("en-(?:gb|ie|au|nz|in|za)"));
  }

  private static List<String> authors(PageContent page, JsonLd jsonLd) {
    if (!jsonLd.authors().isEmpty()) {
      return jsonLd.authors();
    }
    String meta =
        page.meta(
            "author",
            "article:author",
            "parsely-author",
            "dc.creator",
            "dcterms.creator",
            "sailthru.author",
            "byl",
            "citation_author");
    if (meta != null && !meta.contains("://")) {
      return List.of(meta);
    }
    List<String> names = new ArrayList<>();
    for (PageContent.Mark mark : page.names) {
      if (names.isEmpty() && !mark.text().isEmpty()) {
        names.add(mark.text());
      }
    }
    return names;
  }
}
