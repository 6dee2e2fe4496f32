package org.pressbeam.article;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pressbeam.article.markup.Markup;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.RejectedException;

/** Reads an HTML page: one parse, one walk over the tree. */
final class PageReader {
  /** English without a country, or of one that writes the month first. */
  private static final Pattern ENGLISH_MONTH_FIRST =
      Pattern.compile("en(?:-(?:us|ca|ph|latn))?+", Pattern.CASE_INSENSITIVE);

  /** The domain of a country, but for those that are used as if they were of none. */
  private static final Pattern DAY_FIRST_DOMAIN =
      Pattern.compile(
          ".*\\.(?!(?:us|ca|ph|pr|io|co|tv|me|ai|fm|cc|ly|to|ws|la|gg|im|so|sh|vc)$)[a-z]{2}");

  private final ClassHints hints;
  private final NatureReader natures = new NatureReader();
  private final PageDate dates;
  private final OutletName outlets;
  private final PageAuthors authors;

  PageReader(ClassHints hints, PageDate dates, OutletName outlets, PageAuthors authors) {
    this.hints = hints;
    this.dates = dates;
    this.outlets = outlets;
    this.authors = authors;
  }

  /**
   * Reads a page.
   *
   * @param html the page in UTF-8
   * @param url its address; null if unknown
   * @param captured time of its capture; null if unknown
   * @throws RejectedException {@code too_complex}
   */
  Draft read(byte[] html, @Nullable String url, @Nullable Instant captured)
      throws RejectedException {
    PageContent page = walk(html);
    JsonLd jsonLd = JsonLd.read(page.jsonLd);
    String canonical = CanonicalUrl.of(page.canonical, url, outlets);
    canonical = canonical == null ? CanonicalUrl.of(page.meta("og:url"), url, outlets) : canonical;
    String address = url == null ? canonical : url;
    String outlet = outlets.of(url, canonical);
    String title = Headline.of(page, jsonLd, outlet);
    BodyBlocks body = new BodyBlocks(page, title, jsonLd.body());
    List<String> lines = body.find();
    List<Piece> pieces = body.pieces();
    if (ScriptBody.isPoor(lines)) {
      ScriptBody script = new ScriptBody(page, title, lines);
      String story = script.page(html);
      if (!story.isEmpty() && script.isIn(walk(story.getBytes(StandardCharsets.UTF_8)))) {
        lines = script.lines();
        pieces = script.pieces();
      }
    }
    String language = language(page, jsonLd);
    PublicationDate date =
        dates.find(
            new PageDate.Page(
                page,
                jsonLd,
                title,
                address,
                captured,
                isMonthFirst(language, outlet),
                body.from(),
                body.to()));
    List<String> names = authors.of(page, jsonLd, outlet, body.from());
    return new Draft(
        null,
        null,
        date,
        address,
        canonical,
        title,
        names,
        language,
        lines,
        Article.TextPolicy.CLEANED,
        natures.judge(
            new NatureReader.Page(page, jsonLd, address, pieces, date != null, !names.isEmpty())));
  }

  private PageContent walk(byte[] html) throws RejectedException {
    Markup page = Markup.parse(html);
    if (page.isTooLarge()) {
      throw new RejectedException(
          RejectReason.TOO_COMPLEX, "more than " + Markup.MAX_NODES + " nodes");
    }
    return new PageWalk(page, hints).walk();
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
  static boolean isMonthFirst(@Nullable String language, @Nullable String outlet) {
    String tag = Languages.tag(language);
    if (tag != null && !ENGLISH_MONTH_FIRST.matcher(tag).matches()) {
      return false;
    }
    return outlet == null || !DAY_FIRST_DOMAIN.matcher(outlet).matches();
  }
}
