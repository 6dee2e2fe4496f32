package org.pressbeam.pipeline;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.pressbeam.analysis.AnalyzerOptions;
import org.pressbeam.article.ExtractorSettings;

/**
 * Everything a run was told, checked: what the transforms are built from.
 *
 * @param version of Pressbeam
 * @param started when the run began
 * @param folder output and id of the run
 * @param patterns input files
 * @param shards how many shards the groupings have
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
}
