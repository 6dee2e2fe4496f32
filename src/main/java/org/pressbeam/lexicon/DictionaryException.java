package org.pressbeam.lexicon;

/** Says why nothing of a dictionary file can be used. */
public final class DictionaryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Place place;

  /**
   * Reports what is wrong with a file.
   *
   * @param message what is wrong, what is expected
   */
  public DictionaryException(Place place, String message) {
    super(message);
    this.place = place;
  }

  /** Returns what is wrong and where. */
  public Remark remark() {
    return new Remark(place, String.valueOf(getMessage()));
  }
}
