package org.pressbeam.pipeline;

import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.article.Article;

/**
 * An article or a reject on its way from parsing to analysis.
 *
 * @param article the article; null if this is a reject
 * @param reject the reject; null if this is an article
 */
record StagedEntry(@Nullable Article article, ArchiveEntry.@Nullable Rejected reject) {
  static final RecordCoder<StagedEntry> CODER = RecordCoder.of(StagedEntry.class);
}
