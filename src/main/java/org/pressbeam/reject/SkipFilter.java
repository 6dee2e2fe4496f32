package org.pressbeam.reject;

/**
 * The named filters that set a record aside without anything being wrong with it. {@code run.json}
 * counts the records of each; a code is public and never changes.
 */
public enum SkipFilter {
  /** A WARC record that holds no capture: warcinfo, request, metadata, revisit. */
  RECORD_TYPE("record_type"),
  /** A capture whose HTTP status is a redirect (3xx). */
  REDIRECT("redirect"),
  /** A capture whose HTTP status is neither 200 nor a redirect. */
  STATUS("status"),
  /** An image, style sheet, script, feed or other media type that holds no article. */
  MEDIA_TYPE("media_type"),
  /** A robots.txt or a sitemap. */
  ROBOTS("robots"),
  /** A record without a payload. */
  EMPTY("empty"),
  /** A folder, link or hidden file inside a zip or tar. */
  NOT_A_FILE("not_a_file"),
  /** A page recognised to be no article. */
  NOT_AN_ARTICLE("not_an_article"),
  /** Outside {@code --from} and {@code --to}, or without a date while these are given. */
  DATES("dates"),
  /** Not among {@code --outlets}. */
  OUTLETS("outlets"),
  /** Not among {@code --languages}. */
  LANGUAGES("languages");

  private final String code;

  SkipFilter(String code) {
    this.code = code;
  }

  /** Returns the name under which {@code run.json} counts it. */
  public String code() {
    return code;
  }
}
