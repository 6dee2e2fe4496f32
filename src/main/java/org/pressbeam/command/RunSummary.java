package org.pressbeam.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Prints what a run did, out of its {@code run.json}. */
final class RunSummary {
  private RunSummary() {}

  static void print(byte[] report, String output, PrintWriter out) throws IOException {
    JsonNode json = new ObjectMapper().readTree(report);
    JsonNode records = json.path("records");
    line(out, "records read", records.path("read"), "");
    line(out, "articles", records.path("articles"), duplicates(records));
    line(out, "skipped", records.path("skipped"), parts(records.path("skipped_by")));
    line(out, "rejected", records.path("rejected"), parts(records.path("rejected_by")));
    out.printf("%-14s%s%n", "rows", parts(json.path("tables")));
    out.printf(Locale.ROOT, "%-14s%10.1f%n", "seconds", json.path("seconds").asDouble());
    out.printf("%-14s%s%n", "tables in", output);
  }

  private static void line(PrintWriter out, String name, JsonNode count, String details) {
    String more = details.isEmpty() ? "" : "  (" + details + ")";
    out.printf(Locale.ROOT, "%-14s%,10d%s%n", name, count.asLong(), more);
  }

  private static String duplicates(JsonNode records) {
    long duplicates = records.path("duplicates").asLong();
    return duplicates == 0 ? "" : duplicates + " of them repetitions";
  }

  private static String parts(JsonNode counts) {
    StringJoiner parts = new StringJoiner(", ");
    for (Iterator<Map.Entry<String, JsonNode>> fields = counts.fields(); fields.hasNext(); ) {
      Map.Entry<String, JsonNode> field = fields.next();
      parts.add(field.getKey() + " " + field.getValue().asLong());
    }
    return parts.toString();
  }
}
