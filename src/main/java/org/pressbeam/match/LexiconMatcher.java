package org.pressbeam.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.text.Tokens;

/**
 * Finds the actors and stance phrases of a lexicon in the parts of an article. Immutable and safe
 * to share between threads; building one is costly, so a worker builds it once. What is compared,
 * and whom a surname means, is said in the package's documentation.
 */
public final class LexiconMatcher {
  private final Vocabulary vocabulary = new Vocabulary();
  private final Words.Marks marks;
  private final NameFinder names;
  private final PhraseFinder phrases;
  private final Titles titles;

  /** Prepares a lexicon for matching. */
  public LexiconMatcher(Lexicon lexicon) {
    this.marks = Words.Marks.in(vocabulary);
    WordClasses.flags().forEach(vocabulary::mark);
    Iterable<Actor> actors = lexicon.actors().values();
    this.names = new NameFinder(actors, vocabulary);
    this.phrases = new PhraseFinder(lexicon.phrases(), vocabulary);
    this.titles = new Titles(actors, vocabulary);
    vocabulary.freeze();
    names.freeze();
    phrases.freeze();
  }

  /**
   * Matches one article. Cost: linear in its length.
   *
   * @param parts its parts in order, such as title and body; a surname is resolved by what all of
   *     them say
   * @param date day of publication; null if unknown, then names limited in time do not match
   * @param language BCP 47; null if unknown, then phrases of every language match, and surnames as
   *     in English
   * @return one element for each part
   */
  public List<Matches> match(
      List<Tokens> parts, @Nullable LocalDate date, @Nullable String language) {
    List<Found> found = new ArrayList<>();
    List<List<StanceHit>> hits = new ArrayList<>();
    for (Tokens part : parts) {
      Words words = new Words(part, vocabulary, marks);
      found.addAll(names.find(hits.size(), words, date));
      hits.add(phrases.find(words, language));
    }
    List<List<Mention>> mentions =
        new NameResolver(
                parts.size(),
                found,
                titles,
                title -> names.inside(title, date),
                isEnglish(language))
            .resolve();
    List<Matches> result = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      result.add(new Matches(mentions.get(part), hits.get(part)));
    }
    return result;
  }

  private static boolean isEnglish(@Nullable String language) {
    return language == null || PhraseFinder.primary(language).equals("en");
  }
}
