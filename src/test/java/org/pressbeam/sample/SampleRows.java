package org.pressbeam.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.rows.ParquetCodecs;
import org.pressbeam.reject.RejectReason;

/** Makes the JSON Lines and Parquet files. */
final class SampleRows {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ZSTD_LEVEL = 9;
  private static final String FEED = "feed.jsonl";
  private static final String CLARION = "clarion-pages.jsonl.gz";
  private static final String MORNING = "morning.jsonl.zst";
  private static final String EXPORT = "export.parquet";

  private final SampleLibrary library;
  private final SamplePages pages;
  private final SampleOutput output;

  SampleRows(SampleLibrary library, SamplePages pages, SampleOutput output) {
    this.library = library;
    this.pages = pages;
    this.output = output;
  }

  void write() throws IOException {
    feed();
    clarion();
    morning();
    output.file(EXPORT, parquet());
  }

  /** Text in the usual fields; among the rows one broken, one without text, one with no date. */
  private void feed() throws IOException {
    SampleTally tally = output.tally(FEED);
    List<String> lines = new ArrayList<>();
    for (SampleArticle article : library.of("feed")) {
      lines.add(JSON.writeValueAsString(row(article, "text", article.givenText())));
      output.row(FEED, String.valueOf(lines.size()), article);
      switch (lines.size()) {
        case 2 -> {
          lines.add(
              "{\"id\": \"feed-broken\", \"title\": \"A line that was cut off, \"text\": \"Th");
          tally.reject(RejectReason.BAD_JSON);
        }
        case 5 -> {
          lines.add(row("feed-silent", "A story that was never written", "2026-01-14", ""));
          tally.reject(RejectReason.NO_TEXT);
        }
        case 7 -> {
          String text = "The date of this row is none.";
          lines.add(row("feed-undated", "A row with a mistake", "the day after the storm", text));
          tally.reject(RejectReason.BAD_FIELD);
        }
        default -> {}
      }
    }
    output.file(FEED, lines(lines));
  }

  private static String row(String id, String title, String date, String text) throws IOException {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("outlet", "theislandtimes.example");
    row.put("title", title);
    row.put("date", date);
    row.put("text", text);
    return JSON.writeValueAsString(row);
  }

  /** Rows with whole pages: outlet, title and date are for the parser to find. */
  private void clarion() throws IOException {
    List<String> lines = new ArrayList<>();
    for (SampleArticle article : library.of("clarion-rows")) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("url", article.url());
      row.put("html", pages.html(article));
      lines.add(JSON.writeValueAsString(row));
      output.page(CLARION, String.valueOf(lines.size()), article);
    }
    output.file(CLARION, WarcWriter.gzip(lines(lines)));
  }

  private void morning() throws IOException {
    List<String> lines = new ArrayList<>();
    for (SampleArticle article : library.of("morning")) {
      lines.add(JSON.writeValueAsString(row(article, "text", article.givenText())));
      output.row(MORNING, String.valueOf(lines.size()), article);
    }
    output.file(MORNING, Zstd.compress(lines(lines), ZSTD_LEVEL));
  }

  private static Map<String, @Nullable Object> row(
      SampleArticle article, String field, String text) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", article.slug());
    row.put("url", article.url());
    row.put("outlet", article.outlet().domain());
    row.put("title", article.title());
    row.put("date", String.valueOf(article.day()));
    row.put("language", article.outlet().language());
    row.put("authors", article.authors());
    row.put(field, text);
    return row;
  }

  private static byte[] lines(List<String> lines) {
    return WarcWriter.ascii(String.join("\n", lines) + "\n");
  }

  /** Rows with a DATE column and a list of authors, as data frames are saved. */
  private byte[] parquet() throws IOException {
    Schema date = LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
    Schema schema =
        SchemaBuilder.record("export")
            .fields()
            .requiredString("id")
            .optionalString("url")
            .requiredString("outlet")
            .optionalString("title")
            .name("date")
            .type(Schema.createUnion(Schema.create(Schema.Type.NULL), date))
            .withDefault(null)
            .optionalString("language")
            .name("authors")
            .type(Schema.createArray(Schema.create(Schema.Type.STRING)))
            .noDefault()
            .requiredString("text")
            .endRecord();
    PlainParquetConfiguration settings = new PlainParquetConfiguration();
    settings.setBoolean("parquet.avro.write-old-list-structure", false);
    Path file = Files.createTempDirectory("sample").resolve(EXPORT);
    try (ParquetWriter<GenericRecord> writer =
        AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(file))
            .withSchema(schema)
            .withConf(settings)
            // Given, so that Parquet does not look it up in a Configuration of Hadoop.
            .withDataModel(GenericData.get())
            .withCodecFactory(new ParquetCodecs())
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .build()) {
      int number = 0;
      for (SampleArticle article : library.of("export")) {
        writer.write(parquetRow(schema, article));
        number++;
        output.row(EXPORT, String.valueOf(number), article);
      }
    }
    return Files.readAllBytes(file);
  }

  private static GenericRecord parquetRow(Schema schema, SampleArticle article) {
    GenericRecord row = new GenericData.Record(schema);
    row(article, "text", article.givenText()).forEach(row::put);
    LocalDate day = article.day();
    row.put("date", day == null ? null : Math.toIntExact(day.toEpochDay()));
    return row;
  }
}
