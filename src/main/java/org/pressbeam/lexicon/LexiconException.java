package org.pressbeam.lexicon;

/**
 * A mistake in a lexicon file: the message names file, line and column, what is wrong and what is
 * expected.
 */
public final class LexiconException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Reports one or more mistakes.
   *
   * @param message one line for each mistake: {@code file:line:column: what is wrong}
   */
  public LexiconException(String message) {
    super(message);
  }
}
