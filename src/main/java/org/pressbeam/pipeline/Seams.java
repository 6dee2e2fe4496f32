package org.pressbeam.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.ByteRange;
import org.pressbeam.archive.opening.ArchiveSplitter;

/**
 * The ranges of one archive, in order.
 *
 * @param ranges what came of each
 */
record Seams(List<ParsedSlice> ranges) {

  /** Returns the ranges of an archive, given in any order. */
  static Seams of(Iterable<ParsedSlice> unordered) {
    List<ParsedSlice> ranges = new ArrayList<>();
    unordered.forEach(ranges::add);
    ranges.sort(Comparator.comparing(range -> range.slice().number()));
    return new Seams(List.copyOf(ranges));
  }

  /** Says whether each range starts with the record behind the last one of those before it. */
  boolean chain() {
    List<@Nullable ByteRange> covered = new ArrayList<>();
    ranges.forEach(range -> covered.add(range.covered()));
    return ArchiveSplitter.chains(covered, ranges.get(0).slice().files().get(0).size());
  }

  /** Returns the whole archive as one slice, numbered as its first range. */
  Slice wholeArchive() {
    Slice first = ranges.get(0).slice();
    SliceFile range = first.files().get(0);
    SliceFile whole =
        new SliceFile(range.archive(), range.path(), range.size(), new ByteRange(0, range.size()));
    return new Slice(first.number(), List.of(whole), true);
  }
}
