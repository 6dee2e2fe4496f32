package org.pressbeam.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pressbeam.text.Tokenizer;
import org.pressbeam.text.Tokens;

/**
 * The way stance phrases are written: words, {@code ~} behind a word that inflects, {@code ...} for
 * a gap of at most 5 words, {@code ...8} for one of at most 8.
 */
final class PhraseSyntax {
  private static final int USUAL_GAP = 5;
  private static final int GAP_LIMIT = 20;
  private static final int WORD_LIMIT = 20;
  private static final int VARIANT_LIMIT = 500;

  private PhraseSyntax() {}

  /** A mistake in a phrase: what is wrong, what is expected. */
  static final class PhraseException extends Exception {
    private static final long serialVersionUID = 1L;

    PhraseException(String message) {
      super(message);
    }
  }

  /**
   * Returns every form of a phrase.
   *
   * @param verb whether words with {@code ~} are verbs, else nouns
   * @throws PhraseException if it has no words, starts or ends with a gap, or has too much of
   *     something
   */
  static List<StancePhrase.Variant> variants(String phrase, String language, boolean verb)
      throws PhraseException {
    List<List<String>> words = new ArrayList<>();
    List<Integer> gaps = new ArrayList<>();
    int gap = -1;
    for (String item : phrase.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (item.startsWith("...") || item.startsWith("…")) {
        if (words.isEmpty() || gap > 0) {
          throw new PhraseException("a gap must stand between words");
        }
        gap = gapSize(item.replace("...", "…").substring(1));
        continue;
      }
      words.add(forms(item, language, verb));
      if (words.size() > 1) {
        gaps.add(Math.max(gap, 0));
      }
      gap = -1;
    }
    if (gap > 0) {
      throw new PhraseException("a gap must stand between words");
    }
    if (words.size() > WORD_LIMIT) {
      throw new PhraseException("expected at most " + WORD_LIMIT + " words");
    }
    return combine(words, gaps);
  }

  private static int gapSize(String digits) throws PhraseException {
    if (digits.isEmpty()) {
      return USUAL_GAP;
    }
    int size = digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : 0;
    if (size < 1 || size > GAP_LIMIT) {
      throw new PhraseException(
          "gap \"..." + digits + "\", expected ... or ...1 to ..." + GAP_LIMIT);
    }
    return size;
  }

  private static List<String> forms(String item, String language, boolean verb)
      throws PhraseException {
    boolean inflects = item.endsWith("~");
    String word = inflects ? item.substring(0, item.length() - 1) : item;
    if (!hasWord(word)) {
      throw new PhraseException("\"" + item + "\" is no word, expected words, ~ or ...");
    }
    if (word.indexOf('~') >= 0) {
      throw new PhraseException("\"" + item + "\": expected ~ at the end of a word only");
    }
    if (!inflects) {
      return List.of(word);
    }
    if (!language.startsWith("en")) {
      throw new PhraseException(
          "\""
              + item
              + "\": there are no rules of inflection for language \""
              + language
              + "\", expected \"forms\" with each form instead of ~");
    }
    return verb ? EnglishForms.ofVerb(word) : EnglishForms.ofNoun(word);
  }

  private static boolean hasWord(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    return tokens.wordCount() > 0;
  }

  private static List<StancePhrase.Variant> combine(List<List<String>> words, List<Integer> gaps)
      throws PhraseException {
    Set<List<String>> combined = new LinkedHashSet<>(List.of(List.of()));
    for (List<String> forms : words) {
      Set<List<String>> longer = new LinkedHashSet<>();
      for (List<String> start : combined) {
        for (String form : forms) {
          List<String> variant = new ArrayList<>(start);
          variant.add(form);
          longer.add(variant);
        }
      }
      combined = longer;
      if (combined.size() > VARIANT_LIMIT) {
        throw new PhraseException(
            "more than " + VARIANT_LIMIT + " forms, expected fewer words with ~");
      }
    }
    return combined.stream().map(variant -> new StancePhrase.Variant(variant, gaps)).toList();
  }
}
