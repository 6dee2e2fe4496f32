package org.pressbeam.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the ids of articles unique where the input gives them: the first article with an id keeps
 * it, each further one takes its spare id, with a number behind it if that is taken too.
 */
public final class GivenIds {
  private GivenIds() {}

  /**
   * Articles with ids of their own.
   *
   * @param articles all of them in the order of the input
   * @param renamed those among them that took another id, with the id that they were given
   */
  public record Unique(List<Fingerprint> articles, Map<Fingerprint, String> renamed) {}

  /**
   * Gives each article an id of its own.
   *
   * @param articles all articles that were given one of these ids, in any order; those of earlier
   *     batches keep theirs
   */
  public static Unique makeUnique(Collection<Fingerprint> articles) {
    List<Fingerprint> ordered = new ArrayList<>(articles);
    ordered.sort(Comparator.comparing(Fingerprint::place));
    Set<String> taken = new HashSet<>();
    List<Fingerprint> unique = new ArrayList<>();
    Map<Fingerprint, String> renamed = new LinkedHashMap<>();
    for (Fingerprint article : ordered) {
      if (taken.add(article.id()) || article.origin().earlier()) {
        unique.add(article);
      } else {
        Fingerprint other = article.withId(free(article, taken));
        renamed.put(other, article.id());
        unique.add(other);
      }
    }
    return new Unique(unique, renamed);
  }

  private static String free(Fingerprint article, Set<String> taken) {
    String spare = article.spareId() == null ? article.id() : article.spareId();
    String id = spare;
    for (int number = 2; !taken.add(id); number++) {
      id = spare + "-" + number;
    }
    return id;
  }
}
