package org.pressbeam.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollection;

/**
 * Plans the slices: one element for each, the same on every run and runner.
 *
 * <p>One input element is a seed, of which there must be one. Names and sizes of all files must fit
 * in memory. Nothing is rejected: a file that cannot be read fails the run, one that cannot be
 * understood is found out when it is parsed.
 *
 * <pre>{@code
 * PCollection<Slice> slices = seed.apply("PlanSlices", new PlanSlices(patterns, folder));
 * }</pre>
 */
final class PlanSlices extends PTransform<PCollection<String>, PCollection<Slice>> {
  private static final long serialVersionUID = 1L;

  private final List<String> patterns;
  private final RunFolder folder;

  PlanSlices(List<String> patterns, RunFolder folder) {
    this.patterns = List.copyOf(patterns);
    this.folder = folder;
  }

  @Override
  public PCollection<Slice> expand(PCollection<String> seed) {
    return seed.apply("Plan", ParDo.of(new PlanFn(patterns, folder)))
        .setCoder(RecordCoder.of(Slice.class))
        // One seed plans everything; without this, one worker would parse everything too.
        .apply("SpreadSlices", Reshuffle.viaRandomKey());
  }

  private static final class PlanFn extends DoFn<String, Slice> {
    private static final long serialVersionUID = 1L;

    private final List<String> patterns;
    private final RunFolder folder;

    PlanFn(List<String> patterns, RunFolder folder) {
      this.patterns = patterns;
      this.folder = folder;
    }

    @ProcessElement
    public void process(OutputReceiver<Slice> out) throws IOException {
      SortedMap<String, Long> files = InputFiles.find(patterns);
      // A pattern may also match what this run has begun to write.
      files.keySet().removeIf(path -> path.startsWith(folder.output()));
      SlicePlan.of(files).forEach(out::output);
    }
  }
}
