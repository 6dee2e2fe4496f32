package org.pressbeam.pipeline;

import java.util.List;

/**
 * A contribution to {@code run.json}.
 *
 * @param tally what became of records
 * @param inputs files, or ranges of files, that were read
 * @param reread paths of archives that were read whole because their ranges did not chain
 * @param published files that were published
 */
record ReportPart(
    Tally tally, List<SliceFile> inputs, List<String> reread, List<WrittenFile> published) {
  static final RecordCoder<ReportPart> CODER = RecordCoder.of(ReportPart.class);

  /** Copies the lists. */
  ReportPart {
    inputs = List.copyOf(inputs);
    reread = List.copyOf(reread);
    published = List.copyOf(published);
  }

  static ReportPart of(ParsedSlice parsed) {
    return new ReportPart(
        parsed.tally(),
        parsed.slice().files(),
        parsed.slice().reread() ? List.of(parsed.slice().files().get(0).path()) : List.of(),
        List.of());
  }

  static ReportPart of(Tally tally) {
    return new ReportPart(tally, List.of(), List.of(), List.of());
  }

  static ReportPart of(List<WrittenFile> published) {
    return new ReportPart(Tally.NONE, List.of(), List.of(), published);
  }
}
