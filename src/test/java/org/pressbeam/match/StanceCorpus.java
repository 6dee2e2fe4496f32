package org.pressbeam.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.lexicon.LexiconParser;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.text.Tokenizer;
import org.pressbeam.text.Tokens;

/** The open articles with gold mentions, where they are at hand. */
final class StanceCorpus {
  static final Path FOLDER = Path.of("..", "shared", "corpora", "stance");

  private StanceCorpus() {}

  record Story(String id, LocalDate date, String title, String text) {
    List<Tokens> parts() {
      return List.of(Tokenizer.tokenize(title), Tokenizer.tokenize(text));
    }
  }

  static List<JsonNode> rows(String file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> rows = new ArrayList<>();
    InputStream stream = Files.newInputStream(FOLDER.resolve(file));
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                file.endsWith(".gz") ? new GZIPInputStream(stream) : stream,
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(json.readTree(line));
      }
    }
    return rows;
  }

  static List<Story> stories() throws IOException {
    List<Story> stories = new ArrayList<>();
    for (JsonNode row : rows("articles.jsonl.gz")) {
      stories.add(
          new Story(
              row.get("id").asText(),
              LocalDate.parse(row.get("published").asText()),
              row.path("title").asText(""),
              row.get("text").asText()));
    }
    return stories;
  }

  static Lexicon lexicon() throws IOException, LexiconException {
    return LexiconParser.parse(
        List.of(
            new LexiconSource(
                "actors_polnear.csv",
                LexiconSource.Role.ACTORS,
                Files.readAllBytes(FOLDER.resolve("actors_polnear.csv")))));
  }

  /** Writes the mentions that score_stance.py wants: the one argument names the file. */
  public static void main(String[] arguments) throws IOException, LexiconException {
    LexiconMatcher matcher = new LexiconMatcher(lexicon());
    ObjectMapper json = new ObjectMapper();
    try (Writer writer = Files.newBufferedWriter(Path.of(arguments[0]))) {
      for (Story story : stories()) {
        List<Matches> matches = matcher.match(story.parts(), story.date(), "en");
        for (int part = 0; part < 2; part++) {
          String text = part == 0 ? story.title() : story.text();
          for (Mention mention : matches.get(part).mentions()) {
            int start = text.codePointCount(0, mention.span().start());
            writer.write(
                json.createObjectNode()
                    .put("article_id", story.id())
                    .put("part", part == 0 ? "title" : "body")
                    .put("actor", mention.actor().id())
                    .put("surface", mention.span().of(text))
                    .put("start", start)
                    .put(
                        "end",
                        start + text.codePointCount(mention.span().start(), mention.span().end()))
                    .toString());
            writer.write("\n");
          }
        }
      }
    }
  }
}
