package org.pressbeam.article;

/** Where the date of an article came from. */
public enum DateSource {
  /** The input itself: a field or the path. */
  GIVEN("given"),
  /** A JSON-LD block of the page. */
  JSON_LD("jsonld"),
  /** A meta element. */
  META("meta"),
  /** A time element. */
  TIME("time"),
  /** The URL. */
  URL("url"),
  /** The text near the title. */
  TEXT("text"),
  /** The time of capture, with {@code --dateFallback=capture} only. */
  CAPTURE("capture"),
  /** No date was found. */
  NONE("none");

  private final String code;

  DateSource(String code) {
    this.code = code;
  }

  /** Returns the value of the column {@code date_source}. */
  public String code() {
    return code;
  }
}
