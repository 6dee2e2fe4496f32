package org.pressbeam.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
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
 * themselves (repetitions, recurring blocks); the same texts are looked for across outlets. The
 * fingerprints of one shard must fit in memory. Nothing is rejected.
 *
 * <pre>{@code
 * PCollection<KV<Integer, byte[]>> decisions =
 *     parsed.apply("SettleCorpus", new SettleCorpus(shards));
 * }</pre>
 */
final class SettleCorpus
    extends PTransform<PCollection<ParsedSlice>, PCollection<KV<Integer, byte[]>>> {
  private static final long serialVersionUID = 1L;

  private static final KvCoder<Integer, byte[]> BLOCKS =
      KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of());
  private static final RecordCoder<Fingerprint> FINGERPRINT = RecordCoder.of(Fingerprint.class);
  private static final RecordCoder<TextPrint> TEXT = RecordCoder.of(TextPrint.class);

  private final int shards;

  SettleCorpus(int shards) {
    this.shards = shards;
  }

  @Override
  public PCollection<KV<Integer, byte[]>> expand(PCollection<ParsedSlice> parsed) {
    TupleTag<KV<Integer, byte[]>> main = new TupleTag<>() {};
    TupleTag<KV<Integer, byte[]>> decided = new TupleTag<>() {};

    PCollectionTuple fingerprints =
        parsed.apply(
            "Fingerprints",
            ParDo.of(new FingerprintsFn(decided)).withOutputTags(main, TupleTagList.of(decided)));
    PCollectionTuple unique =
        fingerprints
            .get(decided)
            .setCoder(BLOCKS)
            .apply("ById", GroupByKey.create())
            .apply(
                "MakeIdsUnique",
                ParDo.of(new MakeIdsUniqueFn(shards, decided))
                    .withOutputTags(main, TupleTagList.of(decided)));
    PCollectionTuple outlets =
        PCollectionList.of(fingerprints.get(main).setCoder(BLOCKS))
            .and(unique.get(main).setCoder(BLOCKS))
            .apply("AllFingerprints", Flatten.pCollections())
            .apply("ByOutlet", GroupByKey.create())
            .apply(
                "SettleOutlets",
                ParDo.of(new SettleOutletsFn(shards, decided))
                    .withOutputTags(main, TupleTagList.of(decided)));
    PCollection<KV<Integer, byte[]>> copies =
        outlets
            .get(main)
            .setCoder(BLOCKS)
            .apply("ByText", GroupByKey.create())
            .apply("FindCopies", ParDo.of(new FindCopiesFn()))
            .setCoder(BLOCKS);
    return PCollectionList.of(unique.get(decided).setCoder(BLOCKS))
        .and(outlets.get(decided).setCoder(BLOCKS))
        .and(copies)
        .apply("AllDecisions", Flatten.pCollections());
  }

  private static void send(List<ShardBlock> blocks, DoFn.OutputReceiver<KV<Integer, byte[]>> out) {
    blocks.forEach(block -> out.output(KV.of(block.shard(), block.bytes())));
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
      Blocks<Fingerprint> articles = new Blocks<>(FINGERPRINT);
      Blocks<Decision> decisions = new Blocks<>(Decision.CODER);
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
      send(articles.packed(), byOutlet);
      send(decisions.packed(), tagged.get(decided));
    }
  }

  /** Settles each outlet of a shard and passes on the texts that are left, by shard of the text. */
  private static final class SettleOutletsFn
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final int shards;
    private final TupleTag<KV<Integer, byte[]>> decided;

    SettleOutletsFn(int shards, TupleTag<KV<Integer, byte[]>> decided) {
      this.shards = shards;
      this.decided = decided;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> shard,
        OutputReceiver<KV<Integer, byte[]>> byText,
        MultiOutputReceiver tagged)
        throws IOException {
      Map<String, List<Fingerprint>> outlets = new TreeMap<>();
      for (Fingerprint article : fingerprints(shard.getValue())) {
        outlets.computeIfAbsent(article.outlet(), o -> new ArrayList<>()).add(article);
      }
      Blocks<TextPrint> texts = new Blocks<>(TEXT);
      Blocks<Decision> decisions = new Blocks<>(Decision.CODER);
      outlets.forEach(
          (outlet, articles) -> {
            OutletCorpus.Settlement settlement = OutletCorpus.settle(outlet, articles);
            Decision.of(settlement).forEach(decision -> decisions.add(decision.slice(), decision));
            settlement
                .texts()
                .forEach(
                    text -> texts.add(Math.floorMod(Long.hashCode(text.text()), shards), text));
          });
      send(texts.packed(), byText);
      send(decisions.packed(), tagged.get(decided));
    }
  }

  /** Finds copies across outlets among the texts of a shard. */
  private static final class FindCopiesFn
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> shard, OutputReceiver<KV<Integer, byte[]>> out)
        throws IOException {
      List<TextPrint> texts = new ArrayList<>();
      for (byte[] block : shard.getValue()) {
        Blocks.unpack(block, TEXT, texts::add);
      }
      Blocks<Decision> decisions = new Blocks<>(Decision.CODER);
      Syndication.find(texts)
          .forEach((place, id) -> decisions.add(place.slice(), Decision.copy(place, id)));
      send(decisions.packed(), out);
    }
  }

  private static List<Fingerprint> fingerprints(Iterable<byte[]> blocks) throws IOException {
    List<Fingerprint> fingerprints = new ArrayList<>();
    for (byte[] block : blocks) {
      Blocks.unpack(block, FINGERPRINT, fingerprints::add);
    }
    return fingerprints;
  }
}
