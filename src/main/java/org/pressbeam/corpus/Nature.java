package org.pressbeam.corpus;

/** What a block of text is by itself, which decides how often it must recur to be boilerplate. */
public enum Nature {
  /** It stands on the list of known appeals. */
  APPEAL(0),
  /** It speaks to the reader or of the outlet: see the resource {@code reader-words.tsv}. */
  NOTICE(1),
  /** It is no sentence: a heading, a button, a credit. */
  LABEL(2),
  /** Sentences. */
  PROSE(3),
  /** Sentences of which a good part stands between quotation marks. */
  QUOTATION(4);

  /** How many codes there are. */
  static final int CODES = 5;

  private final int code;

  Nature(int code) {
    this.code = code;
  }

  /** Returns a number from 0 that stands for it in kept fingerprints and never changes. */
  int code() {
    return code;
  }

  /** Returns the one with a code. */
  static Nature of(int code) {
    for (Nature nature : values()) {
      if (nature.code == code) {
        return nature;
      }
    }
    throw new IllegalArgumentException("no nature has the code " + code);
  }
}
