package org.pressbeam.corpus;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pressbeam.corpus.Fingerprint.BlockPrint;
import org.pressbeam.corpus.Fingerprint.Place;

/**
 * Finds the blocks of text that an outlet puts under article after article: appeals, notes,
 * newsletter boxes.
 *
 * <p>A block recurs if it stands in at least {@value #MIN_ARTICLES} different articles of the
 * outlet and in at least one of {@value #SHARE} of them, or in at least {@value #MANY_ARTICLES} and
 * one of {@value #MANY_SHARE}: a paragraph of background is repeated in a few articles on one
 * subject, an appeal under most. Known appeals are found without repetition. Repetitions of an
 * article do not count, nor does a block that stands twice in one.
 */
public final class Boilerplate {
  /** Fewest articles in which a recurring block stands. */
  static final int MIN_ARTICLES = 5;

  /** It stands in one of so many of the outlet's articles, at least. */
  static final int SHARE = 5;

  /** From so many articles on, a smaller share does. */
  static final int MANY_ARTICLES = 50;

  /** The smaller share: one of so many. */
  static final int MANY_SHARE = 50;

  private Boilerplate() {}

  /**
   * A block that is dropped.
   *
   * @param hash its hash, see {@link Fingerprint#hash}
   * @param articles how many different articles of the outlet hold it
   * @param first the first of them in the order of the input
   */
  public record Dropped(long hash, long articles, Place first) {}

  /**
   * Returns the blocks to drop, by hash in rising order.
   *
   * @param articles the different articles of one outlet
   */
  static Map<Long, Dropped> find(Collection<Fingerprint> articles) {
    Map<Long, Dropped> seen = new HashMap<>();
    Set<Long> appeals = new HashSet<>();
    for (Fingerprint article : articles) {
      Set<Long> own = new HashSet<>();
      for (BlockPrint block : article.blocks()) {
        if (block.appeal()) {
          appeals.add(block.hash());
        }
        if (own.add(block.hash())) {
          seen.merge(
              block.hash(), new Dropped(block.hash(), 1, article.place()), Boilerplate::join);
        }
      }
    }
    Map<Long, Dropped> dropped = new TreeMap<>(seen);
    dropped
        .values()
        .removeIf(block -> !appeals.contains(block.hash()) && !recurs(block, articles.size()));
    return dropped;
  }

  private static Dropped join(Dropped one, Dropped two) {
    Place first = one.first().compareTo(two.first()) <= 0 ? one.first() : two.first();
    return new Dropped(one.hash(), one.articles() + two.articles(), first);
  }

  private static boolean recurs(Dropped block, int articles) {
    return (block.articles() >= MIN_ARTICLES && block.articles() * SHARE >= articles)
        || (block.articles() >= MANY_ARTICLES && block.articles() * MANY_SHARE >= articles);
  }
}
