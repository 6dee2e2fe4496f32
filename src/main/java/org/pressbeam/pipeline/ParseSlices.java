package org.pressbeam.pipeline;

import java.io.IOException;
import java.util.Objects;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;
import org.pressbeam.article.ExtractorSettings;

/**
 * Parses slices: one element for each slice, that names the file in which its articles and rejects
 * are staged and holds their fingerprints and the tally of its records.
 *
 * <p>One input element is a slice. Their order does not matter; each must come once. Rejects of the
 * stages archive, record and article are staged with the articles. One record and the fingerprints
 * of one slice (about 300 bytes an article) must fit in memory.
 *
 * <p>The ranges of one archive must chain: each starts with the record behind the last one of the
 * range before. Where they do not (an archive stored inside an archive looks like more of the
 * same), all of its ranges are thrown away and the archive is parsed again, whole, as the slice of
 * its first range.
 *
 * <pre>{@code
 * PCollection<ParsedSlice> parsed =
 *     slices.apply("ParseSlices", new ParseSlices(settings, folder, shards, batch));
 * }</pre>
 */
final class ParseSlices extends PTransform<PCollection<Slice>, PCollection<ParsedSlice>> {
  private static final long serialVersionUID = 1L;

  private static final RecordCoder<ParsedSlice> PARSED = RecordCoder.of(ParsedSlice.class);
  private static final RecordCoder<Slice> SLICE = RecordCoder.of(Slice.class);

  private final ExtractorSettings settings;
  private final RunFolder folder;
  private final int shards;
  private final @Nullable Batch batch;

  ParseSlices(ExtractorSettings settings, RunFolder folder, int shards, @Nullable Batch batch) {
    this.settings = settings;
    this.folder = folder;
    this.shards = shards;
    this.batch = batch;
  }

  @Override
  public PCollection<ParsedSlice> expand(PCollection<Slice> slices) {
    TupleTag<ParsedSlice> whole = new TupleTag<>() {};
    TupleTag<KV<String, ParsedSlice>> ranges = new TupleTag<>() {};
    PCollectionTuple parsed =
        slices.apply(
            "ParseOnce",
            ParDo.of(new ParseFn(settings, folder, shards, batch, ranges))
                .withOutputTags(whole, TupleTagList.of(ranges)));
    parsed.get(whole).setCoder(PARSED);
    parsed.get(ranges).setCoder(KvCoder.of(StringUtf8Coder.of(), PARSED));

    TupleTag<ParsedSlice> chained = new TupleTag<>() {};
    TupleTag<Slice> broken = new TupleTag<>() {};
    PCollectionTuple checked =
        parsed
            .get(ranges)
            .apply("ByArchive", GroupByKey.create())
            .apply(
                "CheckSeams",
                ParDo.of(new CheckSeamsFn(broken))
                    .withOutputTags(chained, TupleTagList.of(broken)));
    checked.get(chained).setCoder(PARSED);
    PCollectionTuple again =
        checked
            .get(broken)
            .setCoder(SLICE)
            .apply(
                "ParseWhole",
                ParDo.of(new ParseFn(settings, folder, shards, batch, ranges))
                    .withOutputTags(whole, TupleTagList.of(ranges)));
    again.get(ranges).setCoder(KvCoder.of(StringUtf8Coder.of(), PARSED));
    return PCollectionList.of(parsed.get(whole))
        .and(checked.get(chained))
        .and(again.get(whole).setCoder(PARSED))
        .apply("AllParsed", Flatten.pCollections());
  }

  /** Parses a slice; ranges go out apart, keyed by their archive. */
  private static final class ParseFn extends DoFn<Slice, ParsedSlice> {
    private static final long serialVersionUID = 1L;

    private final ExtractorSettings settings;
    private final RunFolder folder;
    private final int shards;
    private final @Nullable Batch batch;
    private final TupleTag<KV<String, ParsedSlice>> ranges;
    private transient @Nullable SliceParser parser;

    ParseFn(
        ExtractorSettings settings,
        RunFolder folder,
        int shards,
        @Nullable Batch batch,
        TupleTag<KV<String, ParsedSlice>> ranges) {
      this.settings = settings;
      this.folder = folder;
      this.shards = shards;
      this.batch = batch;
      this.ranges = ranges;
    }

    @Setup
    public void setup() {
      parser = new SliceParser(settings, folder, shards, batch);
    }

    @ProcessElement
    public void process(
        @Element Slice slice, OutputReceiver<ParsedSlice> whole, MultiOutputReceiver tagged)
        throws IOException {
      ParsedSlice parsed = Objects.requireNonNull(parser).parse(slice);
      if (slice.isRange()) {
        tagged.get(ranges).output(KV.of(slice.files().get(0).path(), parsed));
      } else {
        whole.output(parsed);
      }
    }
  }

  /** Passes on the ranges of an archive if they chain, else the whole archive as one slice. */
  private static final class CheckSeamsFn
      extends DoFn<KV<String, Iterable<ParsedSlice>>, ParsedSlice> {
    private static final long serialVersionUID = 1L;

    private final TupleTag<Slice> broken;

    CheckSeamsFn(TupleTag<Slice> broken) {
      this.broken = broken;
    }

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<ParsedSlice>> archive,
        OutputReceiver<ParsedSlice> chained,
        MultiOutputReceiver tagged) {
      Seams seams = Seams.of(archive.getValue());
      if (seams.chain()) {
        seams.ranges().forEach(chained::output);
      } else {
        tagged.get(broken).output(seams.wholeArchive());
      }
    }
  }
}
