package org.pressbeam.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of an article (title or body) with its sentences, tokens and quotations, computed once.
 * All positions are UTF-16 units of the text. Immutable.
 */
public final class AnnotatedText {
  private final String text;
  private final @Nullable String language;
  private final Tokens tokens;
  private final List<Quotation> quotations;
  private final List<Span> sentences;

  private AnnotatedText(String text, @Nullable String language) {
    this.text = text;
    this.language = language;
    this.tokens = Tokenizer.tokenize(text);
    this.quotations = QuotationFinder.find(text);
    this.sentences = new SentenceSplitter(SentenceRules.of(language)).split(text);
  }

  /**
   * Reads a text; takes time linear in its length.
   *
   * @param language BCP 47; null is read as English
   */
  public static AnnotatedText of(String text, @Nullable String language) {
    return new AnnotatedText(text, language);
  }

  /** Returns the text. */
  public String text() {
    return text;
  }

  /** Returns its language, BCP 47; null if it is not known. */
  public @Nullable String language() {
    return language;
  }

  /** Returns its words and marks. */
  public Tokens tokens() {
    return tokens;
  }

  /**
   * Returns its sentences in order. They do not overlap, cover everything but white space, and none
   * holds a line break. Closing marks belong to the sentence that they close.
   */
  public List<Span> sentences() {
    return sentences;
  }

  /** Returns its quotations, ordered by start, outer before inner. */
  public List<Quotation> quotations() {
    return quotations;
  }

  /**
   * Returns the number of the sentence that holds a unit; for white space between sentences that of
   * the sentence before it, and 0 before the first.
   */
  public int sentenceAt(int unit) {
    return Span.lastStartingBy(unit, sentences);
  }
}
