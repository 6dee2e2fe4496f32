package org.pressbeam.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressbeam.corpus.Fingerprint.BlockPrint;
import org.pressbeam.corpus.Fingerprint.Place;

class OutletCorpusTest {
  private static final String APPEAL = "Our reporters need you: please give.";

  private static Fingerprint article(int index, LocalDate date, String... blocks) {
    return new Fingerprint(
        new Place(index / 3, index % 3),
        "id-" + index,
        null,
        "a.example",
        null,
        date,
        null,
        0,
        false,
        java.util.Arrays.stream(blocks)
            .map(block -> new BlockPrint(Fingerprint.hash(block), 120, false))
            .toList());
  }

  private static Fingerprint article(int index, String... blocks) {
    return article(index, LocalDate.of(2026, 1, 1).plusDays(index), blocks);
  }

  private static List<Fingerprint> tenArticlesWithAnAppeal() {
    return new ArrayList<>(
        IntStream.range(0, 10)
            .mapToObj(i -> article(i, "News " + i, "More of " + i, APPEAL))
            .toList());
  }

  @Test
  void dropsABlockUnderEveryArticleAndKeepsTheNews() {
    OutletCorpus.Settlement settled = OutletCorpus.settle("a.example", tenArticlesWithAnAppeal());
    assertThat(settled.dropped().keySet())
        .extracting(Boilerplate.Dropped::hash, Boilerplate.Dropped::articles)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Fingerprint.hash(APPEAL), 10L));
    assertThat(settled.dropped().values().iterator().next()).containsExactly(0, 1, 2, 3);
    assertThat(settled.duplicates()).isEmpty();
    assertThat(settled.texts()).extracting(TextPrint::length).containsOnly(240);
  }

  @Test
  void keepsABlockThatAFewArticlesOnOneSubjectShare() {
    List<Fingerprint> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      articles.add(article(i, "News " + i, i < 5 ? "Background" : "Other " + i));
    }
    assertThat(OutletCorpus.settle("a.example", articles).dropped()).isEmpty();
  }

  @Test
  void aKnownAppealIsDroppedWithoutRepetition() {
    Fingerprint one =
        new Fingerprint(
            new Place(0, 0),
            "id",
            null,
            "a.example",
            null,
            null,
            null,
            0,
            false,
            List.of(new BlockPrint(1, 300, false), new BlockPrint(2, 30, true)));
    OutletCorpus.Settlement settled = OutletCorpus.settle("a.example", List.of(one));
    assertThat(settled.dropped().keySet())
        .extracting(Boilerplate.Dropped::hash)
        .containsExactly(2L);
    assertThat(settled.texts().get(0).length()).isEqualTo(300);
  }

  @Test
  void aRepetitionPointsToTheEarliestWhereverItStands() {
    LocalDate later = LocalDate.of(2026, 1, 9);
    LocalDate earlier = LocalDate.of(2026, 1, 3);
    OutletCorpus.Settlement settled =
        OutletCorpus.settle(
            "a.example",
            List.of(
                article(0, later, "Same", "text"),
                article(1, earlier, "Same", "text"),
                article(2, later, "Another", "text")));
    assertThat(settled.duplicates()).isEqualTo(Map.of(new Place(0, 0), "id-1"));
    assertThat(settled.texts()).extracting(TextPrint::id).containsExactly("id-1", "id-2");
  }

  @Test
  void articlesThatDifferOnlyInARecurringBlockAreRepetitions() {
    List<Fingerprint> articles = tenArticlesWithAnAppeal();
    articles.add(article(10, "News 3", "More of 3"));
    assertThat(OutletCorpus.settle("a.example", articles).duplicates())
        .isEqualTo(Map.of(new Place(3, 1), "id-3"));
  }

  @Test
  void shortTextsAreRepetitionsOnlyUnderTheSameUrl() {
    List<Fingerprint> flashes = new ArrayList<>();
    long[] addresses = {5, 5, 6, 0, 0};
    for (int i = 0; i < addresses.length; i++) {
      flashes.add(
          new Fingerprint(
              new Place(0, i),
              "id-" + i,
              null,
              "a.example",
              null,
              null,
              null,
              addresses[i],
              false,
              List.of(new BlockPrint(1, 13, false))));
    }
    assertThat(OutletCorpus.settle("a.example", flashes).duplicates())
        .isEqualTo(Map.of(new Place(0, 1), "id-0"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theOrderOfTheArticlesDoesNotMatter(long seed) {
    List<Fingerprint> articles = tenArticlesWithAnAppeal();
    articles.add(article(10, "News 3", "More of 3"));
    articles.add(article(11, "News 4", "More of 4", APPEAL));
    OutletCorpus.Settlement expected = OutletCorpus.settle("a.example", articles);
    Collections.shuffle(articles, new Random(seed));
    assertThat(OutletCorpus.settle("a.example", articles)).isEqualTo(expected);
  }

  @Test
  void aBlockIsComparedWithoutCaseAndSpacing() {
    assertThat(Fingerprint.hash("  Please \n GIVE ")).isEqualTo(Fingerprint.hash("please give"));
    assertThat(Fingerprint.hash("please give")).isNotEqualTo(Fingerprint.hash("please live"));
  }
}
