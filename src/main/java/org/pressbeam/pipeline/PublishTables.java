package org.pressbeam.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
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
 * Publishes the tables once all writing has ended: one element that lists the published files in
 * order.
 *
 * <p>One input element is a file that counts, in any order, each once; there must be at least one.
 * An old {@code run.json} is removed, the files are renamed into the folders of their tables, a
 * table without a file gets an empty one, and whatever else lies in these folders is deleted. Each
 * step may run twice. The names of all files must fit in memory. A run that lost its lock fails.
 *
 * <pre>{@code
 * PCollection<ReportPart> published = files.apply("PublishTables", new PublishTables(folder));
 * }</pre>
 */
final class PublishTables extends PTransform<PCollection<WrittenFile>, PCollection<ReportPart>> {
  private static final long serialVersionUID = 1L;

  private final RunFolder folder;

  PublishTables(RunFolder folder) {
    this.folder = folder;
  }

  @Override
  public PCollection<ReportPart> expand(PCollection<WrittenFile> files) {
    return files
        .apply("AllFiles", WithKeys.of(0))
        .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(WrittenFile.class)))
        .apply("Together", GroupByKey.create())
        .apply("Publish", ParDo.of(new PublishFn(folder)))
        .setCoder(ReportPart.CODER);
  }

  private static final class PublishFn
      extends DoFn<KV<Integer, Iterable<WrittenFile>>, ReportPart> {
    private static final long serialVersionUID = 1L;

    private final RunFolder folder;

    PublishFn(RunFolder folder) {
      this.folder = folder;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<WrittenFile>> all, OutputReceiver<ReportPart> out)
        throws IOException {
      List<WrittenFile> files = new ArrayList<>();
      all.getValue().forEach(files::add);
      Publication publication = new Publication(folder);
      files.addAll(publication.emptyTables(files));
      files.sort(Comparator.comparing(WrittenFile::table).thenComparing(WrittenFile::part));
      publication.publish(files);
      out.output(ReportPart.of(files));
    }
  }
}
