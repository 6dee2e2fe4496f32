package org.pressbeam.pipeline;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.pressbeam.analysis.AnalyzerOptions;
import org.pressbeam.article.ExtractorSettings;
import org.pressbeam.corpus.CorpusRules;

/**
 * Everything a run was told, checked: what the transforms are built from.
 *
 * @param version of Pressbeam
 * @param started when the run began
 * @param folder output and id of the run
 * @param patterns input files
 * @param shards how many shards the groupings have
 * @param batch which batch the run is; null if the output holds no batches
 * @param rules by which the corpus decides
 * @param extractor how articles are parsed
 * @param analyzer how texts are analysed
 * @param includeText whether {@code articles} holds the texts
 * @param lexicon where workers find the lexicon
 * @param lexicons name of each lexicon file with its SHA-256, for the report
 * @param options the options as given, for the report
 */
record RunSettings(
    String version,
    Instant started,
    RunFolder folder,
    List<String> patterns,
    int shards,
    @Nullable Batch batch,
    CorpusRules rules,
    ExtractorSettings extractor,
    AnalyzerOptions analyzer,
    boolean includeText,
    LexiconStore lexicon,
    SortedMap<String, String> lexicons,
    SortedMap<String, String> options)
    implements Serializable {
  /** Copies the list. */
  RunSettings {
    patterns = List.copyOf(patterns);
  }

  /**
   * Returns how many shards the fingerprints have: fewer than sums, since an article has less of
   * them, and each slice gives each shard a block.
   *
   * @param shards how many the sums have
   */
  static int outletShards(int shards) {
    return (shards + 3) / 4;
  }
}
