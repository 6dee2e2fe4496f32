package org.pressbeam.lexicon;

/** Sex of a person as far as pronouns and forms of address show it. */
public enum Sex {
  /** He, Mr. */
  MALE("m"),
  /** She, Mrs., Ms. */
  FEMALE("f");

  private final String code;

  Sex(String code) {
    this.code = code;
  }

  /** Returns the value used in lexicon files. */
  public String code() {
    return code;
  }
}
