package org.pressbeam.article;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.reject.RejectedException;

/**
 * Writes the features of the real pages for {@code scripts/fit-page-nature}: {@code
 * NatureFeatureTable [folder of the pages [file to write]]}. A row has the set, the address and the
 * features; these are a hyphen for a page that declares itself an article.
 */
public final class NatureFeatureTable {
  private NatureFeatureTable() {}

  /**
   * Runs over all sets.
   *
   * @param arguments folder of the pages, file to write
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = arguments.length > 0 ? Path.of(arguments[0]) : PageCorpus.FOLDER;
    Path out = Path.of(arguments.length > 1 ? arguments[1] : "target/nature.tsv");
    ArticleExtractor extractor = new ArticleExtractor(ExtractorSettings.defaults());
    try (BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
      writer.write("set\turl");
      for (NatureFeature feature : NatureFeature.values()) {
        writer.write("\t" + feature.key());
      }
      writer.newLine();
      for (String set : PageCorpus.sets(folder)) {
        PageCorpus.forEach(folder, set, record -> write(writer, set, record, extractor));
      }
    }
  }

  private static void write(
      BufferedWriter writer, String set, ArchiveRecord record, ArticleExtractor extractor) {
    try {
      NatureFeatures features = extractor.draft(record).nature().features();
      StringBuilder row = new StringBuilder(set + '\t' + record.url());
      for (NatureFeature feature : NatureFeature.values()) {
        row.append(features == null ? "\t-" : "\t" + features.of(feature));
      }
      writer.write(row.toString());
      writer.newLine();
    } catch (RejectedException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
