package org.pressbeam.match;

import java.util.List;

/**
 * What was found in one part of an article.
 *
 * @param mentions mentions of actors in order of start; they never overlap each other
 * @param hits stance phrases in order of start; they share no word with each other, but may stand
 *     in another's gap and overlap mentions
 */
public record Matches(List<Mention> mentions, List<StanceHit> hits) {
  /** Copies the lists. */
  public Matches {
    mentions = List.copyOf(mentions);
    hits = List.copyOf(hits);
  }
}
