package org.pressbeam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressbeam.archive.ByteRange;
import org.pressbeam.corpus.Fingerprint;
import org.pressbeam.corpus.Fingerprint.BlockPrint;
import org.pressbeam.corpus.Fingerprint.Place;

class SettleCorpusTest {
  private static final RecordCoder<Fingerprint> CODER = RecordCoder.of(Fingerprint.class);

  private static Fingerprint article(int slice, String id, String outlet, int day, long text) {
    return new Fingerprint(
        new Place(slice, 0),
        id,
        "spare-" + slice,
        outlet,
        null,
        LocalDate.of(2026, 1, day),
        null,
        0,
        false,
        List.of(new BlockPrint(text, 300, false)));
  }

  private static ParsedSlice slice(Fingerprint article, int shards) {
    Blocks<Fingerprint> byId = new Blocks<>(CODER);
    byId.addByHash(article.id(), shards, article);
    SliceFile file = new SliceFile("a", "/a", 1, new ByteRange(0, 1));
    return new ParsedSlice(
        new Slice(article.place().slice(), List.of(file), false),
        "/staged",
        Tally.NONE,
        List.of(),
        byId.packed(),
        null);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void decidesTheSameWithAnyNumberOfShards(int shards) {
    List<ParsedSlice> slices =
        List.of(
            slice(article(0, "x", "a.example", 1, 7), shards),
            slice(article(1, "x", "b.example", 2, 7), shards),
            slice(article(2, "y", "a.example", 3, 7), shards),
            slice(article(3, "z", "c.example", 1, 8), shards));
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollection<KV<Integer, byte[]>> decisions =
        pipeline
            .apply(Create.of(slices).withCoder(RecordCoder.of(ParsedSlice.class)))
            .apply(new SettleCorpus(shards));
    PAssert.that(decisions)
        .satisfies(
            blocks -> {
              List<Decision> all = new ArrayList<>();
              for (KV<Integer, byte[]> block : blocks) {
                unpack(block.getValue(), all);
              }
              assertThat(all)
                  .containsExactlyInAnyOrder(
                      new Decision(Decision.Kind.RENAME, 1, 0, "spare-1", 0, 0),
                      new Decision(Decision.Kind.DUPLICATE, 2, 0, "x", 0, 0),
                      new Decision(Decision.Kind.COPY, 1, 0, "x", 0, 0));
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  private static void unpack(byte[] block, List<Decision> into) {
    try {
      Blocks.unpack(block, Decision.CODER, into::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
