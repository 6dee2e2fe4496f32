package org.pressbeam.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pressbeam.corpus.Boilerplate.Dropped;
import org.pressbeam.corpus.Origin.Place;

/**
 * Settles the articles of one outlet among themselves: which repeat another, which blocks recur,
 * and what text remains. The answer does not depend on the order in which the articles come.
 */
public final class OutletCorpus {
  private OutletCorpus() {}

  /**
   * What was found out about an outlet.
   *
   * @param outlet which
   * @param duplicates place of each repetition, with the id of the article that it repeats
   * @param dropped blocks to cut, with the slices whose articles hold them
   * @param texts texts of all articles that repeat none, without the dropped blocks; those of
   *     earlier batches are among them
   */
  public record Settlement(
      String outlet,
      Map<Place, String> duplicates,
      Map<Dropped, Set<Integer>> dropped,
      List<TextPrint> texts) {}

  /**
   * Returns what is found out about the articles of one outlet.
   *
   * @param fingerprints all of them, with those that earlier batches have kept; may be none
   */
  public static Settlement settle(
      String outlet, Collection<Fingerprint> fingerprints, CorpusRules rules) {
    List<Fingerprint> articles = new ArrayList<>(fingerprints);
    articles.sort(Comparator.comparing(Fingerprint::place));
    // Blocks are counted over different articles, and articles are different in what they are
    // without recurring blocks: so the one, the other, and the first once more.
    Collection<Fingerprint> different = Repetitions.atFirstSight(articles, rules).different();
    Set<Long> recurring = Boilerplate.find(different, rules).keySet();
    Repetitions repetitions = Repetitions.of(articles, recurring, rules);
    different = repetitions.different();
    Map<Long, @Nullable Dropped> dropped = Boilerplate.find(different, rules);
    return new Settlement(
        outlet,
        new TreeMap<>(repetitions.duplicates()),
        slicesOf(dropped, articles),
        different.stream().map(article -> TextPrint.of(article, dropped.keySet())).toList());
  }

  private static Map<Dropped, Set<Integer>> slicesOf(
      Map<Long, @Nullable Dropped> dropped, List<Fingerprint> articles) {
    Map<Dropped, Set<Integer>> slices = new LinkedHashMap<>();
    for (Fingerprint article : articles) {
      if (article.origin().earlier()) {
        continue;
      }
      for (BlockPrint block : article.blocks()) {
        Dropped found = dropped.get(block.hash());
        if (found != null) {
          slices.computeIfAbsent(found, b -> new TreeSet<>()).add(article.place().slice());
        }
      }
    }
    return slices;
  }
}
