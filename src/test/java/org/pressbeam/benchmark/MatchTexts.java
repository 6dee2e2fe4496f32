package org.pressbeam.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/** The texts over which matchers are compared. */
final class MatchTexts {
  private static final List<String> SYLLABLES =
      List.of("ba", "den", "for", "gu", "ka", "lor", "men", "ni", "ros", "sta", "tel", "vi");

  private MatchTexts() {}

  /**
   * Returns the texts of a file of JSON Lines (gzip, field {@code text}), or made ones.
   *
   * @param file empty for made texts
   */
  static List<String> read(String file) throws IOException {
    return file.isEmpty() ? made(new Random(3)) : articles(Path.of(file));
  }

  private static List<String> articles(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        texts.add(json.readTree(line).path("text").asText());
      }
    }
    return texts;
  }

  /** Makes texts of words of one to four syllables, a sixth of them with a capital. */
  private static List<String> made(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 12_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int syllables = 1 + random.nextInt(4); syllables > 0; syllables--) {
        word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
      }
      if (i % 6 == 0) {
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
      }
      words.add(word.toString());
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 4_000) {
        // Common words are common in made texts too.
        double share = random.nextDouble();
        text.append(words.get((int) (share * share * share * words.size())));
        text.append(random.nextInt(12) == 0 ? ". " : " ");
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
