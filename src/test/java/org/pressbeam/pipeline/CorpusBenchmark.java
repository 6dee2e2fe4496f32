package org.pressbeam.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.pressbeam.archive.ByteRange;
import org.pressbeam.corpus.CorpusRules;
import org.pressbeam.corpus.Fingerprint;
import org.pressbeam.corpus.MadeFingerprints;
import org.pressbeam.corpus.Origin.Place;

/**
 * Settles any number of made articles by the real transforms and prints what it took: {@code
 * scripts/bench-corpus 1000000}.
 */
public final class CorpusBenchmark {
  /** Pages of a slice of 64 MB, and of a gigabyte, as measured on real archives. */
  private static final int IN_SLICE = 1_800;

  private static final int IN_GIGABYTE = 28_200;

  private static final AtomicLong MAKING_NANOS = new AtomicLong();
  private static final Map<Decision.Kind, AtomicLong> DECIDED = new EnumMap<>(Decision.Kind.class);

  private CorpusBenchmark() {}

  /** Settles as many articles as the first argument says. */
  public static void main(String[] args) {
    long articles = Long.parseLong(args[0]);
    int shards = RunArguments.shards((articles << 30) / IN_GIGABYTE);
    int outletShards = RunSettings.outletShards(shards);
    for (Decision.Kind kind : Decision.Kind.values()) {
      DECIDED.put(kind, new AtomicLong());
    }
    int slices = (int) ((articles + IN_SLICE - 1) / IN_SLICE);
    Pipeline pipeline =
        Pipeline.create(
            PipelineOptionsFactory.fromArgs(
                    "--enforceImmutability=false", "--enforceEncodability=false")
                .create());
    pipeline
        .apply(Create.of(IntStream.range(0, slices).boxed().toList()))
        .apply(Reshuffle.viaRandomKey())
        .apply("Make", ParDo.of(new MakeFn(articles, outletShards)))
        .setCoder(RecordCoder.of(ParsedSlice.class))
        .apply(new SettleCorpus(outletShards, shards, CorpusRules.STANDARD, List.of()))
        .apply("Count", ParDo.of(new CountFn()));
    pipeline.run().waitUntilFinish();
    print(articles, outletShards, shards);
  }

  private static void print(long articles, int outletShards, int shards) {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    System.out.printf(
        "%,d articles, %d + %d shards: %.1f CPU s, of which making them %.1f; peak heap %,d MB of"
            + " %,d; decided %s%n",
        articles,
        outletShards,
        shards,
        system.getProcessCpuTime() / 1e9,
        MAKING_NANOS.get() / 1e9,
        peak >> 20,
        Runtime.getRuntime().maxMemory() >> 20,
        DECIDED);
  }

  /** Makes the fingerprints of a slice. */
  private static final class MakeFn extends DoFn<Integer, ParsedSlice> {
    private static final long serialVersionUID = 1L;

    private final long articles;
    private final int shards;

    MakeFn(long articles, int shards) {
      this.articles = articles;
      this.shards = shards;
    }

    @ProcessElement
    public void process(@Element Integer slice, OutputReceiver<ParsedSlice> out) {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long start = threads.getCurrentThreadCpuTime();
      List<Fingerprint> prints = new ArrayList<>();
      for (int i = 0; i < IN_SLICE && (long) slice * IN_SLICE + i < articles; i++) {
        prints.add(MadeFingerprints.of((long) slice * IN_SLICE + i, new Place(slice, i)));
      }
      MAKING_NANOS.addAndGet(threads.getCurrentThreadCpuTime() - start);
      List<ShardBlock> blocks = new ArrayList<>();
      Blocks<Fingerprint> packed = new Blocks<>(Prints.FINGERPRINT, blocks::add);
      prints.forEach(print -> packed.addByHash(print.outlet(), shards, print));
      packed.finish();
      SliceFile file = new SliceFile("made", "/made", 1, new ByteRange(0, 1));
      Slice made = new Slice(slice, List.of(file), false);
      out.output(new ParsedSlice(made, "/staged", Tally.NONE, blocks, List.of(), null));
    }
  }

  private static final class CountFn extends DoFn<KV<Integer, byte[]>, Void> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<Integer, byte[]> block) throws IOException {
      Blocks.unpack(
          block.getValue(),
          Decision.CODER,
          decision -> DECIDED.get(decision.kind()).incrementAndGet());
    }
  }
}
