package org.pressbeam.article;

import org.jspecify.annotations.Nullable;

/**
 * Whether a page is an article, and if not, why.
 *
 * @param features what was looked at; null if nothing had to be
 * @param reason what speaks most against an article, as in {@code 2.3: address_thread 1.2,
 *     forum_names 0.7, not dated}; null if the page is one, as far as is known
 */
record PageNature(@Nullable NatureFeatures features, @Nullable String reason) {
  /** An article without doubt, or something that is no page. */
  static final PageNature ARTICLE = new PageNature(null, null);
}
