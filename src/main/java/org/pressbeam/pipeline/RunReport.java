package org.pressbeam.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.table.Table;

/**
 * What {@code run.json} says.
 *
 * @param settings of the run
 * @param ended when the run was over
 * @param tally what became of all records
 * @param inputs all that was read, in order
 * @param reread paths of archives that were read whole because their ranges did not chain
 * @param published all files that were published, in order
 */
record RunReport(
    RunSettings settings,
    Instant ended,
    Tally tally,
    List<SliceFile> inputs,
    Set<String> reread,
    List<WrittenFile> published) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Says whether the report of this very run stands, as it does when the last step is repeated. */
  static boolean isWritten(RunFolder folder) throws IOException {
    byte[] report = RunFolder.read(folder.path(RunFolder.REPORT));
    return report != null && JSON.readTree(report).path("run").asText().equals(folder.run());
  }

  /** Adds contributions up. */
  static RunReport of(RunSettings settings, List<ReportPart> parts, Instant ended) {
    Tally tally = Tally.NONE;
    List<SliceFile> inputs = new ArrayList<>();
    Set<String> reread = new HashSet<>();
    List<WrittenFile> published = new ArrayList<>();
    for (ReportPart part : parts) {
      tally = tally.plus(part.tally());
      inputs.addAll(part.inputs());
      reread.addAll(part.reread());
      published.addAll(part.published());
    }
    inputs.sort(Comparator.comparing(SliceFile::path).thenComparing(file -> file.range().from()));
    return new RunReport(settings, ended, tally, inputs, reread, published);
  }

  /** Returns the report as JSON in UTF-8. */
  byte[] toJson() throws IOException {
    ObjectNode report = JSON.createObjectNode();
    report.put("pressbeam", settings.version());
    report.put("run", settings.folder().run());
    report.put("started", settings.started().toString());
    report.put("seconds", Duration.between(settings.started(), ended).toMillis() / 1000.0);
    putTexts(report.putObject("options"), settings.options());
    putTexts(report.putObject("lexicons"), settings.lexicons());
    putInputs(report.putArray("inputs"));
    putRecords(report.putObject("records"));
    putTables(report.putObject("tables"));
    putFiles(report.putArray("files"));
    return (JSON.writeValueAsString(report) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void putTexts(ObjectNode node, SortedMap<String, String> texts) {
    texts.forEach(node::put);
  }

  private void putInputs(ArrayNode node) {
    Map<String, ObjectNode> seen = new TreeMap<>();
    for (SliceFile input : inputs) {
      ObjectNode file = seen.get(input.path());
      if (file == null) {
        file = node.addObject();
        file.put("archive", input.archive());
        file.put("path", input.path());
        file.put("bytes", input.size());
        file.put("slices", 0);
        if (reread.contains(input.path())) {
          file.put("read_whole", true);
        }
        seen.put(input.path(), file);
      }
      file.put("slices", file.get("slices").asInt() + 1);
    }
  }

  private void putRecords(ObjectNode node) {
    String analysis = RejectReason.Stage.ANALYSIS.code() + "/";
    long rejected =
        tally.rejected().entrySet().stream()
            .filter(entry -> !entry.getKey().startsWith(analysis))
            .mapToLong(Map.Entry::getValue)
            .sum();
    node.put("read", tally.records());
    node.put("articles", tally.articles());
    node.put("duplicates", tally.duplicates());
    node.put("skipped", tally.skipped().values().stream().mapToLong(Long::longValue).sum());
    node.put("rejected", rejected);
    ObjectNode skipped = node.putObject("skipped_by");
    tally.skipped().forEach(skipped::put);
    ObjectNode reasons = node.putObject("rejected_by");
    tally.rejected().forEach(reasons::put);
  }

  private void putTables(ObjectNode node) {
    for (Table table : Table.values()) {
      node.put(
          table.tableName(),
          published.stream()
              .filter(file -> file.table() == table)
              .mapToLong(WrittenFile::rows)
              .sum());
    }
  }

  private void putFiles(ArrayNode node) {
    for (WrittenFile file : published) {
      ObjectNode entry = node.addObject();
      entry.put("path", file.publishedName());
      entry.put("rows", file.rows());
      entry.put("bytes", file.bytes());
      entry.put("sha256", file.digest());
    }
  }
}
