package org.pressbeam.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.lexicon.LexiconParser;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.lexicon.ShippedLexicon;
import org.pressbeam.text.Tokenizer;
import org.pressbeam.text.Tokens;

/** The lexicons with which matchers are compared. */
final class MatchLexicon {
  private static final int ACTORS = 5_000;
  private static final int PHRASES = 2_000;

  /** One in so many entries is drawn from the texts, so that hits are as frequent as in news. */
  private static final int REAL = 10;

  private final Random random = new Random(7);
  private final List<String> capitals = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> phrases = new ArrayList<>();

  private MatchLexicon(List<String> texts) {
    Set<String> seenWords = new LinkedHashSet<>();
    Set<String> seenNames = new LinkedHashSet<>();
    Set<String> seenPhrases = new LinkedHashSet<>();
    for (String text : texts) {
      Tokens tokens = Tokenizer.tokenize(text);
      for (int i = 1; i < tokens.size(); i++) {
        if (tokens.isWord(i) && tokens.isWord(i - 1) && tokens.length(i) > 3) {
          boolean capital = tokens.isCapitalised(i);
          String pair = tokens.word(i - 1) + " " + tokens.word(i);
          seenWords.add(tokens.word(i));
          if (capital && tokens.isCapitalised(i - 1) && tokens.length(i - 1) > 3) {
            seenNames.add(pair);
          } else if (!capital && !tokens.isCapitalised(i - 1)) {
            seenPhrases.add(pair);
          }
        }
      }
    }
    names.addAll(seenNames);
    phrases.addAll(seenPhrases);
    for (String word : seenWords) {
      if (!Character.isUpperCase(word.charAt(0))) {
        words.add(word);
      } else if (!seenWords.contains(word.toLowerCase(Locale.ROOT))) {
        capitals.add(word);
      }
    }
    Collections.shuffle(names, random);
    Collections.shuffle(phrases, random);
  }

  /** Returns the lexicon of {@code pipelines/news}. */
  static Lexicon shipped() throws LexiconException {
    List<LexiconSource> sources =
        new ArrayList<>(ShippedLexicon.sources(ShippedLexicon.NEWS, LexiconSource.Role.ACTORS));
    sources.addAll(ShippedLexicon.sources(ShippedLexicon.NEWS, LexiconSource.Role.STANCES));
    return LexiconParser.parse(sources);
  }

  /**
   * Makes a lexicon of 5,000 actors of four names each, a fifth of them persons, and 2,000 phrases,
   * a third of them with a gap. All begin with words of the texts, and the names of the persons and
   * a tenth of the phrases stand there.
   */
  static Lexicon made(List<String> texts) throws LexiconException {
    MatchLexicon made = new MatchLexicon(texts);
    return LexiconParser.parse(
        List.of(
            source("actors.yaml", LexiconSource.Role.ACTORS, made.actors()),
            source("stances.yaml", LexiconSource.Role.STANCES, made.stances())));
  }

  private String actors() {
    StringBuilder actors = new StringBuilder("actors:\n");
    for (int i = 0; i < ACTORS; i++) {
      boolean real = i * 4 % REAL == 0;
      actors.append("  - id: actor-").append(i);
      actors.append("\n    kind: ").append(real ? "person" : "organisation").append("\n    name: ");
      actors.append(quoted(real ? names.get(i % names.size()) : name()));
      actors.append("\n    aliases: [").append(quoted(name())).append(", ");
      actors.append(quoted(name())).append(", ").append(quoted(name())).append("]\n");
    }
    return actors.toString();
  }

  private String name() {
    return any(capitals) + " " + any(capitals);
  }

  private String stances() {
    StringBuilder stances = new StringBuilder("language: en\nstances:\n");
    stances.append("  - {category: some, polarity: 0, phrases: [");
    Set<String> distinct = new LinkedHashSet<>();
    while (distinct.size() < PHRASES) {
      int i = distinct.size();
      String gap = i % 3 == 0 ? " ... " : " ";
      String made = any(words) + gap + any(words);
      distinct.add(i % REAL == 0 ? any(phrases) : made);
    }
    distinct.forEach(phrase -> stances.append(quoted(phrase)).append(", "));
    stances.append("]}\n");
    return stances.toString();
  }

  private String any(List<String> entries) {
    return entries.get(random.nextInt(entries.size()));
  }

  private static String quoted(String entry) {
    return "\"" + entry + "\"";
  }

  private static LexiconSource source(String name, LexiconSource.Role role, String text) {
    return new LexiconSource(name, role, text.getBytes(StandardCharsets.UTF_8));
  }
}
