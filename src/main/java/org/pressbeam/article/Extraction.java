package org.pressbeam.article;

import org.pressbeam.reject.SkipFilter;

/**
 * What an {@code ArticleExtractor} makes of a record: an article, or the finding that it holds
 * none.
 */
public sealed interface Extraction permits Article, Extraction.Skipped {

  /**
   * A record set aside by a named filter.
   *
   * @param filter the filter
   * @param detail why, in words and figures for people; empty if the filter's name says it all
   */
  record Skipped(SkipFilter filter, String detail) implements Extraction {
    Skipped(SkipFilter filter) {
      this(filter, "");
    }
  }
}
