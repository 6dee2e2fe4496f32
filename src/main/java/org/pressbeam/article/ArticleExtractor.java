package org.pressbeam.article;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.RejectedException;
import org.pressbeam.reject.SkipFilter;

/**
 * Makes one article of one record.
 *
 * <p>Kept of a page: the standfirst, where it stands between headline and text, and of the body its
 * paragraphs, the headings over them, list items and block quotes, and of tables the cells that
 * hold sentences or at least 25 letters. Dropped: the headline, menus, captions and all else in
 * figures, embedded posts, bylines, datelines, section labels, dates of change, related links and
 * lines that are mostly links, share bars, advertisements, comments, boxes about cookies and
 * newsletters, notes on the author and the source behind the last paragraph, and headings of
 * nothing. Text that only a script would show is read where the page has little: the articleBody of
 * JSON-LD if it is much longer, or what the scripts hold ({@link ScriptBody}). How the body is
 * found: {@link BodyBlocks}.
 *
 * <p>Of plain text and of text in fields, lines are kept or dropped by what they say alone. In
 * both, known appeals, credits, pointers to other stories and lists of them become blocks of their
 * own fate ({@code appeals.txt}).
 *
 * <p>The same record and settings give the same article. Not safe for use by several threads: build
 * one for each worker; building one reads a dozen small resources.
 */
public final class ArticleExtractor {
  private final ExtractorSettings settings;
  private final @Nullable PathPattern pathPattern;
  private final OutletName outlets = new OutletName();
  private final Languages languages = new Languages();
  private final LineCleaner cleaner;
  private final Agencies agencies = new Agencies();
  private final Byline bylines = new Byline(agencies);
  private final PageReader pages;
  private final FieldsReader fields;

  /**
   * Builds an extractor.
   *
   * @param settings what the run decides
   * @throws IllegalArgumentException if the path pattern or the name of a mapped field is wrong;
   *     the message names what is allowed
   */
  public ArticleExtractor(ExtractorSettings settings) {
    this.settings = settings;
    String pattern = settings.pathPattern();
    this.pathPattern = pattern == null ? null : new PathPattern(pattern);
    WrittenDates written = new WrittenDates();
    DateFormats formats = new DateFormats(written);
    this.cleaner =
        new LineCleaner(agencies, bylines, new Dateline(agencies, written), new Appeals());
    this.pages =
        new PageReader(
            new ClassHints(),
            new PageDate(formats, written),
            outlets,
            new PageAuthors(bylines, agencies));
    this.fields =
        new FieldsReader(new FieldNames(settings.fields()), pages, formats, settings.cleanText());
  }

  /**
   * Makes an article of a record.
   *
   * @param record any record that an archive hands out
   * @return the article, or the filter that sets the record aside
   * @throws RejectedException {@code no_text}, {@code no_outlet}, {@code bad_field} or {@code
   *     too_complex}
   */
  public Extraction extract(ArchiveRecord record) throws RejectedException {
    ArchiveRecord.Content content = record.content();
    if (content instanceof ArchiveRecord.Fields row && SettledReader.isSettled(row.values())) {
      return filtered(SettledReader.read(row.values()));
    }
    Draft draft = draft(record);
    String reason = draft.nature().reason();
    if (settings.articlesOnly() && reason != null) {
      return new Extraction.Skipped(SkipFilter.NOT_AN_ARTICLE, reason);
    }
    return filtered(assemble(record, draft));
  }

  /** Reads what the record itself says, before outlet, date and lines are settled. */
  Draft draft(ArchiveRecord record) throws RejectedException {
    String url = unbracketed(record.url());
    ArchiveRecord.Content content = record.content();
    if (content instanceof ArchiveRecord.Page page) {
      byte[] html = PageCharset.utf8(page.payload(), page.charset());
      return pages.read(html, url, record.captured());
    }
    if (content instanceof ArchiveRecord.PlainText text) {
      return text(PageCharset.decode(text.payload(), text.charset()), url);
    }
    return fields.read(((ArchiveRecord.Fields) content).values(), url, record.captured());
  }

  private Draft text(String text, @Nullable String url) {
    if (!settings.cleanText()) {
      return draftOf(url, null, List.of(text.split("\n", -1)), Article.TextPolicy.VERBATIM);
    }
    List<String> lines = TextReader.lines(text);
    if (TextReader.startsWithTitle(text, lines)) {
      return draftOf(url, lines.get(0), lines.subList(1, lines.size()), Article.TextPolicy.CLEANED);
    }
    return draftOf(url, null, lines, Article.TextPolicy.CLEANED);
  }

  private static Draft draftOf(
      @Nullable String url, @Nullable String title, List<String> lines, Article.TextPolicy policy) {
    return new Draft(
        null, null, null, url, null, title, List.of(), null, lines, policy, PageNature.ARTICLE);
  }

  /** WARC 1.0 as its grammar has it writes the target URI in angle brackets. */
  private static @Nullable String unbracketed(@Nullable String url) {
    if (url == null || !url.startsWith("<") || !url.endsWith(">")) {
      return url;
    }
    return url.substring(1, url.length() - 1);
  }

  private Article assemble(ArchiveRecord record, Draft draft) throws RejectedException {
    PathPattern.Match path = pathPattern == null ? null : pathPattern.match(record.path());
    String outlet = outlet(record, draft, path);
    PublicationDate date = date(record, draft, path);
    String language = languages.of(draft.language(), draft.lines());
    LineCleaner.Cleaned body =
        draft.policy() == Article.TextPolicy.VERBATIM
            ? LineCleaner.verbatim(draft.lines())
            : cleaner.clean(draft.lines(), draft.title(), language);
    if (body.blocks().stream()
        .allMatch(block -> block.text().isBlank() || block.fate() != Block.Fate.KEPT)) {
      throw new RejectedException(RejectReason.NO_TEXT, "no running text was found");
    }
    List<String> lines = new ArrayList<>(bylines.names(draft.authors(), outlet));
    if (lines.stream().allMatch(line -> agencies.credited(line) != null)) {
      lines.addAll(bylines.names(body.bylines(), outlet));
    }
    List<String> names = new ArrayList<>();
    String agency = body.agency();
    for (String name : lines) {
      String credited = agencies.credited(name);
      if (credited == null) {
        names.add(name);
      } else if (agency == null) {
        agency = credited;
      }
    }
    String id = draft.id();
    return new Article(
        id == null ? record.name().hash() : id,
        id != null,
        outlet,
        date == null ? null : date.day(),
        date == null ? DateSource.NONE : date.source(),
        date == null ? null : date.published(),
        record.captured(),
        digest(record.content()),
        draft.url(),
        draft.title(),
        names,
        body.dateline(),
        agency,
        language,
        record.name(),
        body.blocks(),
        draft.policy(),
        null);
  }

  private String outlet(ArchiveRecord record, Draft draft, PathPattern.@Nullable Match path)
      throws RejectedException {
    if (path != null && path.outlet() != null) {
      return path.outlet();
    }
    if (draft.outlet() != null) {
      return draft.outlet();
    }
    String outlet = outlets.of(draft.url(), draft.canonical());
    if (outlet != null) {
      return outlet;
    }
    if (pathPattern != null && path == null) {
      throw new RejectedException(
          RejectReason.BAD_FIELD,
          "path '" + record.path() + "' does not match '" + settings.pathPattern() + "'");
    }
    throw new RejectedException(
        RejectReason.NO_OUTLET, "neither a field nor an address nor the path names an outlet");
  }

  /**
   * Returns the outlet of a record as far as its path or its address tells, which of a page that
   * gives no article is all there is; null if neither does.
   */
  public @Nullable String outletOf(ArchiveRecord record) {
    PathPattern.Match path = pathPattern == null ? null : pathPattern.match(record.path());
    if (path != null && path.outlet() != null) {
      return path.outlet();
    }
    return outlets.of(unbracketed(record.url()), null);
  }

  private @Nullable PublicationDate date(
      ArchiveRecord record, Draft draft, PathPattern.@Nullable Match path) {
    if (path != null && path.date() != null) {
      return new PublicationDate(path.date(), null, DateSource.GIVEN);
    }
    Instant captured = record.captured();
    if (draft.date() == null && settings.captureFallback() && captured != null) {
      LocalDate day = LocalDate.ofInstant(captured, ZoneOffset.UTC);
      return new PublicationDate(day, null, DateSource.CAPTURE);
    }
    return draft.date();
  }

  private Extraction filtered(Article article) {
    LocalDate date = article.date();
    LocalDate from = settings.from();
    LocalDate to = settings.to();
    boolean before = from != null && (date == null || date.isBefore(from));
    boolean after = to != null && (date == null || date.isAfter(to));
    if (before || after) {
      return new Extraction.Skipped(SkipFilter.DATES);
    }
    if (!settings.outlets().isEmpty()
        && !settings.outlets().contains(article.outlet().toLowerCase(Locale.ROOT))) {
      return new Extraction.Skipped(SkipFilter.OUTLETS);
    }
    String language = article.language();
    if (!settings.languages().isEmpty()
        && (language == null
            || !settings
                .languages()
                .contains(language.split("-", -1)[0].toLowerCase(Locale.ROOT)))) {
      return new Extraction.Skipped(SkipFilter.LANGUAGES);
    }
    return article;
  }

  private static @Nullable String digest(ArchiveRecord.Content content) {
    byte[] payload = null;
    if (content instanceof ArchiveRecord.Page page) {
      payload = page.payload();
    } else if (content instanceof ArchiveRecord.PlainText text) {
      payload = text.payload();
    } else if (content instanceof ArchiveRecord.Fields row) {
      payload = row.payload();
    }
    return payload == null ? null : HexFormat.of().formatHex(sha256().digest(payload));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
