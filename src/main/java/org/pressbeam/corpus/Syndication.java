package org.pressbeam.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.pressbeam.corpus.Origin.Place;

/**
 * Finds the same text, cut or edited too, in several outlets. Texts that share a key meet; each is
 * compared with the earlier ones that were themselves no copies, and points to the first of another
 * outlet that it is a copy of. Chains are not followed.
 */
public final class Syndication {
  /**
   * How many different stories the next text under a key is compared with: what many stories share
   * (a phrase) tells nothing.
   */
  private static final int MAX_HEADS = 64;

  private Syndication() {}

  /**
   * Returns the place of each copy with its original.
   *
   * @param texts of any outlets, in any order; all that have one of the keys must be among them
   * @param keys which keys are looked at here
   */
  public static Map<Place, Origin> find(
      Collection<TextPrint> texts, LongPredicate keys, CorpusRules rules) {
    Map<Long, List<TextPrint>> buckets = new HashMap<>();
    for (TextPrint text : texts) {
      for (long key : text.keys()) {
        if (keys.test(key)) {
          buckets.computeIfAbsent(key, k -> new ArrayList<>(1)).add(text);
        }
      }
    }
    Map<Place, Origin> copies = new TreeMap<>();
    buckets.values().stream()
        .filter(bucket -> bucket.size() > 1)
        .forEach(bucket -> find(bucket, rules, copies));
    return copies;
  }

  private static void find(List<TextPrint> bucket, CorpusRules rules, Map<Place, Origin> copies) {
    bucket.sort(Comparator.comparing(TextPrint::origin, Origin.STANDING));
    List<TextPrint> heads = new ArrayList<>();
    for (TextPrint text : bucket) {
      TextPrint original = original(text, heads, rules);
      if (original == null) {
        if (heads.size() < MAX_HEADS) {
          heads.add(text);
        }
      } else if (!text.origin().earlier()) {
        copies.merge(text.origin().place(), original.origin(), Syndication::first);
      }
    }
  }

  private static @Nullable TextPrint original(
      TextPrint text, List<TextPrint> heads, CorpusRules rules) {
    for (TextPrint head : heads) {
      if (!head.origin().outlet().equals(text.origin().outlet()) && text.isCopy(head, rules)) {
        return head;
      }
    }
    return null;
  }

  /** Returns the one of two originals of a text that it points to. */
  public static Origin first(Origin one, Origin two) {
    return Origin.STANDING.compare(one, two) <= 0 ? one : two;
  }
}
