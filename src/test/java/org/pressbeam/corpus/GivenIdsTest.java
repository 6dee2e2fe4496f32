package org.pressbeam.corpus;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pressbeam.corpus.Origin.Place;

class GivenIdsTest {
  private static Fingerprint article(int slice, String id) {
    return new Fingerprint(
        new Origin(new Place(slice, 0), id, "a.example", null, null, null),
        "spare-" + slice,
        0,
        false,
        List.of(),
        new Sketch.Sampler().sketch());
  }

  @Test
  void theFirstOfTheInputKeepsTheIdAndTheOthersTakeTheirSpareOnes() {
    GivenIds.Unique unique =
        GivenIds.makeUnique(List.of(article(2, "x"), article(0, "x"), article(1, "y")));
    assertThat(unique.articles()).extracting(Fingerprint::id).containsExactly("x", "y", "spare-2");
    assertThat(unique.renamed()).containsExactly(entry(unique.articles().get(2), "x"));
  }

  @Test
  void aSpareIdThatIsTakenTooGetsANumber() {
    GivenIds.Unique unique =
        GivenIds.makeUnique(List.of(article(0, "spare-1"), article(1, "spare-1")));
    assertThat(unique.articles())
        .extracting(Fingerprint::id)
        .containsExactly("spare-1", "spare-1-2");
  }
}
