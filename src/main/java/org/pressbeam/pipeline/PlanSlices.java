package org.pressbeam.pipeline;

import java.io.IOException;
import java.util.List;
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
 * PCollection<Slice> slices = seed.apply("PlanSlices", new PlanSlices(patterns));
 * }</pre>
 */
final class PlanSlices extends PTransform<PCollection<String>, PCollection<Slice>> {
  private static final long serialVersionUID = 1L;

  private final List<String> patterns;

  PlanSlices(List<String> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  @Override
  public PCollection<Slice> expand(PCollection<String> seed) {
    return seed.apply("Plan", ParDo.of(new PlanFn(patterns)))
        .setCoder(RecordCoder.of(Slice.class))
        // One seed plans everything; without this, one worker would parse everything too.
        .apply("SpreadSlices", Reshuffle.viaRandomKey());
  }

  private static final class PlanFn extends DoFn<String, Slice> {
    private static final long serialVersionUID = 1L;

    private final List<String> patterns;

    PlanFn(List<String> patterns) {
      this.patterns = patterns;
    }

    @ProcessElement
    public void process(OutputReceiver<Slice> out) throws IOException {
      SlicePlan.of(InputFiles.find(patterns)).forEach(out::output);
    }
  }
}
