package org.pressbeam.attribution;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pressbeam.attribution.NounPhrases.Range;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.match.Mention;

/**
 * Remembers the titles and offices that persons of one article were given beside their names, so
 * that "the senator" is whoever was last called one ("Sen. Jane Doe", "Jane Doe, a senator").
 * Confined to one thread and one article.
 */
final class Descriptions {
  private static final int MAX_BEFORE = 3;
  private static final int MAX_BEHIND = 6;

  /** The longest phrase that is read as a description: "the former German chancellor". */
  private static final int MAX_WORDS = 5;

  private static final Map<String, String> FULL =
      Map.of(
          "sen", "senator",
          "gov", "governor",
          "rep", "representative",
          "gen", "general",
          "prof", "professor");

  private final Map<String, NavigableMap<Long, Actor>> given = new HashMap<>();

  /**
   * Notes the titles around a mention of a person.
   *
   * @param place of the mention in the article
   */
  void note(long place, Period period, Range mention, Actor person) {
    int from = period.is(mention.from() - 1, ",") ? mention.from() - 1 : mention.from();
    int end = mention.to();
    for (int i = from - 1; i >= Math.max(0, from - MAX_BEFORE) && describes(period, i); i--) {
      put(place, full(period, i), person);
    }
    if (!period.is(end, ",") || !period.is(end + 1, WordClass.DETERMINER)) {
      return;
    }
    for (int i = end + 2; i < end + MAX_BEHIND && period.isWord(i); i++) {
      if (describes(period, i) && !period.isPossessive(i + 1)) {
        put(place, full(period, i), person);
        return;
      }
    }
  }

  private void put(long place, String title, Actor person) {
    given.computeIfAbsent(title, key -> new TreeMap<>()).put(place, person);
  }

  /** Returns whom "the senator" means; null if the phrase is no description or nobody fits. */
  @Nullable Actor actor(long place, Period period, Range phrase) {
    int head = phrase.to() - 1;
    boolean fits =
        period.is(phrase.from(), "the")
            && phrase.to() - phrase.from() <= MAX_WORDS
            && !period.isCapitalised(head)
            && describes(period, head);
    NavigableMap<Long, Actor> persons = fits ? given.get(full(period, head)) : null;
    Map.Entry<Long, Actor> last = persons == null ? null : persons.lowerEntry(place);
    Actor actor = last == null ? null : last.getValue();
    for (int i = phrase.from(); actor != null && i < head; i++) {
      Mention mention = period.at(i).mention();
      boolean other =
          period.isPossessive(i)
              || (mention != null
                  && (actor.country() == null
                      || !actor.country().equals(mention.actor().country())));
      actor = other ? null : actor;
    }
    return actor;
  }

  private static boolean describes(Period period, int i) {
    return period.at(i).mention() == null
        && (period.is(i, WordClass.HONORIFIC)
            || period.is(i, WordClass.AGENT)
            || period.is(i, WordClass.OFFICE));
  }

  private static String full(Period period, int i) {
    String word = period.at(i).lower();
    return FULL.getOrDefault(word, word);
  }
}
