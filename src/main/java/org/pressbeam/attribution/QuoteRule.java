package org.pressbeam.attribution;

/** The rules that find statements: which one made a {@link Quote} and gave it its first stretch. */
public enum QuoteRule {
  /** “…,” she said. */
  QUOTATION_BEFORE_CUE(
      Extent.WHOLE,
      "A quotation right before a subject and its verb of saying is what they say:"
          + " “We are ready,” she said."),
  /** …, officials said. */
  CLAUSE_BEFORE_CUE(
      Extent.WHOLE,
      "A clause without marks, a comma, a subject and a verb of saying at the end of the sentence"
          + " or between commas: the clause is what they say: The road is closed, officials said."),
  /** She said: “…” */
  QUOTATION_BEHIND_CUE(
      Extent.WHOLE,
      "A quotation behind a verb of saying, its hearer, time and place skipped, is what its subject"
          + " says: She told reporters on Monday: “We are ready.”"),
  /** She said that … */
  THAT_CLAUSE(
      Extent.WHOLE, "A clause with “that” behind a verb of saying: She said that it was over."),
  /** She said it was over. */
  BARE_CLAUSE(
      Extent.WHOLE, "A clause without “that” behind a verb that allows it: She said it was over."),
  /** She asked whether … */
  QUESTION_CLAUSE(
      Extent.WHOLE,
      "An indirect question behind a verb that takes one: She asked whether it was over."),
  /** She vowed to … */
  INFINITIVE(
      Extent.WHOLE,
      "An infinitive behind a verb of promising, or behind the hearer of a verb of urging:"
          + " She vowed to stay; she urged him to stay."),
  /** She said: it was over. */
  BEHIND_COLON(
      Extent.WHOLE,
      "What follows a verb of saying and a colon, without marks: He wrote: it was over."),
  /** She called the plan “a mistake”. */
  OBJECT_WITH_QUOTATION(
      Extent.EMBEDDED,
      "The object of a verb of judging up to its quotation; what is not in marks stays the"
          + " outlet's: She called the plan “a mistake”."),
  /** She criticised the plan for the port. */
  PLAIN_OBJECT(
      Extent.EMBEDDED,
      "The object of a verb of judging, of three words or more, without marks; its words stay the"
          + " outlet's: She criticised the plan for the port."),
  /** According to her, … */
  ACCORDING_TO(
      Extent.WHOLE,
      "“According to” and a source: the rest of the sentence is what the source says: According to"
          + " the ministry, the road is closed."),
  /** Putin: We are ready */
  LABEL(
      Extent.WHOLE,
      "A name and a colon at the beginning: what follows is what they say: Putin: We are ready; in"
          + " running text the name must be that of an actor."),
  /** She looked up: “…” */
  QUOTATION_BEHIND_COLON(
      Extent.WHOLE,
      "A quotation behind a colon, or a comma and with a capital, without a verb of saying: it is"
          + " said by the subject of its clause: She looked up: “We are ready for it.”"),
  /** Putin “outlined …” */
  QUOTED_WORDS(
      Extent.EMBEDDED,
      "Five quoted words or more inside a clause, no title, without a verb of saying, are those of"
          + " the subject of the clause: Putin “outlined basic steps towards peace”."),
  /** She looked up. “…” */
  LONE_QUOTATION(
      Extent.WHOLE,
      "A sentence that is a quotation and nothing else, behind a sentence with a subject on the same"
          + " line or one that ends with a colon, is said by that subject: She looked up. “We are"
          + " ready for it.”");

  private final Extent extent;
  private final String explanation;

  QuoteRule(Extent extent, String explanation) {
    this.extent = extent;
    this.explanation = explanation;
  }

  /** Whether a statement is made of whole sentences of the speaker or of words taken from some. */
  public enum Extent {
    /** It stands for itself. */
    WHOLE,
    /** It is part of a clause of the outlet, in whose voice what is not in marks stays. */
    EMBEDDED
  }

  /** Returns whether the statements of this rule stand for themselves. */
  public Extent extent() {
    return extent;
  }

  /** Returns the rule in one sentence, with an example. */
  public String explanation() {
    return explanation;
  }
}
