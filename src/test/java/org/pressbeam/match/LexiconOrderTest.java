package org.pressbeam.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.lexicon.LexiconParser;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.lexicon.ShippedLexicon;
import org.pressbeam.text.Tokenizer;

/** The order of files, actors and names says nothing about whom an article means. */
class LexiconOrderTest {
  private static final LocalDate DATE = LocalDate.of(2022, 3, 1);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void testLexiconFindsTheSameInAnyOrder(int seed) throws IOException, LexiconException {
    findsTheSame(List.of(resource("actors.yaml")), seed);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void newsLexiconFindsTheSameInAnyOrder(int seed) throws IOException, LexiconException {
    findsTheSame(ShippedLexicon.sources(ShippedLexicon.NEWS, LexiconSource.Role.ACTORS), seed);
  }

  private static void findsTheSame(List<LexiconSource> files, int seed)
      throws IOException, LexiconException {
    Random random = new Random(seed);
    List<LexiconSource> shuffledFiles = shuffled(files, random);
    Lexicon lexicon = LexiconParser.parse(files);
    LexiconMatcher inOrder = new LexiconMatcher(lexicon);
    LexiconMatcher inDisorder =
        new LexiconMatcher(shuffled(LexiconParser.parse(shuffledFiles), random));
    for (String text : texts()) {
      assertThat(mentions(inDisorder, text))
          .as("seed %d: %s", seed, text)
          .isEqualTo(mentions(inOrder, text));
    }
  }

  private static List<String> mentions(LexiconMatcher matcher, String text) {
    return matcher.match(List.of(Tokenizer.tokenize(text)), DATE, "en").get(0).mentions().stream()
        .map(mention -> mention.span() + " " + mention.actor().id() + " " + mention.role())
        .toList();
  }

  /** Returns each case of the tables, and all of them as one article. */
  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String row :
        new String(resource("mentions.csv").content(), StandardCharsets.UTF_8).split("\n", -1)) {
      texts.add(row.replaceFirst("\\|.*", "").replaceFirst("^@\\S+ ", ""));
    }
    texts.add(String.join(" ", texts));
    return texts;
  }

  private static Lexicon shuffled(Lexicon lexicon, Random random) {
    List<Actor> actors =
        lexicon.actors().values().stream().map(actor -> shuffled(actor, random)).toList();
    return new Lexicon(shuffled(actors, random), lexicon.phrases(), lexicon.digest());
  }

  private static Actor shuffled(Actor actor, Random random) {
    List<ActorName> names = shuffled(actor.names(), random);
    return new Actor(
        actor.id(),
        actor.name(),
        actor.kind(),
        actor.country(),
        actor.memberOf(),
        actor.wikidata(),
        names,
        actor.offices(),
        actor.surname(),
        actor.sex());
  }

  private static <T> List<T> shuffled(List<T> values, Random random) {
    List<T> copy = new ArrayList<>(values);
    Collections.shuffle(copy, random);
    return copy;
  }

  private static LexiconSource resource(String name) throws IOException {
    try (InputStream stream = LexiconOrderTest.class.getResourceAsStream(name)) {
      return source(name, stream.readAllBytes());
    }
  }

  private static LexiconSource source(String name, byte[] content) {
    return new LexiconSource(name, LexiconSource.Role.ACTORS, content);
  }
}
