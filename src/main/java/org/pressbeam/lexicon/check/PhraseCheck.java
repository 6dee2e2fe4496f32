package org.pressbeam.lexicon.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pressbeam.lexicon.PlacedPhrase;
import org.pressbeam.lexicon.Remark;
import org.pressbeam.lexicon.StancePhrase;
import org.pressbeam.lexicon.StancePhrase.Frame;
import org.pressbeam.lexicon.StancePhrase.Variant;
import org.pressbeam.lexicon.Wildcards;
import org.pressbeam.text.Folding;

/** Phrases that stand there twice or never match, since an earlier one has the same words. */
final class PhraseCheck {
  private final List<Remark> findings;
  private final Map<Words, PlacedPhrase> first = new HashMap<>();
  private final Map<Entry, PlacedPhrase> entries = new HashMap<>();

  /** The words of a form as they are compared. */
  private record Words(
      String language, List<String> words, List<Integer> gaps, Wildcards wildcards) {}

  /** What makes two phrases the same entry. */
  private record Entry(String language, Frame frame, String category, String phrase) {}

  PhraseCheck(List<Remark> findings) {
    this.findings = findings;
  }

  void check(List<PlacedPhrase> phrases) {
    for (PlacedPhrase placed : phrases) {
      StancePhrase phrase = placed.phrase();
      String text = Folding.fold(phrase.phrase());
      PlacedPhrase twin =
          entries.putIfAbsent(
              new Entry(phrase.language(), phrase.frame(), phrase.category(), text), placed);
      if (twin != null) {
        add(placed, "twice, first at " + twin.place());
        continue;
      }
      hidden(placed);
      common(placed);
    }
  }

  private void hidden(PlacedPhrase placed) {
    StancePhrase phrase = placed.phrase();
    PlacedPhrase hiding = null;
    int hidden = 0;
    for (Variant variant : phrase.variants()) {
      PlacedPhrase earlier = first.putIfAbsent(words(phrase, variant), placed);
      if (earlier != null && hides(earlier.phrase(), phrase)) {
        hiding = earlier;
        hidden++;
      }
    }
    if (hiding != null && hidden == phrase.variants().size()) {
      String other = "\"" + Remark.shortened(hiding.phrase().phrase()) + "\"";
      add(
          placed,
          "never matches: " + other + " (" + hiding.place() + ") has its words and is first");
    }
  }

  private static Words words(StancePhrase phrase, Variant variant) {
    List<String> folded = variant.words().stream().map(Folding::fold).toList();
    return new Words(phrase.language(), folded, variant.gaps(), variant.wildcards());
  }

  /** A dictionary's entry of several categories is a hit in each; words around may decide too. */
  private static boolean hides(StancePhrase earlier, StancePhrase phrase) {
    boolean together =
        earlier.frame() == phrase.frame() && earlier.phrase().equals(phrase.phrase());
    return !together
        && !earlier.equals(phrase)
        && earlier.notFollowedBy().isEmpty()
        && earlier.notPrecededBy().isEmpty();
  }

  private void common(PlacedPhrase placed) {
    for (Variant variant : placed.phrase().variants()) {
      String word = variant.words().get(0);
      boolean stem =
          variant.words().size() == 1
              && variant.wildcards() == Wildcards.GLOB
              && word.length() <= 3
              && word.endsWith("*");
      if (stem) {
        List<String> covered = CommonWords.startingWith(word.substring(0, word.length() - 1));
        if (!covered.isEmpty()) {
          add(placed, "covers common words: " + String.join(", ", covered));
        }
      }
    }
  }

  private void add(PlacedPhrase placed, String problem) {
    findings.add(
        new Remark(
            placed.place(),
            "phrase \"" + Remark.shortened(placed.phrase().phrase()) + "\" " + problem));
  }
}
