package org.pressbeam.attribution;

import java.util.List;
import org.pressbeam.match.Mention;
import org.pressbeam.match.StanceHit;
import org.pressbeam.text.AnnotatedText;

/** Finds source and target. */
final class StanceAttributor {
  StanceAttributor(
      AnnotatedText text, List<Mention> mentions, List<Quote> quotes, Speakers speakers) {}

  Stance attribute(StanceHit hit, Voice voice) {
    return new Stance(hit, false, voice, List.of(new Stance.Pair(null, null)));
  }
}
