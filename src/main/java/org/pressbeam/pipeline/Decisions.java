package org.pressbeam.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pressbeam.article.Article;
import org.pressbeam.article.Article.Settled;
import org.pressbeam.article.Article.TextPolicy;
import org.pressbeam.article.Block;
import org.pressbeam.article.Block.Fate;
import org.pressbeam.corpus.Fingerprint;
import org.pressbeam.corpus.Origin;
import org.pressbeam.corpus.Syndication;
import org.pressbeam.table.Counts;

/** All that the corpus decided about one slice. */
final class Decisions {
  /** A shorter block ("Yes.", a name above an answer) may well stand twice; UTF-16 units. */
  private static final int REPEATED_LENGTH = 40;

  private final Map<Integer, String> ids = new HashMap<>();
  private final Map<Integer, String> originals = new HashMap<>();
  private final Map<Integer, Origin> sources = new HashMap<>();
  private final Map<String, Map<Long, Decision>> drops = new HashMap<>();

  /** Adds a decision. */
  void add(Decision decision) {
    switch (decision.kind()) {
      case RENAME -> ids.put(decision.index(), decision.text());
      case DUPLICATE -> originals.put(decision.index(), decision.text());
      case COPY ->
          sources.merge(
              decision.index(), Objects.requireNonNull(decision.original()), Syndication::first);
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
    Origin source = sources.get(index);
    return article.settle(
        ids.getOrDefault(index, article.id()),
        article.policy() == TextPolicy.VERBATIM ? article.blocks() : cut(article, index, counts),
        new Settled(originals.get(index), source == null ? null : source.id()));
  }

  private List<Block> cut(Article article, int index, Counts counts) {
    Map<Long, Decision> outletDrops = drops.getOrDefault(article.outlet(), Map.of());
    Set<Long> seen = new HashSet<>();
    List<Block> blocks = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (block.text().isBlank()) {
        blocks.add(block);
        continue;
      }
      long hash = Fingerprint.hash(block.text());
      Decision drop = outletDrops.get(hash);
      boolean again = !seen.add(hash) && block.text().length() >= REPEATED_LENGTH;
      if (drop != null && drop.index() == index && drop.articles() > 0) {
        outletDrops.put(hash, drop.listed());
        counts.addBoilerplate(article.outlet(), block.text().strip(), drop.articles());
      }
      if (block.fate() == Fate.KEPT && (drop != null || again)) {
        blocks.add(new Block(block.text(), drop == null ? Fate.REPEATED : Fate.RECURRING));
      } else {
        blocks.add(block);
      }
    }
    return blocks;
  }
}
