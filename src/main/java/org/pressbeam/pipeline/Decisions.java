package org.pressbeam.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pressbeam.article.Article;
import org.pressbeam.article.Article.Settled;
import org.pressbeam.article.Block;
import org.pressbeam.article.Block.Fate;
import org.pressbeam.corpus.Fingerprint;
import org.pressbeam.table.Counts;

/** All that the corpus decided about one slice. */
final class Decisions {
  private final Map<Integer, String> ids = new HashMap<>();
  private final Map<Integer, String> originals = new HashMap<>();
  private final Map<Integer, String> sources = new HashMap<>();
  private final Map<String, Map<Long, Decision>> drops = new HashMap<>();

  /** Adds a decision. */
  void add(Decision decision) {
    switch (decision.kind()) {
      case RENAME -> ids.put(decision.index(), decision.text());
      case DUPLICATE -> originals.put(decision.index(), decision.text());
      case COPY -> sources.put(decision.index(), decision.text());
      case DROP ->
          drops
              .computeIfAbsent(decision.text(), outlet -> new HashMap<>())
              .put(decision.hash(), decision);
    }
  }

  /**
   * Returns an article with the decisions about it. What an earlier run has decided stands, unless
   * the article is read twice: then it takes another id and repeats the first.
   *
   * @param index number of the article in its slice
   * @param counts is told of the blocks that are dropped and occur here first
   */
  Article settle(Article article, int index, Counts counts) {
    Settled earlier = article.settled();
    if (earlier != null) {
      return article.settle(
          ids.getOrDefault(index, article.id()),
          article.blocks(),
          new Settled(
              originals.getOrDefault(index, earlier.duplicateOf()), earlier.syndicatedFrom()));
    }
    Map<Long, Decision> outletDrops = drops.getOrDefault(article.outlet(), Map.of());
    List<Block> blocks =
        outletDrops.isEmpty()
            ? article.blocks()
            : article.blocks().stream()
                .map(block -> drop(block, article.outlet(), index, outletDrops, counts))
                .toList();
    return article.settle(
        ids.getOrDefault(index, article.id()),
        blocks,
        new Settled(originals.get(index), sources.get(index)));
  }

  private static Block drop(
      Block block, String outlet, int index, Map<Long, Decision> drops, Counts counts) {
    if (block.text().isBlank()) {
      return block;
    }
    Decision drop = drops.get(Fingerprint.hash(block.text()));
    if (drop == null) {
      return block;
    }
    if (drop.index() == index && drop.articles() > 0) {
      drops.put(drop.hash(), new Decision(drop.kind(), drop.slice(), -1, outlet, drop.hash(), 0));
      counts.addBoilerplate(outlet, block.text().strip(), drop.articles());
    }
    return block.fate() == Fate.KEPT ? new Block(block.text(), Fate.RECURRING) : block;
  }
}
