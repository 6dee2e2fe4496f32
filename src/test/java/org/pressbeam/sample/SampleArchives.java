package org.pressbeam.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.pressbeam.reject.RejectReason;

/**
 * Makes {@code sample-data/archives} and {@code sample-data/gold.jsonl}.
 *
 * <p>Everything is the same on every run: times are fixed, fillings are seeded. Only the bytes of
 * gzip, Zstandard, zip and Parquet may differ with the version of the compressor and of Parquet.
 */
public final class SampleArchives {

  private static final String SINGLE = "single-page.html";
  private static final String LEAFLET = "leaflet.pdf";

  private SampleArchives() {}

  /**
   * Writes the sample.
   *
   * @param arguments the folder {@code sample-data}
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    SampleOutput output = make();
    for (Map.Entry<String, byte[]> file : output.files().entrySet()) {
      Path target = folder.resolve("archives").resolve(file.getKey());
      Files.createDirectories(target.resolveSibling("."));
      Files.write(target, file.getValue());
    }
    Files.writeString(folder.resolve("gold.jsonl"), output.gold(), StandardCharsets.UTF_8);
    System.out.print(output.table());
  }

  /** Makes the sample in memory. */
  static SampleOutput make() throws IOException {
    SampleLibrary library = SampleLibrary.read();
    SamplePages pages = new SamplePages(library.all());
    SampleOutput output = new SampleOutput();
    new SampleWarcs(library, pages, output).write();
    new SampleBundles(library, pages, output).write();
    new SampleRows(library, pages, output).write();
    for (SampleArticle article : library.of("single")) {
      output.file(SINGLE, pages.page(article));
      output.page(SINGLE, null, article);
    }
    for (SampleArticle article : library.of("texts")) {
      String path = "texts/" + SampleBundles.path(article);
      output.file(path, SampleBundles.text(article));
      output.text(path, null, article);
    }
    output.file(LEAFLET, leaflet());
    output.tally(LEAFLET).reject(RejectReason.UNSUPPORTED_FORMAT);
    return output;
  }

  /** A PDF without a page: recognised, not read. */
  private static byte[] leaflet() {
    String pdf =
        """
        %PDF-1.4
        1 0 obj
        << /Type /Catalog /Pages 2 0 R >>
        endobj
        2 0 obj
        << /Type /Pages /Kids [] /Count 0 >>
        endobj
        trailer
        << /Root 1 0 R >>
        %%EOF
        """;
    return pdf.getBytes(StandardCharsets.UTF_8);
  }
}
