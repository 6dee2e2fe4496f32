package org.pressbeam.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pressbeam.corpus.Boilerplate.Dropped;
import org.pressbeam.corpus.Fingerprint.BlockPrint;
import org.pressbeam.corpus.Fingerprint.Place;

/**
 * Settles the articles of one outlet among themselves: which repeat another, which blocks recur,
 * and what text remains. The answer does not depend on the order in which the articles come.
 */
public final class OutletCorpus {
  /** A text shorter than this, in UTF-16 units, is never taken for a copy of another. */
  static final int MIN_LENGTH = 200;

  private OutletCorpus() {}

  /**
   * What was found out about an outlet.
   *
   * @param outlet which
   * @param duplicates place of each repetition, with the id of the article that it repeats
   * @param dropped blocks to cut, with the slices whose articles hold them
   * @param texts texts of all articles that repeat none, without the dropped blocks
   */
  public record Settlement(
      String outlet,
      Map<Place, String> duplicates,
      Map<Dropped, Set<Integer>> dropped,
      List<TextPrint> texts) {}

  /** Returns what is found out about the articles of one outlet; empty fingerprints are allowed. */
  public static Settlement settle(String outlet, Collection<Fingerprint> fingerprints) {
    List<Fingerprint> articles = new ArrayList<>(fingerprints);
    articles.sort(Comparator.comparing(Fingerprint::place));
    Map<Place, String> duplicates = new TreeMap<>();
    List<Fingerprint> distinct = dropRepetitions(articles, Set.of(), duplicates);
    Map<Long, Dropped> dropped = Boilerplate.find(distinct);
    distinct = dropRepetitions(distinct, dropped.keySet(), duplicates);
    List<TextPrint> texts =
        distinct.stream().map(article -> text(article, dropped.keySet())).toList();
    followToTheEarliest(duplicates, articles);
    return new Settlement(outlet, duplicates, slicesOf(dropped, articles), texts);
  }

  private static List<Fingerprint> dropRepetitions(
      List<Fingerprint> articles, Set<Long> dropped, Map<Place, String> duplicates) {
    Map<Long, TextPrint> earliest = new LinkedHashMap<>();
    for (Fingerprint article : articles) {
      TextPrint text = text(article, dropped);
      earliest.merge(
          repetitionKey(article, text),
          text,
          (one, two) -> TextPrint.EARLIEST.compare(one, two) <= 0 ? one : two);
    }
    List<Fingerprint> distinct = new ArrayList<>();
    for (Fingerprint article : articles) {
      TextPrint original = earliest.get(repetitionKey(article, text(article, dropped)));
      if (original.place().equals(article.place())) {
        distinct.add(article);
      } else {
        duplicates.put(article.place(), original.id());
      }
    }
    return distinct;
  }

  /**
   * Articles with the same key are repetitions. A short text ("More follows.") says nothing by
   * itself: it is a repetition only under the same URL, and without a URL never.
   */
  private static long repetitionKey(Fingerprint article, TextPrint text) {
    if (text.length() >= MIN_LENGTH) {
      return text.text();
    }
    long where = article.address() == 0 ? Fingerprint.hash(article.id()) : article.address();
    return text.text() ^ Long.rotateLeft(where, 1);
  }

  /**
   * A repetition found in the first round may point to one found in the second; both repeat the
   * latter's original.
   */
  private static void followToTheEarliest(
      Map<Place, String> duplicates, List<Fingerprint> articles) {
    Map<String, String> original = new TreeMap<>();
    for (Fingerprint article : articles) {
      String repeated = duplicates.get(article.place());
      if (repeated != null) {
        original.put(article.id(), repeated);
      }
    }
    duplicates.replaceAll((place, id) -> original.getOrDefault(id, id));
  }

  private static TextPrint text(Fingerprint article, Set<Long> dropped) {
    List<BlockPrint> blocks =
        article.blocks().stream()
            .filter(block -> !block.appeal() && !dropped.contains(block.hash()))
            .toList();
    return TextPrint.of(article, blocks);
  }

  private static Map<Dropped, Set<Integer>> slicesOf(
      Map<Long, Dropped> dropped, List<Fingerprint> articles) {
    Map<Dropped, Set<Integer>> slices = new LinkedHashMap<>();
    dropped.values().forEach(block -> slices.put(block, new TreeSet<>()));
    Set<Long> hashes = new HashSet<>(dropped.keySet());
    for (Fingerprint article : articles) {
      for (BlockPrint block : article.blocks()) {
        if (hashes.contains(block.hash())) {
          slices.get(dropped.get(block.hash())).add(article.place().slice());
        }
      }
    }
    return slices;
  }
}
