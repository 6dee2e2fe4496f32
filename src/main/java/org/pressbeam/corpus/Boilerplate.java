package org.pressbeam.corpus;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pressbeam.corpus.CorpusRules.Rule;
import org.pressbeam.corpus.Origin.Place;

/**
 * Finds the blocks of text that an outlet puts under article after article: appeals, notes,
 * newsletter boxes.
 *
 * <p>How often a block must recur depends on what it is by itself ({@link Nature}). One that is no
 * sentence needs a fifth of the outlet's articles, or in many articles a fiftieth; one that speaks
 * to the reader three articles and a fiftieth. Other sentences may be background of the news, so
 * they need half, or in many a fifth, and must stand at the edge of the articles, with nothing but
 * recurring blocks between them and the beginning or the end. A quotation is news however often it
 * is repeated. Known appeals are found without repetition. Repetitions of an article do not count,
 * nor does a block that stands twice in one.
 */
public final class Boilerplate {
  /** A block stands at the edge in three of four of its articles, at least. */
  private static final double AT_EDGE = 0.75;

  private final Collection<Fingerprint> articles;
  private final CorpusRules rules;
  private final Set<Long> appeals = new HashSet<>();
  private final Map<Long, Recurring> recurring = new HashMap<>();

  /** What is counted of a block that recurs. */
  private static final class Recurring {
    private int articles;
    private int edges;
    private int fresh;
    private @Nullable Place first;
    private Nature nature = Nature.APPEAL;
  }

  /**
   * A block that is dropped.
   *
   * @param hash its hash, see {@link Fingerprint#hash}
   * @param articles how many different articles of the outlet, without earlier batches, hold it
   * @param first the first of them in the order of the input
   */
  public record Dropped(long hash, long articles, Place first) {}

  private Boilerplate(Collection<Fingerprint> articles, CorpusRules rules) {
    this.articles = articles;
    this.rules = rules;
  }

  /**
   * Returns the blocks to drop, by hash in rising order; null where no article but those of earlier
   * batches holds the block.
   *
   * @param articles the different articles of one outlet
   */
  static Map<Long, @Nullable Dropped> find(Collection<Fingerprint> articles, CorpusRules rules) {
    Boilerplate search = new Boilerplate(articles, rules);
    search.findRecurring();
    articles.forEach(search::count);
    articles.forEach(search::countEdges);
    Map<Long, @Nullable Dropped> dropped = new TreeMap<>();
    search.recurring.forEach(
        (hash, block) -> {
          if (search.isDropped(hash, block)) {
            Place first = block.first;
            dropped.put(hash, first == null ? null : new Dropped(hash, block.fresh, first));
          }
        });
    return dropped;
  }

  /** Sorting finds the few that recur without a map of the many that do not. */
  private void findRecurring() {
    long[] all = new long[articles.stream().mapToInt(article -> article.blocks().size()).sum()];
    int size = 0;
    for (Fingerprint article : articles) {
      for (BlockPrint block : article.blocks()) {
        all[size++] = block.hash();
        if (block.nature() == Nature.APPEAL) {
          appeals.add(block.hash());
        }
      }
    }
    Arrays.sort(all);
    for (int i = 0; i < size; ) {
      int from = i;
      while (i < size && all[i] == all[from]) {
        i++;
      }
      boolean often = isOften(i - from, Rule.BOILERPLATE_PERCENT, Rule.MANY_PERCENT);
      boolean notice = reaches(i - from, Rule.NOTICE_ARTICLES, Rule.NOTICE_PERCENT);
      if (often || notice || appeals.contains(all[from])) {
        recurring.put(all[from], new Recurring());
      }
    }
  }

  private boolean isOften(int count, Rule share, Rule manyShare) {
    return reaches(count, Rule.BOILERPLATE_ARTICLES, share)
        || reaches(count, Rule.MANY_ARTICLES, manyShare);
  }

  private boolean reaches(int count, Rule least, Rule share) {
    return count >= rules.value(least) && count >= rules.share(share) * articles.size();
  }

  private void count(Fingerprint article) {
    for (BlockPrint print : article.blocks()) {
      Recurring block = recurring.get(print.hash());
      if (block == null) {
        continue;
      }
      block.articles++;
      // The same words may stand with quotation marks here and without there: then they are news.
      block.nature = block.nature.compareTo(print.nature()) > 0 ? block.nature : print.nature();
      if (!article.origin().earlier()) {
        block.fresh++;
        Place first = block.first;
        block.first =
            first == null || article.place().compareTo(first) < 0 ? article.place() : first;
      }
    }
  }

  private void countEdges(Fingerprint article) {
    List<BlockPrint> blocks = article.blocks();
    int from = 0;
    while (from < blocks.size() && countEdge(blocks.get(from))) {
      from++;
    }
    int to = blocks.size() - 1;
    while (to > from && countEdge(blocks.get(to))) {
      to--;
    }
  }

  private boolean countEdge(BlockPrint print) {
    Recurring block = recurring.get(print.hash());
    if (block != null) {
      block.edges++;
    }
    return block != null;
  }

  private boolean isDropped(long hash, Recurring block) {
    if (appeals.contains(hash)) {
      return true;
    }
    int count = block.articles;
    boolean atEdge = block.edges >= AT_EDGE * count;
    return switch (block.nature) {
      case APPEAL -> true;
      case NOTICE -> reaches(count, Rule.NOTICE_ARTICLES, Rule.NOTICE_PERCENT);
      case LABEL -> isOften(count, Rule.BOILERPLATE_PERCENT, Rule.MANY_PERCENT);
      case PROSE -> atEdge && isOften(count, Rule.PROSE_PERCENT, Rule.MANY_PROSE_PERCENT);
      case QUOTATION -> false;
    };
  }
}
