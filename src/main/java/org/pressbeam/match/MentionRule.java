package org.pressbeam.match;

/** Why a name in a text means an actor: the rule that decided, told for people. */
public enum MentionRule {
  /** The name of the actor. */
  FULL_NAME("The words are the actor's name."),
  /** Another name, which no other actor has. */
  ALIAS("The words are an alias that this actor alone has."),
  /** A name of several actors. */
  SHARED_NAME("Several actors have the name, and the article introduces this one alone of them."),
  /** A title on a day. */
  OFFICE("The title of an office stands for who holds it on the day of the article."),
  /** A place for a government. */
  METONYM(
      "A place or building stands for its government, unless behind \"in\", \"at\" or \"from\" or in a dateline."),
  /** A name in a title. */
  INSIDE_TITLE(
      "The title of an office belongs to the name beside it, so that the names inside the title count."),
  /** A surname that another name explains. */
  SURNAME_INTRODUCED(
      "A surname means its bearer whom the article introduces by another name, before or after."),
  /** A surname that several names explain. */
  SURNAME_FIRST_INTRODUCED(
      "Of several bearers of a surname whom the article introduces, it means the first."),
  /** A given name tells. */
  GIVEN_AND_SURNAME("A surname behind a given name means the bearer of both."),
  /** A title tells. */
  TITLE_AND_SURNAME("A surname behind a title means the bearer whom the title fits."),
  /** Nothing but the lexicon tells. */
  USUAL_BEARER(
      "A surname that the article does not explain means its usual bearer in the lexicon.");

  private final String explanation;

  MentionRule(String explanation) {
    this.explanation = explanation;
  }

  /** Returns the rule in one sentence. */
  public String explanation() {
    return explanation;
  }
}
