package org.pressbeam.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressbeam.lexicon.LexiconException;

/**
 * Figures reached on news annotated by others must not fall by more than {@link #TOLERANCE}. They
 * are in {@code stance-figures.tsv}; what a change gains is written down by
 *
 * <pre>mvn test -Dtest=StanceCorpusTest -Dpressbeam.updateExpected=true</pre>
 */
class StanceCorpusTest {
  private static final double TOLERANCE = 0.01;

  private static final Path TABLE =
      Path.of("src/test/resources/org/pressbeam/analysis/stance-figures.tsv");

  private static final List<String> FIGURES =
      List.of(
          "direct.exact.f1",
          "direct.overlap50.f1",
          "direct.overlap50.p",
          "direct.overlap50.r",
          "direct+mixed.content_and_speaker.f1",
          "direct+mixed.overlap50.f1",
          "indirect.overlap50.f1",
          "indirect.overlap50.p",
          "indirect.overlap50.r",
          "mixed.overlap50.f1",
          "speaker_actor_coref.acc",
          "speaker_actor_coref.precision",
          "speaker_actor_name.acc",
          "speaker_actor_name.precision");

  @Test
  void keepsItsScores(@TempDir Path folder)
      throws IOException, LexiconException, InterruptedException {
    Path corpus = StanceCorpus.FOLDER;
    Path scorer = corpus.resolve("score_stance.py");
    Assumptions.assumeTrue(Files.exists(scorer), "the shared corpora are not here: " + scorer);
    Assumptions.assumeTrue(hasPython(folder), "python3 is not here");
    StanceCorpusRun.main(new String[] {corpus.toString(), folder.toString()});
    Map<String, Double> scores = scores(corpus, scorer, folder);
    if (Boolean.getBoolean("pressbeam.updateExpected")) {
      update(scores);
    }
    SortedMap<String, Double> held = held();
    assertThat(held).isNotEmpty();
    held.forEach(
        (figure, value) ->
            assertThat(scores.get(figure)).as(figure).isGreaterThanOrEqualTo(value - TOLERANCE));
  }

  private static void update(Map<String, Double> scores) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# What was reached: figure of the scorer TAB value. StanceCorpusTest says how it is made anew.");
    FIGURES.forEach(
        figure -> lines.add(String.format(Locale.ROOT, "%s\t%.4f", figure, scores.get(figure))));
    Files.write(TABLE, lines);
  }

  private static SortedMap<String, Double> held() throws IOException {
    SortedMap<String, Double> held = new TreeMap<>();
    for (String line : Files.readAllLines(TABLE)) {
      if (!line.startsWith("#")) {
        int tab = line.indexOf('\t');
        held.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
      }
    }
    return held;
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
