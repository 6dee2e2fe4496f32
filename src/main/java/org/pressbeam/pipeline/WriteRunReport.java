package org.pressbeam.pipeline;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Writes {@code run.json}, last of all: one element, its path.
 *
 * <p>One input element is a contribution to the report, in any order, each once; that of {@link
 * PublishTables} must be among them, so that the report is written after the tables stand. All
 * contributions must fit in memory: some hundred bytes for each slice and file.
 *
 * <pre>{@code
 * parts.apply("WriteRunReport", new WriteRunReport(settings));
 * }</pre>
 */
final class WriteRunReport extends PTransform<PCollection<ReportPart>, PCollection<String>> {
  private static final long serialVersionUID = 1L;

  private final RunSettings settings;

  WriteRunReport(RunSettings settings) {
    this.settings = settings;
  }

  @Override
  public PCollection<String> expand(PCollection<ReportPart> parts) {
    return parts
        .apply("AllParts", WithKeys.of(0))
        .setCoder(KvCoder.of(VarIntCoder.of(), ReportPart.CODER))
        .apply("Together", GroupByKey.create())
        .apply("Write", ParDo.of(new WriteFn(settings)));
  }

  private static final class WriteFn extends DoFn<KV<Integer, Iterable<ReportPart>>, String> {
    private static final long serialVersionUID = 1L;

    private final RunSettings settings;

    WriteFn(RunSettings settings) {
      this.settings = settings;
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<ReportPart>> all, OutputReceiver<String> out)
        throws IOException {
      List<ReportPart> parts = new ArrayList<>();
      all.getValue().forEach(parts::add);
      RunFolder folder = settings.folder();
      OutputLock lock = new OutputLock(folder);
      if (!RunReport.isWritten(folder)) {
        lock.requireHeld();
      }
      folder.deleteUnfinished();
      String path = folder.path(RunFolder.REPORT);
      RunFolder.write(path, RunReport.of(settings, parts, Instant.now()).toJson());
      lock.release();
      out.output(path);
    }
  }
}
