package org.pressbeam.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorKind;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.lexicon.StancePhrase;
import org.pressbeam.text.Tokenizer;

/**
 * Holds the matcher against one that tries every entry at every place, on random texts of few
 * words. A failure names its seed.
 */
class NaiveMatchingTest {
  private static final List<String> WORDS = List.of("ka", "lo", "mi", "nu", "pe");

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsWhatTheNaiveMatcherFinds(int seed) {
    Random random = new Random(seed);
    List<Actor> actors = actors(random);
    List<StancePhrase> phrases = phrases(random);
    String text = text(random);
    Matches matches =
        new LexiconMatcher(new Lexicon(actors, phrases, ""))
            .match(List.of(Tokenizer.tokenize(text)), null, null)
            .get(0);
    List<String> tokens = List.of(text.split(" ", -1));
    assertThat(
            matches.mentions().stream()
                .map(mention -> mention.actor().id() + "@" + mention.span().of(text))
                .toList())
        .as("seed %d: %s", seed, text)
        .isEqualTo(naiveMentions(actors, tokens));
    assertThat(
            matches.hits().stream()
                .map(hit -> hit.phrase().phrase() + "@" + hit.span().of(text))
                .toList())
        .as("seed %d: %s", seed, text)
        .isEqualTo(naiveHits(phrases, tokens));
  }

  private static List<Actor> actors(Random random) {
    List<Actor> actors = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < 12; i++) {
      String name = words(random, 1 + random.nextInt(4));
      if (names.add(name)) {
        actors.add(
            new Actor(
                "a" + i,
                name,
                ActorKind.GROUP,
                null,
                null,
                null,
                List.of(
                    new ActorName(
                        name,
                        ActorName.Role.NAME,
                        ActorName.LetterCase.NAME,
                        List.of(),
                        List.of(),
                        null,
                        null)),
                List.of()));
      }
    }
    return actors;
  }

  private static List<StancePhrase> phrases(Random random) {
    List<StancePhrase> phrases = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      int count = 1 + random.nextInt(3);
      List<Integer> gaps =
          random.ints(count - 1L, -1, 4).map(gap -> Math.max(0, gap)).boxed().toList();
      StancePhrase.Variant variant =
          new StancePhrase.Variant(List.of(words(random, count).split(" ", -1)), gaps);
      phrases.add(
          new StancePhrase("p" + i, "c", 0, "en", StancePhrase.Frame.VERB, List.of(variant)));
    }
    return phrases;
  }

  private static String text(Random random) {
    return IntStream.range(0, 60)
        .mapToObj(i -> random.nextInt(12) == 0 ? "." : words(random, 1))
        .collect(Collectors.joining(" "));
  }

  private static String words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
        .collect(Collectors.joining(" "));
  }

  private static List<String> naiveMentions(List<Actor> actors, List<String> tokens) {
    List<String> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Actor best = null;
      int length = 0;
      for (Actor actor : actors) {
        List<String> name = List.of(actor.name().split(" ", -1));
        int end = at + name.size();
        if (name.size() > length && end <= tokens.size() && tokens.subList(at, end).equals(name)) {
          best = actor;
          length = name.size();
        }
      }
      if (best != null) {
        found.add(best.id() + "@" + String.join(" ", tokens.subList(at, at + length)));
      }
      at += Math.max(1, length);
    }
    return found;
  }

  private static List<String> naiveHits(List<StancePhrase> phrases, List<String> tokens) {
    List<String> found = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (int at = 0; at < tokens.size(); at++) {
      StancePhrase best = null;
      List<Integer> places = List.of();
      for (StancePhrase phrase : phrases) {
        List<Integer> tried = places(phrase.variants().get(0), tokens, at, taken);
        if (tried != null && (best == null || last(tried) > last(places))) {
          best = phrase;
          places = tried;
        }
      }
      if (best != null) {
        taken.addAll(places);
        found.add(best.phrase() + "@" + String.join(" ", tokens.subList(at, last(places) + 1)));
      }
    }
    return found;
  }

  private static int last(List<Integer> places) {
    return places.get(places.size() - 1);
  }

  /** Returns where the words stand: each run of words without gaps at its first possible place. */
  private static @Nullable List<Integer> places(
      StancePhrase.Variant variant, List<String> tokens, int first, Set<Integer> taken) {
    List<Integer> places = new ArrayList<>();
    int word = 0;
    int from = first;
    int gap = 0;
    while (word < variant.words().size()) {
      int runEnd = word + 1;
      while (runEnd < variant.words().size() && variant.gaps().get(runEnd - 1) == 0) {
        runEnd++;
      }
      List<String> run = variant.words().subList(word, runEnd);
      int start = start(run, tokens, from, gap, taken);
      if (start < 0) {
        return null;
      }
      IntStream.range(start, start + run.size()).forEach(places::add);
      from = start + run.size();
      gap = runEnd < variant.words().size() ? variant.gaps().get(runEnd - 1) : 0;
      word = runEnd;
    }
    return places;
  }

  private static int start(
      List<String> run, List<String> tokens, int from, int gap, Set<Integer> taken) {
    for (int start = from; start <= from + gap; start++) {
      int end = start + run.size();
      if (end > tokens.size() || tokens.subList(from, end).subList(0, start - from).contains(".")) {
        return -1;
      }
      if (tokens.subList(start, end).equals(run)
          && IntStream.range(start, end).noneMatch(taken::contains)) {
        return start;
      }
    }
    return -1;
  }
}
