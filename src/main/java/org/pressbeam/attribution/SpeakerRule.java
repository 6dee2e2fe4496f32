package org.pressbeam.attribution;

/** The rules that tell which actor the speaker of a {@link Quote} is. */
public enum SpeakerRule {
  /** The Kremlin's spokesman Dmitry Peskov said. */
  NAMED(
      "The actor is the head of the words that name the speaker: Kremlin spokesman Dmitry Peskov."),
  /** The Kremlin readout said. */
  SPOKEN_FOR(
      "A document speaks for those who made it, unnamed officials and bodies for the state or"
          + " organisation they are of: the Kremlin readout; Iranian officials."),
  /** He said. */
  PRONOUN(
      "“He” and “she” are the last person before who was subject of a clause or speaker and whose sex"
          + " fits: Putin came in. “We are ready,” he said."),
  /** The teacher said. */
  NOT_IN_LEXICON(
      "The words that name the speaker mean nobody whom the lexicon knows: the teacher."),
  /** Nobody is named. */
  NOT_NAMED("No words name a speaker.");

  private final String explanation;

  SpeakerRule(String explanation) {
    this.explanation = explanation;
  }

  /** Returns the rule in one sentence, with an example. */
  public String explanation() {
    return explanation;
  }
}
