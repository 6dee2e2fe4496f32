package org.pressbeam.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.reject.RejectedException;

/**
 * Writes what the extractor finds on the real pages as {@code predictions.jsonl} for {@code
 * score_pages.py}: {@code ScorePages [folder of the pages [file to write]]}.
 */
public final class ScorePages {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ScorePages() {}

  /**
   * Runs over all sets.
   *
   * @param arguments folder of the pages, file to write
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = arguments.length > 0 ? Path.of(arguments[0]) : PageCorpus.FOLDER;
    Path out = Path.of(arguments.length > 1 ? arguments[1] : "target/predictions.jsonl");
    ArticleExtractor extractor = new ArticleExtractor(ExtractorSettings.defaults());
    long[] nanos = new long[2];
    try (BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
      for (String set : PageCorpus.sets(folder)) {
        PageCorpus.forEach(
            folder,
            set,
            record -> {
              long start = System.nanoTime();
              ObjectNode line = predict(extractor, record);
              nanos[0] += System.nanoTime() - start;
              nanos[1]++;
              try {
                writer.write(MAPPER.writeValueAsString(line));
                writer.newLine();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
      }
    }
    PrintStream screen = System.out;
    screen.printf("%d pages, %d ms in the extractor%n", nanos[1], nanos[0] / 1_000_000);
  }

  static ObjectNode predict(ArticleExtractor extractor, ArchiveRecord record) {
    ObjectNode line = MAPPER.createObjectNode();
    line.put("url", record.url());
    try {
      Extraction extraction = extractor.extract(record);
      if (extraction instanceof Extraction.Skipped skipped) {
        line.put("skipped", skipped.filter().code());
        line.put("why", skipped.detail());
      }
      if (extraction instanceof Article article) {
        line.put("title", article.title());
        LocalDate date = article.date();
        line.put("date", date == null ? null : date.toString());
        line.put("text", article.text());
        line.put("source", article.dateSource().code());
        line.put("language", article.language());
        line.put("outlet", article.outlet());
        line.put("authors", String.join("; ", article.authors()));
        line.put("dateline", article.dateline());
        line.put("agency", article.agency());
      }
    } catch (RejectedException e) {
      line.put("reject", e.reason().code() + ": " + e.detail());
    }
    return line;
  }
}
