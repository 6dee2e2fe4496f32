package org.pressbeam.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.corpus.Boilerplate.Dropped;
import org.pressbeam.corpus.Fingerprint;
import org.pressbeam.corpus.Origin;
import org.pressbeam.corpus.Origin.Place;
import org.pressbeam.corpus.OutletCorpus.Settlement;

/**
 * One thing that the corpus decided about a slice.
 *
 * @param kind what was decided
 * @param slice number of the slice
 * @param index number of the article in the slice; of a dropped block, the first article that holds
 *     it if that is in this slice, else -1
 * @param text the new id, the id of the article it repeats or copies, or the outlet whose block is
 *     dropped
 * @param hash of the dropped block, else 0
 * @param articles how many articles hold the dropped block, else 0
 * @param original what the article is a copy of, as far as one key tells; null for all else
 */
record Decision(
    Kind kind,
    int slice,
    int index,
    String text,
    long hash,
    long articles,
    @Nullable Origin original) {
  static final RecordCoder<Decision> CODER = RecordCoder.of(Decision.class);

  /** What can be decided. */
  enum Kind {
    /** The article takes another id. */
    RENAME,
    /** The article repeats another of its outlet. */
    DUPLICATE,
    /** The article is a copy of one of another outlet. */
    COPY,
    /** A block is dropped from the articles of an outlet. */
    DROP
  }

  /**
   * Returns the decisions about an article that took another id than it was given. One that an
   * earlier run has settled is the same article read twice, and so a repetition.
   */
  static List<Decision> renamed(Fingerprint article, String given) {
    Place place = article.place();
    Decision rename =
        new Decision(Kind.RENAME, place.slice(), place.index(), article.id(), 0, 0, null);
    return article.settled() ? List.of(rename, duplicate(place, given)) : List.of(rename);
  }

  /** Returns the same decision about a block that is already in the table boilerplate. */
  Decision listed() {
    return new Decision(kind, slice, -1, text, hash, 0, null);
  }

  static Decision copy(Place place, Origin original) {
    return new Decision(Kind.COPY, place.slice(), place.index(), original.id(), 0, 0, original);
  }

  private static Decision duplicate(Place place, String original) {
    return new Decision(Kind.DUPLICATE, place.slice(), place.index(), original, 0, 0, null);
  }

  private static Decision drop(int slice, String outlet, Dropped block) {
    int index = block.first().slice() == slice ? block.first().index() : -1;
    return new Decision(Kind.DROP, slice, index, outlet, block.hash(), block.articles(), null);
  }

  /** Returns the decisions that settle an outlet. */
  static List<Decision> of(Settlement settlement) {
    List<Decision> decisions = new ArrayList<>();
    settlement.duplicates().forEach((place, id) -> decisions.add(duplicate(place, id)));
    settlement
        .dropped()
        .forEach(
            (block, slices) ->
                slices.forEach(slice -> decisions.add(drop(slice, settlement.outlet(), block))));
    return decisions;
  }
}
