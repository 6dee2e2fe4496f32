package org.pressbeam.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.pressbeam.lexicon.ActorName.Role;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.lexicon.LexiconParser;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.text.Tokenizer;

/**
 * Cases stand in {@code mentions.csv}, {@code rules.csv} and {@code stances.csv}, their lexicon
 * beside them.
 */
class LexiconMatcherTest {
  private static final LexiconMatcher MATCHER = matcher();

  private static LexiconMatcher matcher() {
    try {
      return new LexiconMatcher(
          LexiconParser.parse(
              List.of(
                  source("actors.yaml", LexiconSource.Role.ACTORS),
                  source("stances.yaml", LexiconSource.Role.STANCES))));
    } catch (LexiconException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static LexiconSource source(String name, LexiconSource.Role role) {
    try (InputStream stream = LexiconMatcherTest.class.getResourceAsStream(name)) {
      return new LexiconSource(name, role, stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Matches> match(@Nullable LocalDate date, String... parts) {
    return MATCHER.match(List.of(parts).stream().map(Tokenizer::tokenize).toList(), date, "en");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "mentions.csv", delimiter = '|', quoteCharacter = '\0')
  void findsMentions(String line, @Nullable String expected) {
    LocalDate date = LocalDate.of(2022, 3, 1);
    String text = line;
    if (line.startsWith("@")) {
      String day = line.substring(1, line.indexOf(' '));
      date = day.equals("none") ? null : LocalDate.parse(day);
      text = line.substring(line.indexOf(' ') + 1);
    }
    String shown = text;
    String found =
        match(date, text).get(0).mentions().stream()
            .map(mention -> mention.span().of(shown) + ">" + mention.actor().id())
            .collect(Collectors.joining("; "));
    assertThat(found).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "stances.csv", delimiter = '|', quoteCharacter = '\0')
  void findsStancePhrases(String text, @Nullable String expected) {
    String found =
        match(null, text).get(0).hits().stream()
            .map(hit -> hit.span().of(text))
            .collect(Collectors.joining("; "));
    assertThat(found).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "rules.csv", delimiter = '|', quoteCharacter = '\0')
  void tellsTheRuleOfEachMention(String text, String expected) {
    String rules =
        match(LocalDate.of(2022, 3, 1), text).get(0).mentions().stream()
            .map(mention -> mention.span().of(text) + ">" + mention.rule())
            .collect(Collectors.joining("; "));
    assertThat(rules).isEqualTo(expected);
  }

  @Test
  void resolvesASurnameOfTheTitleByTheBody() {
    List<Matches> matches = match(null, "Johnson wins", "Boris Johnson won on Monday.");
    assertThat(matches.get(0).mentions()).hasSize(1);
    assertThat(matches.get(0).mentions().get(0).actor().id()).isEqualTo("boris-johnson");
  }

  @Test
  void namesNobodyAcrossALineFeed() {
    assertThat(match(null, "Donald\nTrump").get(0).mentions())
        .singleElement()
        .satisfies(mention -> assertThat(mention.span().start()).isEqualTo(7));
    assertThat(match(null, "He hit\nback").get(0).hits()).isEmpty();
    assertThat(match(LocalDate.of(2022, 3, 1), "The Russian president\nPutin").get(0).mentions())
        .as("a title is no part of the name on the next line")
        .hasSize(2);
  }

  @Test
  void keepsTheRoleOfAName() {
    List<Mention> mentions =
        match(LocalDate.of(2022, 3, 1), "Moscow, Vladimir Putin and the Russian president")
            .get(0)
            .mentions();
    assertThat(mentions)
        .extracting(Mention::role)
        .containsExactly(Role.METONYM, Role.NAME, Role.OFFICE);
  }

  @Test
  void leavesPhrasesOfOtherLanguages() {
    List<org.pressbeam.text.Tokens> parts = List.of(Tokenizer.tokenize("They accused him."));
    assertThat(MATCHER.match(parts, null, "de").get(0).hits()).isEmpty();
    assertThat(MATCHER.match(parts, null, "en-GB").get(0).hits()).hasSize(1);
    assertThat(MATCHER.match(parts, null, null).get(0).hits()).hasSize(1);
  }

  @Test
  void headIsTheFirstWord() {
    StanceHit hit = match(null, "They accused him of it.").get(0).hits().get(0);
    assertThat(hit.head().of("They accused him of it.")).isEqualTo("accused");
    assertThat(hit.phrase().phrase()).isEqualTo("accuse~ ... of");
  }

  @Test
  void matchesEmptyParts() {
    assertThat(match(null, "", "…"))
        .allSatisfy(matches -> assertThat(matches.mentions()).isEmpty());
    assertThat(MATCHER.match(List.of(), null, null)).isEmpty();
  }
}
