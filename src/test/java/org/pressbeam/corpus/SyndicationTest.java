package org.pressbeam.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pressbeam.corpus.Fingerprint.Place;

class SyndicationTest {
  private static TextPrint text(
      int slice, String outlet, long text, int length, @Nullable Instant published) {
    return new TextPrint(
        text,
        length,
        new Place(slice, 0),
        "id-" + slice,
        outlet,
        published,
        LocalDate.of(2026, 1, 2),
        null);
  }

  @Test
  void copiesPointToTheEarliestOfAnotherOutlet() {
    Instant noon = Instant.parse("2026-01-02T12:00:00Z");
    Map<Place, String> copies =
        Syndication.find(
            List.of(
                text(0, "a.example", 7, 900, null),
                text(1, "b.example", 7, 900, noon),
                text(2, "c.example", 7, 900, noon.plusSeconds(60)),
                text(3, "d.example", 8, 900, noon)));
    assertThat(copies).isEqualTo(Map.of(new Place(0, 0), "id-1", new Place(2, 0), "id-1"));
  }

  @Test
  void shortTextsAreNoCopies() {
    assertThat(
            Syndication.find(
                List.of(text(0, "a.example", 7, 90, null), text(1, "b.example", 7, 90, null))))
        .isEmpty();
  }
}
