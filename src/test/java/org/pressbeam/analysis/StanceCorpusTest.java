package org.pressbeam.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressbeam.lexicon.LexiconException;

/**
 * Scores on news annotated by others must not fall: the thresholds are just below what is reached.
 */
class StanceCorpusTest {
  @Test
  void keepsItsScores(@TempDir Path folder)
      throws IOException, LexiconException, InterruptedException {
    Path corpus = StanceCorpus.FOLDER;
    Path scorer = corpus.resolve("score_stance.py");
    Assumptions.assumeTrue(Files.exists(scorer), "the shared corpora are not here: " + scorer);
    Assumptions.assumeTrue(hasPython(folder), "python3 is not here");
    StanceCorpusRun.main(new String[] {corpus.toString(), folder.toString()});
    Map<String, Double> scores = scores(corpus, scorer, folder);
    assertThat(scores.get("direct.overlap50.f1")).isGreaterThan(0.932);
    assertThat(scores.get("direct.exact.f1")).isGreaterThan(0.860);
    assertThat(scores.get("direct+mixed.content_and_speaker.f1")).isGreaterThan(0.814);
    assertThat(scores.get("indirect.overlap50.p")).isGreaterThan(0.745);
    assertThat(scores.get("indirect.overlap50.r")).isGreaterThan(0.30);
    assertThat(scores.get("speaker_actor_name.acc")).isGreaterThan(0.93);
    assertThat(scores.get("speaker_actor_coref.acc")).isGreaterThan(0.72);
  }

  private static boolean hasPython(Path folder) throws InterruptedException {
    try {
      return run(folder, List.of("python3", "--version")) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static int run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("score.json").toFile())
        .start()
        .waitFor();
  }

  private static Map<String, Double> scores(Path corpus, Path scorer, Path folder)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "python3",
            scorer.toString(),
            "--json",
            "quotes",
            "--articles",
            corpus.resolve("articles.jsonl.gz").toString(),
            "--gold",
            corpus.resolve("gold_quotes.jsonl.gz").toString(),
            "--discard",
            corpus.resolve("gold_discard.jsonl").toString(),
            "--pred",
            folder.resolve("quotes.jsonl").toString());
    int status = run(folder, command);
    String output = Files.readString(folder.resolve("score.json"), StandardCharsets.UTF_8);
    assertThat(status).as(output).isZero();
    return flattened(output);
  }

  /** Returns each number of a JSON object under the names of its path, joined by full stops. */
  private static Map<String, Double> flattened(String json) throws IOException {
    Map<String, Double> numbers = new HashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isNumeric()) {
          String path = parser.getParsingContext().pathAsPointer().toString();
          numbers.put(path.substring(1).replace('/', '.'), parser.getDoubleValue());
        }
      }
    }
    return numbers;
  }
}
