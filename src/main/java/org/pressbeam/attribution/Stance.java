package org.pressbeam.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.match.StanceHit;

/**
 * A stance phrase with those who take the position and those it is about.
 *
 * @param hit the phrase and where it stands
 * @param negated whether it is denied: "did not condemn"
 * @param voice whose words the phrase is
 * @param pairs each source with each target, in order of the text; at least one pair, its members
 *     null if unknown
 * @param rule which rule found them
 */
public record Stance(
    StanceHit hit, boolean negated, Voice voice, List<Pair> pairs, StanceRule rule) {

  /**
   * A source and a target.
   *
   * @param source id of the actor who takes the stance; null if unknown or no actor of the lexicon
   * @param target id of the actor it is about; null likewise
   */
  public record Pair(@Nullable String source, @Nullable String target) {}

  /** Copies and checks the list. */
  public Stance {
    pairs = List.copyOf(pairs);
    if (pairs.isEmpty()) {
      throw new IllegalArgumentException("a stance without a pair");
    }
  }
}
