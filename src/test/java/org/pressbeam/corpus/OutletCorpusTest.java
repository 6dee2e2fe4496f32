package org.pressbeam.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressbeam.corpus.Boilerplate.Dropped;
import org.pressbeam.corpus.Origin.Place;

class OutletCorpusTest {
  private static final String APPEAL = "Our reporters need your help: please give what you can.";
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private final MadeWords words = new MadeWords(new Random(7));

  private static Fingerprint article(
      int index, @Nullable String url, int day, int captured, List<String> blocks) {
    return new MadeArticle(
            index,
            "a.example",
            url,
            DAY.plusDays(day),
            DAY.plusDays(captured),
            blocks,
            Set.of(),
            "",
            "")
        .fingerprint();
  }

  private static Fingerprint article(int index, int day, List<String> blocks) {
    return article(index, null, day, day, blocks);
  }

  private static OutletCorpus.Settlement settle(Collection<Fingerprint> articles) {
    return OutletCorpus.settle("a.example", articles, CorpusRules.STANDARD);
  }

  /** Articles of which some hold a block at a place: 0 begins them, 1 is inside, 2 ends them. */
  private List<Fingerprint> articles(int all, int with, String block, int place) {
    List<Fingerprint> articles = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      List<String> lines = new ArrayList<>(words.story());
      if (i < with) {
        lines.add(place * lines.size() / 2, block);
      }
      articles.add(article(i, i, lines));
    }
    return articles;
  }

  private static Collection<String> cut(Collection<Fingerprint> articles, String... blocks) {
    Set<Dropped> dropped = settle(articles).dropped().keySet();
    List<String> cut = new ArrayList<>();
    for (String block : blocks) {
      if (dropped.stream().anyMatch(found -> found.hash() == Fingerprint.hash(block))) {
        cut.add(block);
      }
    }
    assertThat(dropped).hasSameSizeAs(cut);
    return cut;
  }

  @ParameterizedTest(name = "{0}, in {1} of {2} articles at {3}: cut {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Subscribe to our newsletter.                       |  3 |  20 | 2 | true
          Subscribe to our newsletter.                       |  2 |   5 | 2 | false
          Subscribe to our newsletter.                       |  3 | 160 | 2 | false
          Subscribe to our newsletter.                       |  3 |  40 | 1 | true
          Share this                                         |  4 |  10 | 1 | false
          Share this                                         |  5 |  20 | 1 | true
          Ada Bo has reported on rivers since she was twenty.|  6 |  10 | 2 | true
          Ada Bo has reported on rivers since she was twenty.|  6 |  10 | 0 | true
          Ada Bo has reported on rivers since she was twenty.|  6 |  20 | 2 | false
          The war began in spring and has killed thousands.  |  9 |  10 | 1 | false
          “We will never leave our land to you,” Cy said.    | 10 |  10 | 2 | false
          """)
  void howOftenABlockMustRecurDependsOnWhatItIs(
      String block, int with, int all, int place, boolean cut) {
    assertThat(cut(articles(all, with, block, place), block))
        .isEqualTo(cut ? List.of(block) : List.of());
  }

  @Test
  void learnsTheAppealOfTheSeedArticleFromOthersWithTheSameEnding() throws IOException {
    Path seed = Path.of("..", "shared", "corpora", "seed", "article.txt");
    assumeTrue(Files.exists(seed), "skipped: there is no " + seed);
    List<String> lines = Files.readAllLines(seed);
    List<String> letter =
        lines.subList(lines.indexOf("A Message from The Moscow Times:"), lines.size());
    List<Fingerprint> articles = new ArrayList<>(List.of(article(0, 0, lines)));
    for (int i = 1; i < 9; i++) {
      List<String> story = new ArrayList<>(words.story());
      story.addAll(letter);
      articles.add(article(i, i, story));
    }
    assertThat(cut(articles, letter.toArray(String[]::new))).containsExactlyElementsOf(letter);
  }

  @Test
  void saysWhichSlicesHoldADroppedBlockAndWhereItStandsFirst() {
    List<Fingerprint> articles = new ArrayList<>();
    for (int i = 0; i < 210; i += 10) {
      articles.add(article(i, i, MadeEdits.plus(words.story(), APPEAL)));
    }
    Map<Dropped, Set<Integer>> dropped = settle(articles).dropped();
    assertThat(dropped.keySet())
        .extracting(Dropped::hash, Dropped::articles, Dropped::first)
        .containsExactly(tuple(Fingerprint.hash(APPEAL), 21L, new Place(0, 0)));
    assertThat(dropped.values().iterator().next()).containsExactly(0, 1, 2);
  }

  @Test
  void repetitionsDoNotMakeABlockRecur() {
    List<String> story = MadeEdits.plus(words.story(), APPEAL);
    List<Fingerprint> articles = articles(10, 0, "", 0);
    for (int i = 10; i < 30; i++) {
      articles.add(article(i, 3, story));
    }
    assertThat(settle(articles).dropped()).isEmpty();
  }

  @Test
  void aRepetitionPointsToTheEarliestWhereverItStands() {
    List<String> story = words.story();
    OutletCorpus.Settlement settled =
        settle(List.of(article(0, 8, story), article(1, 2, story), article(2, 8, words.story())));
    assertThat(settled.duplicates()).isEqualTo(Map.of(new Place(0, 0), "article-1"));
    assertThat(settled.texts())
        .extracting(text -> text.origin().id())
        .containsExactly("article-1", "article-2");
  }

  @Test
  void articlesThatDifferOnlyInARecurringBlockAreRepetitions() {
    List<Fingerprint> articles = articles(10, 10, APPEAL, 2);
    List<String> story = words.story();
    articles.add(article(10, 1, MadeEdits.plus(story, APPEAL)));
    articles.add(article(11, 2, story));
    assertThat(settle(articles).duplicates()).isEqualTo(Map.of(new Place(0, 11), "article-10"));
  }

  @Test
  void ofSeveralVersionsTheLastTextOfTheFirstDayCounts() {
    List<String> story = new ArrayList<>(words.story());
    List<String> corrected = MadeEdits.plus(story, words.sentence());
    List<String> again = MadeEdits.plus(corrected, words.sentence());
    List<Fingerprint> versions =
        List.of(
            article(0, null, 0, 0, story),
            article(1, null, 0, 2, corrected),
            article(2, null, 0, 3, corrected),
            article(3, null, 1, 4, again));
    assertThat(settle(versions).duplicates())
        .isEqualTo(
            Map.of(
                new Place(0, 0), "article-1",
                new Place(0, 2), "article-1",
                new Place(0, 3), "article-1"));
  }

  @Test
  void reportsInOneFrameAreNoVersionsOfEachOther() {
    MadeEdits edits = new MadeEdits(new Random(1), words);
    List<String> report = words.story();
    List<Fingerprint> reports = new ArrayList<>();
    for (int day = 0; day < 4; day++) {
      List<String> today = report.stream().map(line -> edits.change(line, 0.3)).toList();
      reports.add(article(day, day, today));
    }
    assertThat(settle(reports).duplicates()).isEmpty();
  }

  @ParameterizedTest(name = "{0} and {1} on days {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://a.example/x | http://www.a.example/x/?utm_source=b#c | 0 | true
          https://a.example/x | https://amp.a.example/x/amp             | 0 | true
          https://a.example/x | https://a.example/x                     | 5 | false
          https://a.example/x | https://a.example/x?page=2              | 0 | false
          """)
  void oneAddressIsOneArticleUnlessItIsFilledAnewEachDay(
      String one, String two, int days, boolean same) {
    List<Fingerprint> articles =
        List.of(article(0, one, 0, 0, words.story()), article(1, two, days, days, words.story()));
    assertThat(settle(articles).duplicates().isEmpty()).isNotEqualTo(same);
  }

  @Test
  void shortTextsAreRepetitionsOnlyUnderTheSameUrl() {
    List<String> flash = List.of("More follows.");
    String url = "https://a.example/1";
    List<Fingerprint> flashes =
        List.of(
            article(0, url, 0, 0, flash),
            article(1, url, 1, 1, flash),
            article(2, "https://a.example/2", 0, 0, flash),
            article(3, null, 0, 0, flash),
            article(4, null, 0, 0, flash));
    assertThat(settle(flashes).duplicates()).isEqualTo(Map.of(new Place(0, 1), "article-0"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theOrderOfTheArticlesDoesNotMatter(long seed) {
    List<Fingerprint> articles =
        new ArrayList<>(MadeCorpus.make(5, 1, 8).stream().map(MadeArticle::fingerprint).toList());
    OutletCorpus.Settlement expected = settle(articles);
    assertThat(expected.duplicates()).isNotEmpty();
    Collections.shuffle(articles, new Random(seed));
    assertThat(settle(articles)).isEqualTo(expected);
  }
}
