package org.pressbeam.attribution;

/**
 * The rule that found who takes a stance and towards whom. Each has one sentence that explains it
 * with an example, X being the source and Y the target.
 */
public enum StanceRule {
  /** Subject and object of an active verb. */
  ACTIVE("The subject of the verb takes the position towards its object: \"X condemned Y\"."),
  /** Agent and subject of a passive. */
  PASSIVE(
      "The verb is passive, so its subject is the target and the source stands behind \"by\":"
          + " \"Y was condemned by X\"."),
  /** Subject of the main clause. */
  MAIN_CLAUSE(
      "A participle or second verb has the subject of its main clause: \"X spoke, accusing Y\","
          + " \"X met Z and condemned Y\"."),
  /** Subject behind the comma of an opening phrase. */
  OPENING(
      "A verb without a subject that opens the sentence has that of the main clause: \"Condemning"
          + " Y, X left\"."),
  /** Subject of the verb that governs an infinitive. */
  INFINITIVE("An infinitive has the subject of the verb before it: \"X refused to condemn Y\"."),
  /** Object of the verb that governs an infinitive. */
  ORDERED(
      "The infinitive behind urge, ask, tell or call on has their object as its subject: \"Z"
          + " urged X to condemn Y\"."),
  /** Antecedent of a relative clause as the subject. */
  RELATIVE("The source is what \"who\", \"which\" or \"that\" refers to: \"X, who accused Y\"."),
  /** Antecedent of a relative clause as the object. */
  WHOM("The target is what \"whom\" or \"which\" refers to: \"Y, whom X accused\"."),
  /** Possessor of a noun, or an actor right before it. */
  POSSESSOR(
      "The position is a noun and the source its possessor, or the actor right before it: \"X's"
          + " condemnation of Y\"."),
  /** Actor behind "by" after a noun. */
  NOUN_BY("The position is a noun and its source stands behind \"by\": \"threats to Y by X\"."),
  /** Actor behind "from" after a noun. */
  NOUN_FROM("The position is a noun and its source stands behind \"from\": \"praise from X\"."),
  /** Subject of the verb whose object a noun is. */
  NOUN_OBJECT(
      "The position is the object of a verb, whose subject is the source: \"X issued a warning to"
          + " Y\"."),
  /** Subject of the clause that a noun introduces. */
  NOUN_OPENING(
      "The position stands behind \"in\" or \"with\", and the subject of that sentence is the"
          + " source: \"In a warning to Y, X said\"."),
  /** Target of a noun without a source. */
  NOUN_ALONE("The position is a noun that names nobody who takes it: \"calls against Y grew\"."),
  /** Speaker of the statement around the phrase. */
  SPEAKER(
      "Whoever speaks takes the position: \"we\" and loaded words in a statement are its"
          + " speaker's."),
  /** Speaker of a statement attributed by "according to". */
  ACCORDING_TO(
      "The words stand in a statement attributed by \"according to\", so its speaker takes the"
          + " position."),
  /** Words of the outlet. */
  OUTLET("The outlet itself chose the word, so no actor is the source: \"Y's brutal crackdown\"."),
  /** Subject of a deed. */
  DOER("The phrase tells what its subject did, and so is about it: \"Y lied\", \"Y's lies\"."),
  /** Agent of a passive deed. */
  DOER_BY("The deed is passive and about whom \"by\" names: \"the plan was botched by Y\"."),
  /** Object of a verb of judging. */
  JUDGED("The deed is that of whom somebody judges, who is the source: \"X accused Y of lying\"."),
  /** Subject of a predicate. */
  PREDICATE("The word is said of the subject of its clause: \"Y is corrupt\"."),
  /** Apposition. */
  APPOSITION("The word stands in apposition to its target: \"Y, a known liar,\"."),
  /** Object of a verb of naming. */
  NAMED("Somebody, who is the source, calls the target so: \"X called Y a liar\"."),
  /** Question or condition. */
  SUPPOSED(
      "In a question or a condition nobody takes the position yet, so there is no source: \"if X"
          + " condemns Y\"."),
  /** A language without rules. */
  NO_RULES("There are no rules for the language of the article, so source and target are open.");

  private final String explanation;

  StanceRule(String explanation) {
    this.explanation = explanation;
  }

  /** Returns one sentence in English that says what the rule does, with an example. */
  public String explanation() {
    return explanation;
  }
}
