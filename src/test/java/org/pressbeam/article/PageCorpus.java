package org.pressbeam.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.RecordName;

/** The real pages that lie beside the repository, where they do. */
final class PageCorpus {
  static final Path FOLDER = Path.of("../shared/corpora/pages");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PageCorpus() {}

  /** Names of the sets, in a fixed order. */
  static List<String> sets(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = new ArrayList<>();
      files
          .filter(file -> Files.exists(file.resolve("gold.jsonl")))
          .forEach(file -> names.add(String.valueOf(file.getFileName())));
      names.sort(null);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the gold of a folder says, by address of the page. */
  static Map<String, JsonNode> gold(Path folder) throws IOException {
    Map<String, JsonNode> gold = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
      JsonNode node = MAPPER.readTree(line);
      gold.put(node.path("url").asText(), node);
    }
    return gold;
  }

  /** Hands out each page of a set as a record. */
  static void forEach(Path folder, String set, Consumer<ArchiveRecord> consumer)
      throws IOException {
    Path file = folder.resolve(set).resolve(set + ".warc.gz");
    try (WarcReader reader = new WarcReader(file)) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response) {
          byte[] payload = response.http().body().stream().readAllBytes();
          String charset = response.http().contentType().parameters().get("charset");
          consumer.accept(
              new ArchiveRecord(
                  new RecordName(set, response.id().toString(), reader.position()),
                  file.toString(),
                  response.target(),
                  response.date(),
                  new ArchiveRecord.Page(payload, charset)));
        }
      }
    }
  }
}
