package org.pressbeam.pipeline;

import java.io.IOException;
import java.util.Objects;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;
import org.pressbeam.analysis.ArticleAnalyzer;

/**
 * Analyses slices: gives the evidence files of each ({@link #FILES}), its sums packed by shard
 * ({@link #COUNTS}) and what became of its articles ({@link #TALLIES}).
 *
 * <p>One input element is the staged file of a slice or a block of decisions about it, keyed by its
 * number, in any order. An article whose analysis fails keeps its row and is a reject {@code
 * internal}. One article and the sums of one slice must fit in memory.
 *
 * <pre>{@code
 * PCollectionTuple analyzed =
 *     inputs.apply("AnalyzeSlices", new AnalyzeSlices(settings));
 * }</pre>
 */
final class AnalyzeSlices
    extends PTransform<PCollection<KV<Integer, SliceInput>>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** The evidence files. */
  static final TupleTag<WrittenFile> FILES = new TupleTag<>("files") {};

  /** Sums of a slice, by shard. */
  static final TupleTag<KV<Integer, byte[]>> COUNTS = new TupleTag<>("counts") {};

  /** What became of the articles of a slice. */
  static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies") {};

  private final RunSettings settings;

  AnalyzeSlices(RunSettings settings) {
    this.settings = settings;
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, SliceInput>> inputs) {
    PCollectionTuple analyzed =
        inputs
            .apply("BySlice", GroupByKey.create())
            .apply(
                "Analyze",
                ParDo.of(new AnalyzeFn(settings))
                    .withOutputTags(FILES, TupleTagList.of(COUNTS).and(TALLIES)));
    analyzed.get(FILES).setCoder(RecordCoder.of(WrittenFile.class));
    analyzed.get(COUNTS).setCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()));
    analyzed.get(TALLIES).setCoder(RecordCoder.of(Tally.class));
    return analyzed;
  }

  private static final class AnalyzeFn
      extends DoFn<KV<Integer, Iterable<SliceInput>>, WrittenFile> {
    private static final long serialVersionUID = 1L;

    /** Progress only. */
    private static final Counter SLICES = Metrics.counter("pressbeam", "slices");

    private final RunSettings settings;
    private transient @Nullable ArticleAnalyzer analyzer;

    AnalyzeFn(RunSettings settings) {
      this.settings = settings;
    }

    @Setup
    public void setup() throws IOException {
      analyzer = settings.lexicon().analyzer(settings.analyzer());
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<SliceInput>> slice,
        OutputReceiver<WrittenFile> files,
        MultiOutputReceiver tagged)
        throws IOException {
      Decisions decisions = new Decisions();
      String staged = collect(slice.getValue(), decisions);
      try (SliceAnalyzer work =
          new SliceAnalyzer(Objects.requireNonNull(analyzer), settings, slice.getKey())) {
        work.analyze(staged, decisions);
        work.finish().forEach(files::output);
        tagged.get(TALLIES).output(work.tally());
        work.counts()
            .pack(settings.shards())
            .forEach((shard, sums) -> tagged.get(COUNTS).output(KV.of(shard, sums)));
      }
      SLICES.inc();
    }

    private static String collect(Iterable<SliceInput> inputs, Decisions decisions)
        throws IOException {
      String staged = null;
      for (SliceInput input : inputs) {
        if (input.staged() != null) {
          staged = input.staged();
        }
        if (input.decisions() != null) {
          Blocks.unpack(input.decisions(), Decision.CODER, decisions::add);
        }
      }
      return Objects.requireNonNull(staged, "decisions about a slice that was not parsed");
    }
  }
}
