package org.pressbeam.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorKind;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.lexicon.ActorName.LetterCase;
import org.pressbeam.lexicon.ActorName.Role;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.lexicon.StancePhrase;
import org.pressbeam.lexicon.StancePhrase.Frame;
import org.pressbeam.lexicon.StancePhrase.Variant;
import org.pressbeam.lexicon.Wildcards;
import org.pressbeam.text.Tokenizer;

/** Entries with {@code *} and {@code ?}, as names and as phrases. */
class WildcardTest {

  private static Matches match(Lexicon lexicon, String text) {
    return new LexiconMatcher(lexicon).match(List.of(Tokenizer.tokenize(text)), null, "en").get(0);
  }

  private static Lexicon phrases(String... entries) {
    List<StancePhrase> phrases = new ArrayList<>();
    for (String entry : entries) {
      List<String> words = Arrays.asList(entry.toLowerCase(Locale.ROOT).split(" ", -1));
      List<Integer> gaps = words.stream().skip(1).map(word -> 0).toList();
      Variant variant = new Variant(words, gaps, Wildcards.GLOB);
      phrases.add(new StancePhrase(entry, "c", 0, "und", Frame.LABEL, List.of(variant)));
    }
    return new Lexicon(List.of(), phrases, "");
  }

  private static Lexicon names(String... entries) {
    List<Actor> actors = new ArrayList<>();
    for (String entry : entries) {
      ActorName name =
          new ActorName(
              entry,
              Role.NAME,
              LetterCase.ANY,
              List.of(),
              List.of(),
              null,
              null,
              entry.contains("*") || entry.contains("?") ? Wildcards.GLOB : Wildcards.NONE);
      actors.add(
          new Actor(entry, entry, ActorKind.GROUP, null, null, null, List.of(name), List.of()));
    }
    return new Lexicon(actors, List.of(), "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          accus*               | He accuses her of accusing him.       | accuses, accusing
          accus*               | Accus and ACCUSED                     | Accus, ACCUSED
          accus*               | an accursed acc                       |
          wom?n                | a woman, women and a womxyn           | woman, women
          *gate                | Partygate, the gate and a gateway     | Partygate, gate
          un*ed                | united, unended, under                | united, unended
          lock* and load*      | locked and loading, lock and          | locked and loading
          not * good           | not very good, not good, not at all good | not very good
          naive*               | naïveté                               | naïveté
          anti-*               | anti-war and antiwar                  | anti-war
          strass*              | die Straßen                           | Straßen
          *a*b*a*              | abracadabra, banana                   | abracadabra
          """)
  void phraseCoversWhatItsWildcardsStandFor(String entry, String text, String expected) {
    Matches matches = match(phrases(entry), text);

    assertThat(matches.hits())
        .extracting(hit -> text.substring(hit.span().start(), hit.span().end()))
        .containsExactlyElementsOf(
            expected == null ? List.of() : List.of(expected.split(", ", -1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          argentin*             | the Argentinian team, Argentina        | argentin*, argentin*
          iran*;iranian guard   | an Iranian, the Iranian guard          | iran*, iranian guard
          india*;indiana        | Indians in Indiana                     | india*, indiana
          a*;ab*;abc*           | abcd, abd, ad                          | abc*, ab*, a*
          un*;under fire        | under fire, under, united              | under fire, un*, un*
          george bush*          | George W. Bushes and George Bush       | george bush*
          """)
  void namesTakeTheLongestThenTheClosest(String entries, String text, String expected) {
    Matches matches = match(names(entries.split(";", -1)), text);

    assertThat(matches.mentions())
        .extracting(mention -> mention.actor().id())
        .containsExactly(expected.split(", ", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          good*;not good*   | The plan is not good.        | not good*
          good*;not good*   | The goods are good.          | good*, good*
          warn*;warn of     | They warn of it and warned.  | warn of, warn*
          """)
  void aPhraseHidesTheWordInsideIt(String entries, String text, String expected) {
    Matches matches = match(phrases(entries.split(";", -1)), text);

    assertThat(matches.hits())
        .extracting(hit -> hit.phrase().phrase())
        .containsExactly(expected.split(", ", -1));
  }

  @ParameterizedTest
  @CsvSource({"en", "de", "fa"})
  void aPhraseOfSeveralCategoriesIsAHitInEach(String language) {
    Variant variant = new Variant(List.of("warn*"), List.of(), Wildcards.GLOB);
    List<StancePhrase> both =
        List.of(
            new StancePhrase("warn*", "hostile", 0, "und", Frame.LABEL, List.of(variant)),
            new StancePhrase("warn*", "negemo", -1, "und", Frame.LABEL, List.of(variant)));
    LexiconMatcher matcher = new LexiconMatcher(new Lexicon(List.of(), both, ""));

    assertThat(
            matcher
                .match(List.of(Tokenizer.tokenize("He warned us.")), null, language)
                .get(0)
                .hits())
        .extracting(hit -> hit.phrase().category())
        .containsExactly("hostile", "negemo");
  }
}
