package org.pressbeam.article;

/**
 * A paragraph, heading or list item of an article's body: one line of its text.
 *
 * @param text without line breaks (except that of a text taken verbatim it is the line exactly as
 *     given); may be empty in a verbatim text only
 * @param fate what is to become of it
 */
public record Block(String text, Fate fate) {

  /** What becomes of a block. */
  public enum Fate {
    /** It is text of the article. */
    KEPT,
    /**
     * It is a known appeal to the reader or ending: cut from the text, listed in {@code
     * boilerplate}.
     */
    APPEAL,
    /** It recurs across the outlet's articles: cut likewise. Only the corpus finds this out. */
    RECURRING,
    /** It stands in the same article before: cut, and listed nowhere. */
    REPEATED
  }
}
