package org.pressbeam.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressbeam.corpus.Boilerplate.Dropped;
import org.pressbeam.corpus.Origin.Place;

/** However the input is split, in whatever order and over however many batches. */
class SplitTest {

  /** What was decided, by ids and hashes alone. */
  private record Decided(
      Map<String, String> duplicates, Map<String, String> copies, Set<Long> dropped) {
    static Decided nothing() {
      return new Decided(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
    }

    /** The articles that count, under the id of the one whose story they tell. */
    Map<String, Set<String>> stories(List<MadeArticle> articles) {
      Map<String, Set<String>> stories = new HashMap<>();
      for (MadeArticle article : articles) {
        String kept = duplicates.getOrDefault(article.id(), article.id());
        stories.computeIfAbsent(kept, k -> new TreeSet<>()).add(article.id());
      }
      return stories;
    }
  }

  /** Settles articles that are given to slices at random, on top of those that are kept. */
  private static void settle(
      List<MadeArticle> articles, List<Fingerprint> kept, Random random, Decided decided) {
    Map<String, List<Fingerprint>> outlets = new TreeMap<>();
    Map<Place, Fingerprint> fresh = new HashMap<>();
    int slices = 1 + random.nextInt(5);
    for (MadeArticle article : articles) {
      Place place = new Place(random.nextInt(slices), fresh.size());
      Fingerprint print = article.fingerprint(place);
      fresh.put(place, print);
      outlets.computeIfAbsent(article.outlet(), o -> new ArrayList<>()).add(print);
    }
    kept.forEach(
        print -> outlets.computeIfAbsent(print.outlet(), o -> new ArrayList<>()).add(print));
    List<TextPrint> texts = new ArrayList<>();
    outlets.forEach(
        (outlet, prints) -> {
          var settled = OutletCorpus.settle(outlet, prints, CorpusRules.STANDARD);
          texts.addAll(settled.texts());
          settled
              .duplicates()
              .forEach(
                  (place, id) -> {
                    Fingerprint duplicate = fresh.remove(place);
                    decided.duplicates().put(duplicate.id(), id);
                  });
          settled.dropped().keySet().stream().map(Dropped::hash).forEach(decided.dropped()::add);
        });
    int shards = 1 + random.nextInt(4);
    for (int shard = 0; shard < shards; shard++) {
      int here = shard;
      Syndication.find(texts, key -> Math.floorMod(key, shards) == here, CorpusRules.STANDARD)
          .forEach(
              (place, original) -> {
                String id = fresh.get(place).id();
                decided.copies().merge(id, original.id(), (one, two) -> one);
              });
    }
    for (Fingerprint print : fresh.values()) {
      Origin origin = print.origin();
      Origin standing =
          new Origin(
              new Place(-1, kept.size()),
              origin.id(),
              origin.outlet(),
              origin.published(),
              origin.date(),
              origin.captured());
      kept.add(Fingerprint.kept(standing, false, print.address(), print.print()));
    }
  }

  private static Decided atOnce(List<MadeArticle> articles, Random random) {
    Decided decided = Decided.nothing();
    settle(articles, new ArrayList<>(), random, decided);
    return decided;
  }

  private static Decided dayByDay(List<MadeArticle> articles, Random random) {
    Map<java.time.LocalDate, List<MadeArticle>> days = new TreeMap<>();
    articles.forEach(a -> days.computeIfAbsent(a.captured(), d -> new ArrayList<>()).add(a));
    Decided decided = Decided.nothing();
    List<Fingerprint> kept = new ArrayList<>();
    days.values().forEach(day -> settle(day, kept, random, decided));
    return decided;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void slicesAndOrderChangeNothing(long seed) {
    List<MadeArticle> articles = new ArrayList<>(MadeCorpus.make(20, 5, 12));
    Decided expected = atOnce(articles, new Random(0));
    assertThat(expected.duplicates()).isNotEmpty();
    assertThat(expected.copies()).isNotEmpty();
    assertThat(expected.dropped()).isNotEmpty();
    Random random = new Random(seed);
    Collections.shuffle(articles, random);
    Decided decided = atOnce(articles, random);
    assertThat(decided.duplicates()).isEqualTo(expected.duplicates());
    assertThat(decided.copies().keySet()).isEqualTo(expected.copies().keySet());
    assertThat(decided.dropped()).isEqualTo(expected.dropped());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void batchesChangeOnlyWhichOfSeveralVersionsCounts(long seed) {
    List<MadeArticle> articles = MadeCorpus.bare(seed, 5, 12);
    Decided atOnce = atOnce(articles, new Random(seed));
    Decided dayByDay = dayByDay(articles, new Random(seed));
    assertThat(dayByDay.stories(articles).values())
        .containsExactlyInAnyOrderElementsOf(atOnce.stories(articles).values());
    assertThat(dayByDay.copies()).hasSameSizeAs(atOnce.copies());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void overBatchesTheSameBoilerplateIsLearned(long seed) {
    List<MadeArticle> articles = MadeCorpus.make(seed, 5, 12);
    Set<Long> atOnce = atOnce(articles, new Random(seed)).dropped();
    assertThat(dayByDay(articles, new Random(seed)).dropped()).containsAll(atOnce);
  }
}
