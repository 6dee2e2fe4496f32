package org.pressbeam.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of parsing a slice.
 *
 * @param slice which
 * @param staged path of the file that holds its articles and rejects
 * @param tally what became of its records
 * @param byOutlet fingerprints of its articles whose id is unique, by shard of the outlet
 * @param byId fingerprints of its articles whose id the input gave, by shard of the id
 * @param firstStart where its first record starts, of a range; null if none starts in it
 * @param lastEnd where its last record ends, of a range; null likewise
 */
record ParsedSlice(
    Slice slice,
    String staged,
    Tally tally,
    List<ShardBlock> byOutlet,
    List<ShardBlock> byId,
    @Nullable Long firstStart,
    @Nullable Long lastEnd) {
  /** Copies the lists. */
  ParsedSlice {
    byOutlet = List.copyOf(byOutlet);
    byId = List.copyOf(byId);
  }
}
