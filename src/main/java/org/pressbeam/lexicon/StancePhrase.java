package org.pressbeam.lexicon;

import java.util.List;

/**
 * A phrase by which somebody takes a position.
 *
 * @param phrase the entry as it stands in the lexicon
 * @param category category of stance, such as {@code accuse}
 * @param polarity -1, 0 or 1
 * @param language BCP 47; {@code und} for a phrase that is looked for in every language
 * @param frame where source and target stand
 * @param bound whether it counts only where syntax binds it to an actor as its target
 * @param variants every form in which it is matched
 * @param notFollowedBy words that must not stand right behind it; compared without case
 * @param notPrecededBy words that must not stand right before it; compared without case
 */
public record StancePhrase(
    String phrase,
    String category,
    int polarity,
    String language,
    Frame frame,
    boolean bound,
    List<Variant> variants,
    List<String> notFollowedBy,
    List<String> notPrecededBy) {

  /** Where the source and the target of a phrase stand. */
  public enum Frame {
    /** The subject takes the position, the object is its target: "X condemned Y". */
    VERB("verb"),
    /** A noun: "X's condemnation of Y", "a warning to Y by X". */
    NOUN("noun"),
    /**
     * A loaded label, whose speaker takes the position towards whom it is attached to: "brutal
     * crackdown".
     */
    LABEL("label"),
    /**
     * A verb whose subject is the target: "Y lied". Whoever speaks takes the position, and a
     * passive is turned: "the plan was botched by Y".
     */
    DEED("deed");

    private final String code;

    Frame(String code) {
      this.code = code;
    }

    /** Returns the name used in lexicon files. */
    public String code() {
      return code;
    }
  }

  /**
   * One form of a phrase: words in order with gaps between them.
   *
   * @param words lower-case words in order
   * @param gaps for each word but the first, how many other tokens may stand before it, 0 for none
   * @param wildcards whether the words hold wildcards
   */
  public record Variant(List<String> words, List<Integer> gaps, Wildcards wildcards) {
    /** Copies and checks the lists. */
    public Variant {
      words = List.copyOf(words);
      gaps = List.copyOf(gaps);
      if (gaps.size() != words.size() - 1) {
        throw new IllegalArgumentException(words + " with gaps " + gaps);
      }
    }

    /** Makes a form without wildcards. */
    public Variant(List<String> words, List<Integer> gaps) {
      this(words, gaps, Wildcards.NONE);
    }
  }

  /** Copies the lists. */
  public StancePhrase {
    variants = List.copyOf(variants);
    notFollowedBy = List.copyOf(notFollowedBy);
    notPrecededBy = List.copyOf(notPrecededBy);
  }

  /** Makes a phrase that holds whatever stands around it, with a target or without. */
  public StancePhrase(
      String phrase,
      String category,
      int polarity,
      String language,
      Frame frame,
      List<Variant> variants) {
    this(phrase, category, polarity, language, frame, false, variants, List.of(), List.of());
  }
}
