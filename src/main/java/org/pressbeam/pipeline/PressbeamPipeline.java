package org.pressbeam.pipeline;

import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;

/** The graph: from input files to published tables. */
final class PressbeamPipeline {
  private PressbeamPipeline() {}

  /** Adds the whole graph to a pipeline. */
  static void build(Pipeline pipeline, RunSettings settings) {
    RunFolder folder = settings.folder();
    int outletShards = RunSettings.outletShards(settings.shards());
    PCollection<String> seed = pipeline.apply("Seed", Create.of(folder.run()));

    PCollection<ParsedSlice> parsed =
        seed.apply("PlanSlices", new PlanSlices(settings.patterns(), folder))
            .apply(
                "ParseSlices",
                new ParseSlices(settings.extractor(), folder, outletShards, settings.batch()));
    PCollection<KV<Integer, byte[]>> decisions =
        parsed.apply(
            "SettleCorpus",
            new SettleCorpus(
                outletShards,
                settings.shards(),
                settings.rules(),
                settings.batch() == null ? List.of() : settings.batch().kept()));

    PCollectionTuple analyzed =
        PCollectionList.of(parsed.apply("Staged", MapElements.via(new ToStaged())).setCoder(INPUTS))
            .and(decisions.apply("Decided", MapElements.via(new ToDecided())).setCoder(INPUTS))
            .apply("SliceInputs", Flatten.pCollections())
            .apply("AnalyzeSlices", new AnalyzeSlices(settings));
    PCollection<WrittenFile> counts =
        analyzed.get(AnalyzeSlices.COUNTS).apply("SumCounts", new SumCounts(folder));
    PCollection<WrittenFile> lexicon =
        seed.apply("WriteLexicon", new WriteLexicon(settings.lexicon(), folder));

    PCollection<ReportPart> published =
        PCollectionList.of(analyzed.get(AnalyzeSlices.FILES))
            .and(counts)
            .and(lexicon)
            .apply("WrittenFiles", Flatten.pCollections())
            .apply("PublishTables", new PublishTables(folder));
    PCollectionList.of(published)
        .and(parsed.apply("Read", MapElements.via(new ReadPart())).setCoder(ReportPart.CODER))
        .and(
            analyzed
                .get(AnalyzeSlices.TALLIES)
                .apply("Analyzed", MapElements.via(new AnalyzedPart()))
                .setCoder(ReportPart.CODER))
        .apply("ReportParts", Flatten.pCollections())
        .apply("WriteRunReport", new WriteRunReport(settings));
  }

  private static final KvCoder<Integer, SliceInput> INPUTS =
      KvCoder.of(VarIntCoder.of(), RecordCoder.of(SliceInput.class));

  private static final class ToStaged extends SimpleFunction<ParsedSlice, KV<Integer, SliceInput>> {
    private static final long serialVersionUID = 1L;

    @Override
    public KV<Integer, SliceInput> apply(ParsedSlice parsed) {
      return KV.of(parsed.slice().number(), new SliceInput(parsed.staged(), null));
    }
  }

  private static final class ToDecided
      extends SimpleFunction<KV<Integer, byte[]>, KV<Integer, SliceInput>> {
    private static final long serialVersionUID = 1L;

    @Override
    public KV<Integer, SliceInput> apply(KV<Integer, byte[]> decisions) {
      return KV.of(decisions.getKey(), new SliceInput(null, decisions.getValue()));
    }
  }

  private static final class ReadPart extends SimpleFunction<ParsedSlice, ReportPart> {
    private static final long serialVersionUID = 1L;

    @Override
    public ReportPart apply(ParsedSlice parsed) {
      return ReportPart.of(parsed);
    }
  }

  private static final class AnalyzedPart extends SimpleFunction<Tally, ReportPart> {
    private static final long serialVersionUID = 1L;

    @Override
    public ReportPart apply(Tally tally) {
      return ReportPart.of(tally);
    }
  }
}
