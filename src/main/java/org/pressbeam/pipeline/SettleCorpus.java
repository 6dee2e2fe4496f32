package org.pressbeam.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.pressbeam.corpus.CorpusRules;
import org.pressbeam.corpus.Fingerprint;
import org.pressbeam.corpus.GivenIds;
import org.pressbeam.corpus.OutletCorpus;
import org.pressbeam.corpus.Syndication;
import org.pressbeam.corpus.TextPrint;

/**
 * Decides what only many articles together can tell: one element for each slice about which
 * something was decided at one of three steps, the number of the slice with a packed block of
 * {@link Decision}.
 *
 * <p>One input element is a parsed slice; only its fingerprints are used, in any order. The steps,
 * each a grouping by shard: given ids are made unique; the articles of an outlet are settled among
 * themselves (repetitions, recurring blocks); copies are looked for across outlets, in each shard
 * among the texts that share a key of it. Of a shard of outlets, the packed fingerprints (some 400
 * bytes an article) and those of one outlet unpacked must fit in memory; of a shard of texts, all.
 * Nothing is rejected.
 *
 * <pre>{@code
 * PCollection<KV<Integer, byte[]>> decisions =
 *     parsed.apply("SettleCorpus", new SettleCorpus(outletShards, textShards, rules, kept));
 * }</pre>
 */
final class SettleCorpus
    extends PTransform<PCollection<ParsedSlice>, PCollection<KV<Integer, byte[]>>> {
  private static final long serialVersionUID = 1L;

  private static final KvCoder<Integer, byte[]> BLOCKS =
      KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of());

  private final int outletShards;
  private final int textShards;
  private final CorpusRules rules;
  private final List<String> kept;

  /**
   * Settles a corpus.
   *
   * @param outletShards how many shards of outlets and ids there are; parsed slices are packed so
   * @param textShards how many shards of texts
   * @param kept files of fingerprints that earlier batches have kept: these articles stand
   */
  SettleCorpus(int outletShards, int textShards, CorpusRules rules, List<String> kept) {
    this.outletShards = outletShards;
    this.textShards = textShards;
    this.rules = rules;
    this.kept = List.copyOf(kept);
  }

  @Override
  public PCollection<KV<Integer, byte[]>> expand(PCollection<ParsedSlice> parsed) {
    TupleTag<KV<Integer, byte[]>> main = new TupleTag<>() {};
    TupleTag<KV<Integer, byte[]>> decided = new TupleTag<>() {};

    PCollectionTuple fingerprints =
        parsed.apply(
            "Fingerprints",
            ParDo.of(new FingerprintsFn(decided)).withOutputTags(main, TupleTagList.of(decided)));
    PCollectionTuple earlier =
        parsed
            .getPipeline()
            .apply("Kept", Create.of(keptFiles()).withCoder(RecordCoder.of(KeptFile.class)))
            // Few names and much to read behind each.
            .apply("SpreadKept", Reshuffle.viaRandomKey())
            .apply(
                "ReadKept",
                ParDo.of(new ReadKept(outletShards, decided))
                    .withOutputTags(main, TupleTagList.of(decided)));
    PCollectionTuple unique =
        PCollectionList.of(fingerprints.get(decided).setCoder(BLOCKS))
            .and(earlier.get(decided).setCoder(BLOCKS))
            .apply("AllGivenIds", Flatten.pCollections())
            .apply("ById", GroupByKey.create())
            .apply(
                "MakeIdsUnique",
                ParDo.of(new MakeIdsUniqueFn(outletShards, decided))
                    .withOutputTags(main, TupleTagList.of(decided)));
    PCollectionTuple outlets =
        PCollectionList.of(fingerprints.get(main).setCoder(BLOCKS))
            .and(earlier.get(main).setCoder(BLOCKS))
            .and(unique.get(main).setCoder(BLOCKS))
            .apply("AllFingerprints", Flatten.pCollections())
            .apply("ByOutlet", GroupByKey.create())
            .apply(
                "SettleOutlets",
                ParDo.of(new SettleOutletsFn(textShards, rules, decided))
                    .withOutputTags(main, TupleTagList.of(decided)));
    PCollection<KV<Integer, byte[]>> copies =
        outlets
            .get(main)
            .setCoder(BLOCKS)
            .apply("ByText", GroupByKey.create())
            .apply("FindCopies", ParDo.of(new FindCopiesFn(textShards, rules)))
            .setCoder(BLOCKS);
    return PCollectionList.of(unique.get(decided).setCoder(BLOCKS))
        .and(outlets.get(decided).setCoder(BLOCKS))
        .and(copies)
        .apply("AllDecisions", Flatten.pCollections());
  }

  private List<KeptFile> keptFiles() {
    List<KeptFile> files = new ArrayList<>();
    for (String path : kept) {
      files.add(new KeptFile(files.size(), path));
    }
    return files;
  }

  private static void send(List<ShardBlock> blocks, DoFn.OutputReceiver<KV<Integer, byte[]>> out) {
    blocks.forEach(sendTo(out));
  }

  static Consumer<ShardBlock> sendTo(DoFn.OutputReceiver<KV<Integer, byte[]>> out) {
    return block -> out.output(KV.of(block.shard(), block.bytes()));
  }

  /** Takes the packed fingerprints out of a parsed slice; those with given ids go out apart. */
  private static final class FingerprintsFn extends DoFn<ParsedSlice, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final TupleTag<KV<Integer, byte[]>> byId;

    FingerprintsFn(TupleTag<KV<Integer, byte[]>> byId) {
      this.byId = byId;
    }

    @ProcessElement
    public void process(
        @Element ParsedSlice parsed,
        OutputReceiver<KV<Integer, byte[]>> byOutlet,
        MultiOutputReceiver tagged) {
      send(parsed.byOutlet(), byOutlet);
      send(parsed.byId(), tagged.get(byId));
    }
  }

  /** Gives each article of a shard of ids an id of its own. */
  private static final class MakeIdsUniqueFn
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final int shards;
    private final TupleTag<KV<Integer, byte[]>> decided;

    MakeIdsUniqueFn(int shards, TupleTag<KV<Integer, byte[]>> decided) {
      this.shards = shards;
      this.decided = decided;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> shard,
        OutputReceiver<KV<Integer, byte[]>> byOutlet,
        MultiOutputReceiver tagged)
        throws IOException {
      Blocks<Fingerprint> articles = new Blocks<>(Prints.FINGERPRINT, sendTo(byOutlet));
      Blocks<Decision> decisions = new Blocks<>(Decision.CODER, sendTo(tagged.get(decided)));
      GivenIds.Unique unique = GivenIds.makeUnique(fingerprints(shard.getValue()));
      for (Fingerprint article : unique.articles()) {
        if (!article.settled()) {
          articles.addByHash(article.outlet(), shards, article);
        }
      }
      unique
          .renamed()
          .forEach(
              (article, given) ->
                  Decision.renamed(article, given)
                      .forEach(decision -> decisions.add(decision.slice(), decision)));
      articles.finish();
      decisions.finish();
    }
  }

  /** Settles each outlet of a shard and passes on the texts that are left, by shard of the text. */
  private static final class SettleOutletsFn
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final int shards;
    private final CorpusRules rules;
    private final TupleTag<KV<Integer, byte[]>> decided;

    SettleOutletsFn(int shards, CorpusRules rules, TupleTag<KV<Integer, byte[]>> decided) {
      this.shards = shards;
      this.rules = rules;
      this.decided = decided;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> shard,
        OutputReceiver<KV<Integer, byte[]>> byText,
        MultiOutputReceiver tagged)
        throws IOException {
      Blocks<TextPrint> texts = new Blocks<>(Prints.TEXT, sendTo(byText));
      Blocks<Decision> decisions = new Blocks<>(Decision.CODER, sendTo(tagged.get(decided)));
      for (Map.Entry<String, List<ByteBuffer>> outlet : outlets(shard.getValue()).entrySet()) {
        List<Fingerprint> articles = new ArrayList<>();
        for (ByteBuffer article : outlet.getValue()) {
          articles.add(Fingerprint.read(Blocks.stream(article)));
        }
        OutletCorpus.Settlement settlement = OutletCorpus.settle(outlet.getKey(), articles, rules);
        Decision.of(settlement).forEach(decision -> decisions.add(decision.slice(), decision));
        for (TextPrint text : settlement.texts()) {
          shards(text, shards).forEach(to -> texts.add(to, text));
        }
      }
      texts.finish();
      decisions.finish();
    }

    /** The articles of each outlet, still packed: they are unpacked one outlet at a time. */
    private static SortedMap<String, List<ByteBuffer>> outlets(Iterable<byte[]> blocks)
        throws IOException {
      SortedMap<String, List<ByteBuffer>> outlets = new TreeMap<>();
      for (byte[] block : blocks) {
        for (ByteBuffer article : Blocks.values(block)) {
          String outlet = Fingerprint.readOutlet(Blocks.stream(article));
          outlets.computeIfAbsent(outlet, o -> new ArrayList<>()).add(article);
        }
      }
      return outlets;
    }

    private static Set<Integer> shards(TextPrint text, int shards) {
      Set<Integer> all = new TreeSet<>();
      text.keys().forEach(key -> all.add(shard(key, shards)));
      return all;
    }
  }

  /** Returns the shard in which the texts with a key meet. */
  private static int shard(long key, int shards) {
    return Math.floorMod(Long.hashCode(key * 0x9E3779B97F4A7C15L), shards);
  }

  /** Finds copies across outlets among the texts of a shard. */
  private static final class FindCopiesFn
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final int shards;
    private final CorpusRules rules;

    FindCopiesFn(int shards, CorpusRules rules) {
      this.shards = shards;
      this.rules = rules;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> shard, OutputReceiver<KV<Integer, byte[]>> out)
        throws IOException {
      List<TextPrint> texts = new ArrayList<>();
      for (byte[] block : shard.getValue()) {
        Blocks.unpack(block, Prints.TEXT, texts::add);
      }
      Blocks<Decision> decisions = new Blocks<>(Decision.CODER, sendTo(out));
      int here = shard.getKey();
      Syndication.find(texts, key -> shard(key, shards) == here, rules)
          .forEach(
              (place, original) -> decisions.add(place.slice(), Decision.copy(place, original)));
      decisions.finish();
    }
  }

  private static List<Fingerprint> fingerprints(Iterable<byte[]> blocks) throws IOException {
    List<Fingerprint> fingerprints = new ArrayList<>();
    for (byte[] block : blocks) {
      Blocks.unpack(block, Prints.FINGERPRINT, fingerprints::add);
    }
    return fingerprints;
  }
}
