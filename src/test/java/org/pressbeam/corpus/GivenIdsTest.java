package org.pressbeam.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pressbeam.corpus.Fingerprint.Place;

class GivenIdsTest {
  private static Fingerprint article(int slice, String id) {
    return new Fingerprint(
        new Place(slice, 0), id, "spare-" + slice, "a.example", null, null, null, 0, List.of());
  }

  @Test
  void theFirstOfTheInputKeepsTheIdAndTheOthersTakeTheirSpareOnes() {
    List<Fingerprint> unique =
        GivenIds.makeUnique(List.of(article(2, "x"), article(0, "x"), article(1, "y")));
    assertThat(unique).extracting(Fingerprint::id).containsExactly("x", "y", "spare-2");
  }
}
