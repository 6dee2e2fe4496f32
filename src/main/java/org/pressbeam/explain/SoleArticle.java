package org.pressbeam.explain;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.ArchiveSource;
import org.pressbeam.article.Article;
import org.pressbeam.article.ArticleExtractor;
import org.pressbeam.article.DateSource;
import org.pressbeam.article.Extraction;
import org.pressbeam.article.ExtractorSettings;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.RejectedException;

/**
 * One article, read as a run reads it, but that nothing sets it aside.
 *
 * @param article the article
 * @param notes what a run would have done otherwise, a line each
 */
public record SoleArticle(Article article, List<String> notes) {
  private static final String NO_OUTLET = "unknown";

  /**
   * What the user says of the article.
   *
   * @param date day of publication, which goes before what the article says; null to read it
   * @param language BCP 47, which goes before what was recognised; null to recognise it
   */
  public record Given(@Nullable LocalDate date, @Nullable String language) {}

  /** Copies the list. */
  public SoleArticle {
    notes = List.copyOf(notes);
  }

  /**
   * Reads an article.
   *
   * @param source a page, a text, JSON, or an archive
   * @param record name of the record; null if the file holds only one
   * @throws IllegalArgumentException if there is no article; the message is for the user
   * @throws IOException if the channel fails
   */
  public static SoleArticle read(
      ArchiveSource source, @Nullable String record, Given given, Map<String, String> fields)
      throws IOException {
    ArchiveRecord found = SoleRecord.of(source, record);
    List<String> notes = new ArrayList<>();
    try {
      Article article = extract(found, fields, notes);
      Article.Settled settled = article.settled();
      if (settled != null && settled.duplicateOf() != null) {
        notes.add("it repeats " + settled.duplicateOf() + " and counts nowhere in its run");
      }
      return new SoleArticle(with(article, given), notes);
    } catch (RejectedException e) {
      throw new IllegalArgumentException(
          source.name() + ": " + e.reason().code() + ": " + e.detail(), e);
    }
  }

  private static Article extract(
      ArchiveRecord record, Map<String, String> fields, List<String> notes)
      throws RejectedException {
    ArchiveRecord named = record;
    Extraction extraction;
    try {
      extraction = extractor(fields, null, true).extract(record);
    } catch (RejectedException e) {
      if (e.reason() != RejectReason.NO_OUTLET) {
        throw e;
      }
      notes.add("nothing says from which outlet it is; a run would need --pathPattern");
      named =
          new ArchiveRecord(
              record.name(), NO_OUTLET, record.url(), record.captured(), record.content());
      extraction = extractor(fields, "{outlet}", true).extract(named);
    }
    if (extraction instanceof Extraction.Skipped skipped) {
      notes.add(
          "a run would set it aside as "
              + skipped.filter().code()
              + (skipped.detail().isEmpty() ? "" : " (" + skipped.detail() + ")"));
      String pattern = named.path().equals(NO_OUTLET) ? "{outlet}" : null;
      extraction = extractor(fields, pattern, false).extract(named);
    }
    if (extraction instanceof Article article) {
      return article;
    }
    throw new IllegalStateException("nothing filters, but " + extraction);
  }

  private static ArticleExtractor extractor(
      Map<String, String> fields, @Nullable String pathPattern, boolean articlesOnly) {
    return new ArticleExtractor(
        new ExtractorSettings(
            fields, true, pathPattern, false, null, null, Set.of(), Set.of(), articlesOnly));
  }

  private static Article with(Article article, Given given) {
    boolean dated = given.date() != null;
    return new Article(
        article.id(),
        article.givenId(),
        article.outlet(),
        dated ? given.date() : article.date(),
        dated ? DateSource.GIVEN : article.dateSource(),
        article.published(),
        article.captured(),
        article.digest(),
        article.url(),
        article.title(),
        article.authors(),
        article.dateline(),
        article.agency(),
        given.language() == null ? article.language() : given.language(),
        article.record(),
        article.blocks(),
        article.policy(),
        article.settled());
  }
}
