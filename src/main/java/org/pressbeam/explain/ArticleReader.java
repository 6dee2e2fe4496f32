package org.pressbeam.explain;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.ArchiveSource;
import org.pressbeam.archive.opening.ArchiveOpener;
import org.pressbeam.article.Article;
import org.pressbeam.article.ArticleExtractor;
import org.pressbeam.article.Extraction;
import org.pressbeam.article.ExtractorSettings;
import org.pressbeam.reject.OrReject;
import org.pressbeam.reject.RejectReason;

/**
 * Hands out the articles of archives one after another, outside of a run: each stands for itself,
 * so that recurring blocks are not cut and repetitions are known only where the input is the table
 * {@code articles} of a run, whose decisions stand. Not safe for use by several threads.
 */
public final class ArticleReader {
  private final ArticleExtractor extractor;
  private long repetitions;
  private long skipped;
  private long rejected;
  private @Nullable String trouble;

  /** Takes an article. */
  @FunctionalInterface
  public interface Reader {
    /** Reads an article. */
    void read(Article article);
  }

  /**
   * Prepares a reader.
   *
   * @throws IllegalArgumentException if the path pattern or the name of a mapped field is wrong
   */
  public ArticleReader(ExtractorSettings settings) {
    this.extractor = new ArticleExtractor(settings);
  }

  /**
   * Hands out the articles of a file.
   *
   * @throws IOException if the channel fails
   */
  public void read(ArchiveSource source, Reader reader) throws IOException {
    try (Archive archive = ArchiveOpener.open(source)) {
      for (ArchiveEntry entry = archive.next(); entry != null; entry = archive.next()) {
        if (entry instanceof ArchiveRecord record) {
          take(record, reader);
        } else if (entry instanceof ArchiveEntry.Skipped) {
          skipped++;
        } else if (entry instanceof ArchiveEntry.Rejected reject) {
          reject(reject.reason(), reject.detail());
        }
      }
    }
  }

  private void reject(RejectReason reason, String detail) {
    rejected++;
    if (trouble == null) {
      trouble = reason.code() + ": " + detail;
    }
  }

  private void take(ArchiveRecord record, Reader reader) {
    Extraction extraction =
        OrReject.run(() -> extractor.extract(record), RejectReason.INTERNAL_PARSING, this::reject);
    if (extraction instanceof Article article) {
      if (isRepetition(article.settled())) {
        repetitions++;
      } else {
        reader.read(article);
      }
    } else if (extraction != null) {
      skipped++;
    }
  }

  private static boolean isRepetition(Article.@Nullable Settled settled) {
    return settled != null && settled.duplicateOf() != null;
  }

  /** Returns how many articles were left out that repeat another of their outlet. */
  public long repetitions() {
    return repetitions;
  }

  /** Returns how many records a filter has set aside. */
  public long skipped() {
    return skipped;
  }

  /** Returns how many records could not be used. */
  public long rejected() {
    return rejected;
  }

  /** Returns why the first of them could not, in a line; null if there are none. */
  public @Nullable String trouble() {
    return trouble;
  }
}
