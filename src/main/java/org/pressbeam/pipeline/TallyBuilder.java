package org.pressbeam.pipeline;

import java.util.SortedMap;
import java.util.TreeMap;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.SkipFilter;

/** Counts what becomes of the records of one slice. */
final class TallyBuilder {
  private final SortedMap<String, Long> skipped = new TreeMap<>();
  private final SortedMap<String, Long> rejected = new TreeMap<>();
  private long records;
  private long articles;
  private long duplicates;

  void record() {
    records++;
  }

  void article() {
    articles++;
  }

  void duplicate() {
    duplicates++;
  }

  void skipped(SkipFilter filter) {
    skipped.merge(filter.code(), 1L, Long::sum);
  }

  void rejected(RejectReason reason) {
    rejected.merge(reason.stage().code() + "/" + reason.code(), 1L, Long::sum);
  }

  Tally build() {
    return new Tally(records, articles, duplicates, skipped, rejected);
  }
}
