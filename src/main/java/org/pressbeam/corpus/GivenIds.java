package org.pressbeam.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps the ids of articles unique where the input gives them: the first article with an id keeps
 * it, each further one takes its spare id.
 */
public final class GivenIds {
  private GivenIds() {}

  /**
   * Returns the articles in the order of the input, each with an id of its own.
   *
   * @param articles all articles that were given one of these ids, in any order
   */
  public static List<Fingerprint> makeUnique(Collection<Fingerprint> articles) {
    List<Fingerprint> ordered = new ArrayList<>(articles);
    ordered.sort(Comparator.comparing(Fingerprint::place));
    Set<String> taken = new HashSet<>();
    return ordered.stream()
        .map(article -> taken.add(article.id()) ? article : article.withSpareId())
        .toList();
  }
}
