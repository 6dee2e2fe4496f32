package org.pressbeam.pipeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.article.Article;

/**
 * An article, a reject or a page that gave neither on its way from parsing to analysis.
 *
 * @param article the article; null if this is a reject
 * @param reject the reject; null if this is none
 * @param visit from where a page is that gave no article; null if this is an article
 */
record StagedEntry(
    @Nullable Article article, ArchiveEntry.@Nullable Rejected reject, @Nullable Visit visit) {

  /**
   * A page that was read and gave no article: a reject, or set aside by a filter.
   *
   * @param outlet as far as its address tells
   * @param captured time of capture
   */
  record Visit(@Nullable String outlet, @Nullable Instant captured) {
    static final Visit UNKNOWN = new Visit(null, null);
  }

  static final RecordCoder<StagedEntry> CODER = RecordCoder.of(StagedEntry.class);
}
