package org.pressbeam.analysis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.pressbeam.archive.RecordName;
import org.pressbeam.article.Article;
import org.pressbeam.article.Block;
import org.pressbeam.article.DateSource;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.lexicon.LexiconParser;
import org.pressbeam.lexicon.LexiconSource;

/** The articles and actors of the open stance corpus, read from outside the project. */
public final class StanceCorpus {
  static final Path FOLDER = Path.of("..", "shared", "corpora", "stance");

  private StanceCorpus() {}

  /** Returns the articles, texts verbatim. */
  public static List<Article> articles(Path folder) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (Map<String, String> row : rows(folder.resolve("articles.jsonl.gz"))) {
      articles.add(
          article(
              row.getOrDefault("id", ""),
              row.getOrDefault("title", ""),
              row.getOrDefault("text", "")));
    }
    return articles;
  }

  /** Returns an article in English; no title if it is empty. */
  public static Article article(String id, String title, String text) {
    return article(id, title, text, "en");
  }

  static Article article(String id, String title, String text, String language) {
    List<Block> blocks = text.lines().map(line -> new Block(line, Block.Fate.KEPT)).toList();
    return new Article(
        id,
        true,
        "outlet.example",
        null,
        DateSource.NONE,
        null,
        null,
        null,
        null,
        title.isEmpty() ? null : title,
        List.of(),
        null,
        null,
        language,
        new RecordName("articles.jsonl.gz", id, null),
        blocks,
        Article.TextPolicy.VERBATIM,
        null);
  }

  /** Returns the lexicon of the corpus. */
  static Lexicon lexicon(Path folder) throws IOException, LexiconException {
    byte[] actors = Files.readAllBytes(folder.resolve("actors_polnear.csv"));
    return LexiconParser.parse(
        List.of(new LexiconSource("actors_polnear.csv", LexiconSource.Role.ACTORS, actors)));
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    JsonFactory json = new JsonFactory();
    List<Map<String, String>> rows = new ArrayList<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(row(json, line));
      }
    }
    return rows;
  }

  private static Map<String, String> row(JsonFactory json, String line) throws IOException {
    Map<String, String> row = new HashMap<>();
    try (JsonParser parser = json.createParser(line)) {
      String field = "";
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          field = parser.currentName();
        } else if (token == JsonToken.VALUE_STRING) {
          row.put(field, parser.getText());
        }
      }
    }
    return row;
  }
}
