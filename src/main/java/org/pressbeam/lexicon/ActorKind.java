package org.pressbeam.lexicon;

/** What an actor is. */
public enum ActorKind {
  /** A human being. */
  PERSON("person"),
  /** A country or territory as a whole. */
  COUNTRY("country"),
  /** The government of a country. */
  GOVERNMENT("government"),
  /** An organisation with members or staff: alliances, ministries, companies, agencies. */
  ORGANISATION("organisation"),
  /** An armed, ethnic, religious or political group. */
  GROUP("group");

  private final String code;

  ActorKind(String code) {
    this.code = code;
  }

  /** Returns the name used in lexicon files and in the column {@code kind}. */
  public String code() {
    return code;
  }
}
