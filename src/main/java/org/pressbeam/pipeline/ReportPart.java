package org.pressbeam.pipeline;

import java.util.List;

/**
 * A contribution to {@code run.json}.
 *
 * @param tally what became of records
 * @param inputs files, or ranges of files, that were read
 * @param published files that were published
 */
record ReportPart(Tally tally, List<SliceFile> inputs, List<WrittenFile> published) {
  static final RecordCoder<ReportPart> CODER = RecordCoder.of(ReportPart.class);

  /** Copies the lists. */
  ReportPart {
    inputs = List.copyOf(inputs);
    published = List.copyOf(published);
  }

  static ReportPart of(ParsedSlice parsed) {
    return new ReportPart(parsed.tally(), parsed.slice().files(), List.of());
  }

  static ReportPart of(Tally tally) {
    return new ReportPart(tally, List.of(), List.of());
  }

  static ReportPart of(List<WrittenFile> published) {
    return new ReportPart(Tally.NONE, List.of(), published);
  }
}
