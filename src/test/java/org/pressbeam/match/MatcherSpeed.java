package org.pressbeam.match;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.lexicon.LexiconParser;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.text.Tokenizer;
import org.pressbeam.text.Tokens;

/**
 * Prints how long a lexicon of 20,000 aliases and 2,000 phrases takes to load, and how much text a
 * processor second matches, tokenising included. Its entries are drawn from the open articles, so
 * that many of them begin to match.
 */
final class MatcherSpeed {
  private MatcherSpeed() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws Exception {
    List<StanceCorpus.Story> stories = StanceCorpus.stories();
    List<LexiconSource> sources = sources(stories, new Random(7));
    for (int round = 0; round < 5; round++) {
      long start = cpu();
      Lexicon lexicon = parse(sources);
      long parsed = cpu();
      LexiconMatcher matcher = new LexiconMatcher(lexicon);
      System.out.printf(
          Locale.ROOT,
          "parse %.3f s, build %.3f s%n",
          (parsed - start) / 1e9,
          (cpu() - parsed) / 1e9);
      if (round == 4) {
        for (int pass = 0; pass < 8; pass++) {
          pass(stories, matcher);
        }
      }
    }
  }

  private static void pass(List<StanceCorpus.Story> stories, LexiconMatcher matcher) {
    long start = cpu();
    long units = 0;
    long found = 0;
    long tokenising = 0;
    for (int repeat = 0; repeat < 10; repeat++) {
      for (StanceCorpus.Story story : stories) {
        long before = cpu();
        Tokens tokens = Tokenizer.tokenize(story.text());
        tokenising += cpu() - before;
        units += story.text().length();
        Matches matches = matcher.match(List.of(tokens), story.date(), "en").get(0);
        found += matches.mentions().size() + matches.hits().size();
      }
    }
    double seconds = (cpu() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%.1f MB in %.2f cpu s (tokens %.2f): %.0f MB a cpu second, %d found%n",
        units / 1e6,
        seconds,
        tokenising / 1e9,
        units / 1e6 / seconds,
        found);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Lexicon parse(List<LexiconSource> sources) throws LexiconException {
    return LexiconParser.parse(sources);
  }

  private static List<LexiconSource> sources(List<StanceCorpus.Story> stories, Random random) {
    Set<String> distinct = new LinkedHashSet<>();
    for (int i = 0; i < 200; i++) {
      Tokens tokens = Tokenizer.tokenize(stories.get(random.nextInt(stories.size())).text());
      for (int t = 0; t < tokens.size(); t++) {
        if (tokens.isWord(t) && tokens.end(t) - tokens.start(t) > 3) {
          distinct.add(tokens.word(t));
        }
      }
    }
    List<String> words = new ArrayList<>(distinct);
    List<String> names =
        words.stream().filter(word -> Character.isUpperCase(word.charAt(0))).toList();
    StringBuilder actors = new StringBuilder("actors:\n");
    for (int i = 0; i < 5000; i++) {
      actors.append("  - id: actor-").append(i).append("\n    kind: person\n    name: Zq");
      actors.append(i).append(" Xv").append(i).append("\n    aliases:\n");
      for (int alias = 0; alias < 3; alias++) {
        actors.append("      - ").append(names.get(random.nextInt(names.size())));
        actors.append(' ').append(names.get(random.nextInt(names.size()))).append('\n');
      }
    }
    StringBuilder stances = new StringBuilder("language: en\nstances:\n  - category: some\n");
    stances.append("    polarity: 0\n    phrases:\n");
    for (int i = 0; i < 2000; i++) {
      String word = words.get(random.nextInt(words.size())).toLowerCase(Locale.ROOT);
      stances.append("      - ").append(word).append(i % 3 == 0 ? "~ ... " : " ");
      stances.append(words.get(random.nextInt(words.size()))).append('\n');
    }
    return List.of(
        source("a.yaml", LexiconSource.Role.ACTORS, actors.toString()),
        source("s.yaml", LexiconSource.Role.STANCES, stances.toString()));
  }

  private static LexiconSource source(String name, LexiconSource.Role role, String text) {
    return new LexiconSource(name, role, text.getBytes(StandardCharsets.UTF_8));
  }
}
