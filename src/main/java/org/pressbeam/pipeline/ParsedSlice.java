package org.pressbeam.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.ByteRange;

/**
 * What came of parsing a slice.
 *
 * @param slice which
 * @param staged path of the file that holds its articles and rejects
 * @param tally what became of its records
 * @param byOutlet fingerprints of its articles whose id is unique, by shard of the outlet
 * @param byId fingerprints of its articles whose id the input gave, by shard of the id
 * @param covered from the start of the first record to the end of the last one, of a range; null if
 *     none starts in it
 */
record ParsedSlice(
    Slice slice,
    String staged,
    Tally tally,
    List<ShardBlock> byOutlet,
    List<ShardBlock> byId,
    @Nullable ByteRange covered) {
  /** Copies the lists. */
  ParsedSlice {
    byOutlet = List.copyOf(byOutlet);
    byId = List.copyOf(byId);
  }
}
