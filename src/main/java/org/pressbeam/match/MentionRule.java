package org.pressbeam.match;

/** Why a name in a text means an actor: the rule that decided, told for people. */
public enum MentionRule {
  /** The name of the actor. */
  FULL_NAME("the actor's name"),
  /** Another name, which no other actor has. */
  ALIAS("an alias of this actor alone"),
  /** A name of several actors. */
  SHARED_NAME("a name of several actors, of whom the article introduces this one alone"),
  /** A title on a day. */
  OFFICE("the title of an office, which this actor holds on the day of the article"),
  /** A place for a government. */
  METONYM("a place or building for its government: not in a dateline, not behind in, at or from"),
  /** A name in a title. */
  INSIDE_TITLE("a name inside the title of an office, which belongs to the name beside it"),
  /** A surname that another name explains. */
  SURNAME_INTRODUCED("a surname of somebody whom the article introduces by another name"),
  /** A surname that several names explain. */
  SURNAME_FIRST_INTRODUCED("a surname of several whom the article introduces: the first of them"),
  /** A given name tells. */
  GIVEN_AND_SURNAME("a surname behind the given name of this actor"),
  /** A title tells. */
  TITLE_AND_SURNAME("a surname behind a title that fits this actor and not other bearers"),
  /** Nothing but the lexicon tells. */
  USUAL_BEARER("a surname that the article does not explain, and its usual bearer in the lexicon");

  private final String explanation;

  MentionRule(String explanation) {
    this.explanation = explanation;
  }

  /** Returns the rule in words, without a capital or full stop. */
  public String explanation() {
    return explanation;
  }
}
