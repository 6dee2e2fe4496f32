package org.pressbeam.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pressbeam.report.Tables;

/**
 * Writes the report of a run: one file of HTML that needs no network and no server. It holds sums
 * and a sample of evidence as JSON, and a script that draws them; its content policy allows that
 * script and that style sheet by their digests, and nothing else.
 */
public final class HtmlReport {
  /** The script, in the order in which its parts need each other. */
  private static final List<String> SCRIPT =
      List.of("sums.js", "page.js", "charts.js", "sections.js", "report.js");

  private static final String STYLE = "report.css";
  private static final String PAGE = "report.html";

  private HtmlReport() {}

  /**
   * Writes the report of a run.
   *
   * @param output output folder of a finished run
   * @param file where the report goes; replaced if it exists
   * @throws IllegalArgumentException if the folder holds no finished run, or the file cannot be
   *     there
   * @throws IOException if the tables cannot be read or the file cannot be written
   */
  public static void write(Path output, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "-o "
              + file
              + ": "
              + (Files.isDirectory(file) ? "is a folder" : "there is no such folder"));
    }
    String page;
    try (Tables tables = Tables.open(output)) {
      page = page(json(tables));
    } catch (SQLException e) {
      throw Tables.unreadable(output, e);
    }
    try {
      Files.writeString(file, page);
    } catch (FileSystemException e) {
      String why = e.getReason() == null ? "" : ": " + e.getReason();
      throw new IllegalArgumentException("-o " + file + " cannot be written" + why, e);
    }
  }

  /** Puts style, script and data into the page. */
  private static String page(String json) throws IOException {
    String style = resource(STYLE);
    StringBuilder script = new StringBuilder("'use strict';\n");
    for (String part : SCRIPT) {
      script.append(resource(part));
    }
    return resource(PAGE)
        .replace("{style-digest}", digest(style))
        .replace("{script-digest}", digest(script.toString()))
        .replace("{style}", style)
        .replace("{script}", script)
        .replace("{data}", json);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String digest(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String json(Tables tables) throws IOException, SQLException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setCharacterEscapes(new InsideHtml());
      json.writeStartObject();
      about(json, tables.run());
      Cells cells = Cells.choose(tables);
      json.writeStringField("first", cells.span().first().toString());
      json.writeStringField("last", cells.span().last().toString());
      cells.write(json);
      Doubts.write(json, Doubts.of(tables, cells.span()));
      new Evidence(tables, cells).write(json);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void about(JsonGenerator json, JsonNode run) throws IOException {
    json.writeObjectFieldStart("run");
    for (String field : List.of("pressbeam", "run", "started")) {
      json.writeStringField(field, run.path(field).asText());
    }
    json.writeNumberField("inputs", run.path("inputs").size());
    json.writeObjectFieldStart("records");
    for (String field : List.of("read", "articles", "duplicates", "skipped", "rejected")) {
      json.writeNumberField(field, run.path("records").path(field).asLong());
    }
    json.writeEndObject();
    for (String field : List.of("rejected_by", "skipped_by")) {
      numbers(json, field, run.path("records").path(field));
    }
    numbers(json, "tables", run.path("tables"));
    json.writeArrayFieldStart("lexicons");
    for (Map.Entry<String, JsonNode> lexicon : run.path("lexicons").properties()) {
      json.writeStartArray();
      // Where the file lay on the machine of the run is nobody's business who reads the report.
      json.writeString(lexicon.getKey().replaceFirst(".*[/\\\\]", ""));
      json.writeString(lexicon.getValue().asText());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void numbers(JsonGenerator json, String field, JsonNode counts)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, JsonNode> count : counts.properties()) {
      json.writeNumberField(count.getKey(), count.getValue().asLong());
    }
    json.writeEndObject();
  }

  /** Keeps texts from ending the element of HTML in which the JSON stands. */
  private static final class InsideHtml extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    private final int[] escapes = standardAsciiEscapesForJSON();

    InsideHtml() {
      escapes['<'] = ESCAPE_STANDARD;
      escapes['>'] = ESCAPE_STANDARD;
      escapes['&'] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return escapes.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return new SerializedString(String.format("\\u%04x", character));
    }
  }
}
