package org.pressbeam.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the files of the sample, what is to be expected of them, and the gold. */
final class SampleOutput {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, byte[]> files = new TreeMap<>();
  private final Map<String, SampleTally> tallies = new TreeMap<>();
  private final List<String> gold = new ArrayList<>();

  /** Adds a file by its path below {@code archives/}. */
  void file(String path, byte[] bytes) {
    files.put(path, bytes);
    tally(path);
  }

  /** Returns the tally of an archive. */
  SampleTally tally(String archive) {
    return tallies.computeIfAbsent(archive, key -> new SampleTally());
  }

  /**
   * Adds an article of a page: title and date are what the page says.
   *
   * @param archive the archive
   * @param record name of the record in it; null if the archive is the article
   */
  void page(String archive, @Nullable String record, SampleArticle article) {
    gold(archive, record, article, article.dateForm(), article.title(), article.text());
  }

  /** Adds an article of a row, whose values are given. */
  void row(String archive, String record, SampleArticle article) {
    gold(archive, record, article, "given", article.title(), article.text());
  }

  /** Adds an article of a text file, that has no title, its outlet and date in its path. */
  void text(String archive, @Nullable String record, SampleArticle article) {
    gold(archive, record, article, "given", null, article.text());
  }

  private void gold(
      String archive,
      @Nullable String record,
      SampleArticle article,
      String dateForm,
      @Nullable String title,
      String text) {
    tally(archive).article();
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("archive", archive);
    line.put("record", record);
    line.put("url", title == null ? null : article.url());
    line.put("outlet", article.outlet().domain());
    line.put("title", title);
    line.put("date", article.day() == null ? null : String.valueOf(article.day()));
    line.put("date_source", dateForm.equals("graph") ? "jsonld" : dateForm);
    line.put("authors", title == null ? List.of() : article.authors());
    line.put("dateline", nullIfEmpty(article.field("dateline")));
    line.put("agency", nullIfEmpty(article.field("agency")));
    line.put("language", title == null ? identified(article) : article.outlet().language());
    line.put("same_text_as", nullIfEmpty(article.field("from")));
    line.put("slug", article.slug());
    line.put("text", text);
    try {
      gold.add(JSON.writeValueAsString(line));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A text that declares no language is identified, without a region. */
  private static String identified(SampleArticle article) {
    String language = article.outlet().language();
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }

  private static @Nullable String nullIfEmpty(String value) {
    return value.isEmpty() ? null : value;
  }

  /** Returns the files by their paths below {@code archives/}. */
  Map<String, byte[]> files() {
    return files;
  }

  /** Returns the gold: a JSON object for each article, a line each. */
  String gold() {
    return String.join("\n", gold) + "\n";
  }

  /** Returns the table of the README. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append("| archive | records | articles | skipped | rejected |\n");
    table.append("| --- | --- | --- | --- | --- |\n");
    tallies.forEach((archive, tally) -> table.append(tally.line(archive)).append('\n'));
    int records = tallies.values().stream().mapToInt(SampleTally::records).sum();
    int articles = tallies.values().stream().mapToInt(SampleTally::articles).sum();
    return table + "| all | " + records + " | " + articles + " | | |\n";
  }
}
