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
import org.pressbeam.archive.RecordName;
import org.pressbeam.article.Article;
import org.pressbeam.article.Block;
import org.pressbeam.article.DateSource;
import org.pressbeam.corpus.CorpusRules;
import org.pressbeam.corpus.Fingerprint;
import org.pressbeam.corpus.Origin;
import org.pressbeam.corpus.Origin.Place;

class SettleCorpusTest {
  private static final String STORY =
      "The council of the town by the river has met for the third time this year and has once more"
          + " put off the question of the bridge, which has been closed to all carts since the flood"
          + " of last spring, until somebody pays for it. ";

  private static Fingerprint article(int slice, String id, String outlet, int day, String text) {
    Article article =
        new Article(
            id,
            true,
            outlet,
            LocalDate.of(2026, 1, day),
            DateSource.GIVEN,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            "en",
            new RecordName("a", Integer.toString(slice), null),
            List.of(new Block(text, Block.Fate.KEPT)),
            Article.TextPolicy.CLEANED,
            null);
    return Fingerprint.of(article, new Place(slice, 0));
  }

  private static ParsedSlice slice(Fingerprint article, int shards) {
    List<ShardBlock> packed = new ArrayList<>();
    Blocks<Fingerprint> byId = new Blocks<>(Prints.FINGERPRINT, packed::add);
    byId.addByHash(article.id(), shards, article);
    byId.finish();
    SliceFile file = new SliceFile("a", "/a", 1, new ByteRange(0, 1));
    return new ParsedSlice(
        new Slice(article.place().slice(), List.of(file), false),
        "/staged",
        Tally.NONE,
        List.of(),
        packed,
        null);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void decidesTheSameWithAnyNumberOfShards(int shards) {
    Fingerprint second = article(1, "x", "b.example", 2, STORY);
    String spare = String.valueOf(second.spareId());
    List<ParsedSlice> slices =
        List.of(
            slice(article(0, "x", "a.example", 1, STORY), shards),
            slice(second, shards),
            slice(article(2, "y", "a.example", 3, STORY), shards),
            slice(article(3, "z", "c.example", 1, "Another story of no length."), shards));
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollection<KV<Integer, byte[]>> decisions =
        pipeline
            .apply(Create.of(slices).withCoder(RecordCoder.of(ParsedSlice.class)))
            .apply(new SettleCorpus(shards, shards + 1, CorpusRules.STANDARD, List.of()));
    PAssert.that(decisions)
        .satisfies(
            blocks -> {
              List<Decision> all = new ArrayList<>();
              for (KV<Integer, byte[]> block : blocks) {
                unpack(block.getValue(), all);
              }
              Origin first =
                  new Origin(
                      new Place(0, 0), "x", "a.example", null, LocalDate.of(2026, 1, 1), null);
              // A copy may be found under several keys.
              assertThat(all.stream().distinct())
                  .containsExactlyInAnyOrder(
                      new Decision(Decision.Kind.RENAME, 1, 0, spare, 0, 0, null),
                      new Decision(Decision.Kind.DUPLICATE, 2, 0, "x", 0, 0, null),
                      new Decision(Decision.Kind.COPY, 1, 0, "x", 0, 0, first));
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
