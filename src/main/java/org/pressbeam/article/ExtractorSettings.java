package org.pressbeam.article;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run decides about parsing articles.
 *
 * @param fields canonical field name (id, url, outlet, title, date, language, authors, text, html)
 *     to the field's name in the input; names not mapped are found under their usual names
 * @param cleanText whether text that the input gives is cleaned as pages are; if false it stays
 *     exactly as given
 * @param pathPattern such as <code>{outlet}/{date}/{name}</code>, held against the end of a
 *     record's path; null if none
 * @param captureFallback whether an article without a date gets the day of its capture
 * @param from first day to keep; null if open
 * @param to last day to keep; null if open
 * @param outlets outlets to keep; empty for all
 * @param languages primary language subtags to keep; empty for all
 * @param articlesOnly whether pages recognised to be no articles are set aside
 */
public record ExtractorSettings(
    Map<String, String> fields,
    boolean cleanText,
    @Nullable String pathPattern,
    boolean captureFallback,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Set<String> outlets,
    Set<String> languages,
    boolean articlesOnly)
    implements Serializable {

  /** Copies the collections. */
  public ExtractorSettings {
    fields = Map.copyOf(fields);
    outlets = Set.copyOf(outlets);
    languages = Set.copyOf(languages);
  }

  /** Returns the settings of a run without options. */
  public static ExtractorSettings defaults() {
    return new ExtractorSettings(Map.of(), true, null, false, null, null, Set.of(), Set.of(), true);
  }
}
