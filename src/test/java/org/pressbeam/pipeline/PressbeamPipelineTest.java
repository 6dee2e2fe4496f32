package org.pressbeam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.runners.TransformHierarchy;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PValue;
import org.junit.jupiter.api.Test;
import org.pressbeam.analysis.AnalyzerOptions;
import org.pressbeam.article.ExtractorSettings;
import org.pressbeam.corpus.CorpusRules;

class PressbeamPipelineTest {
  /**
   * What may cross a PCollection: slices, names of files, tallies, packed blocks and their keys. No
   * page, article, text or row is ever an element.
   */
  private static final Set<String> SMALL =
      Set.of(
          "RecordCoder(Slice)",
          "RecordCoder(ParsedSlice)",
          "RecordCoder(SliceInput)",
          "RecordCoder(WrittenFile)",
          "RecordCoder(KeptFile)",
          "RecordCoder(Tally)",
          "RecordCoder(ReportPart)",
          "ByteArrayCoder",
          "StringUtf8Coder",
          "VarIntCoder",
          "VoidCoder");

  @Test
  void onlySmallThingsCrossAPCollection() {
    Pipeline pipeline = Pipeline.create();
    RunFolder folder = new RunFolder("/nowhere/", "test");
    PressbeamPipeline.build(
        pipeline,
        new RunSettings(
            "test",
            Instant.EPOCH,
            folder,
            List.of("/nowhere/*.warc.gz"),
            3,
            null,
            CorpusRules.STANDARD,
            ExtractorSettings.defaults(),
            AnalyzerOptions.defaults(),
            true,
            new LexiconStore("/nowhere/lexicon", "0"),
            new TreeMap<>(),
            new TreeMap<>()));
    Set<String> coders = new TreeSet<>();
    pipeline.traverseTopologically(
        new Pipeline.PipelineVisitor.Defaults() {
          @Override
          public void visitValue(PValue value, TransformHierarchy.Node producer) {
            boolean reshuffle = producer.getFullName().contains("SpreadSlices");
            if (value instanceof PCollection<?> collection && !reshuffle) {
              addLeaves(collection.getCoder(), coders);
            }
          }
        });
    assertThat(coders).isNotEmpty();
    assertThat(SMALL).containsAll(coders);
  }

  private static void addLeaves(Coder<?> coder, Set<String> leaves) {
    List<? extends Coder<?>> parts = coder.getCoderArguments();
    if (parts.isEmpty()) {
      leaves.add(
          coder instanceof RecordCoder<?> ? coder.toString() : coder.getClass().getSimpleName());
    }
    parts.forEach(part -> addLeaves(part, leaves));
  }
}
