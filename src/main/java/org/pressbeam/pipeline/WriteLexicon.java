package org.pressbeam.pipeline;

import java.io.IOException;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.table.Rows;
import org.pressbeam.table.Table;

/**
 * Writes the lexicon as it was used: one element for each of the tables {@code actors} and {@code
 * phrases}.
 *
 * <p>One input element is a seed, of which there must be one. The lexicon must fit in memory.
 *
 * <pre>{@code
 * PCollection<WrittenFile> files = seed.apply("WriteLexicon", new WriteLexicon(store, folder));
 * }</pre>
 */
final class WriteLexicon extends PTransform<PCollection<String>, PCollection<WrittenFile>> {
  private static final long serialVersionUID = 1L;

  private final LexiconStore lexicon;
  private final RunFolder folder;

  WriteLexicon(LexiconStore lexicon, RunFolder folder) {
    this.lexicon = lexicon;
    this.folder = folder;
  }

  @Override
  public PCollection<WrittenFile> expand(PCollection<String> seed) {
    return seed.apply("Write", ParDo.of(new WriteFn(lexicon, folder)))
        .setCoder(RecordCoder.of(WrittenFile.class));
  }

  private static final class WriteFn extends DoFn<String, WrittenFile> {
    private static final long serialVersionUID = 1L;

    private final LexiconStore store;
    private final RunFolder folder;

    WriteFn(LexiconStore store, RunFolder folder) {
      this.store = store;
      this.folder = folder;
    }

    @ProcessElement
    public void process(OutputReceiver<WrittenFile> out) throws IOException {
      Lexicon lexicon = store.load();
      out.output(write(Table.ACTORS, Rows.actors(lexicon.actors().values())));
      out.output(write(Table.PHRASES, Rows.phrases(lexicon.phrases())));
    }

    private WrittenFile write(Table table, List<GenericRecord> rows) throws IOException {
      try (ParquetFile file = ParquetFile.create(table, 0, folder)) {
        file.write(rows);
        return file.finish();
      }
    }
  }
}
