package org.pressbeam.corpus;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.pressbeam.corpus.Fingerprint.Place;

/**
 * Finds the same text in several outlets: each but the earliest article points to the earliest of
 * another outlet.
 */
public final class Syndication {
  private Syndication() {}

  /**
   * Returns the place of each copy with the id of the earliest article of another outlet.
   *
   * @param texts texts of any outlets, in any order; equal ones among them must be complete
   */
  public static Map<Place, String> find(Collection<TextPrint> texts) {
    Map<Long, TextPrint> earliest = new HashMap<>();
    for (TextPrint text : texts) {
      if (text.length() >= OutletCorpus.MIN_LENGTH) {
        earliest.merge(
            text.text(), text, (one, two) -> TextPrint.EARLIEST.compare(one, two) <= 0 ? one : two);
      }
    }
    Map<Place, String> copies = new TreeMap<>();
    for (TextPrint text : texts) {
      TextPrint original = earliest.get(text.text());
      if (original != null && !original.outlet().equals(text.outlet())) {
        copies.put(text.place(), original.id());
      }
    }
    return copies;
  }
}
