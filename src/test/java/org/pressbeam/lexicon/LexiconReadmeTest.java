package org.pressbeam.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code pipelines/README.md} are lexicons that can be copied. */
class LexiconReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(yaml|csv)\n(.*?)^```$");

  static List<LexiconSource> examples() throws IOException {
    List<LexiconSource> examples = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(Path.of("pipelines", "README.md")));
    while (block.find()) {
      String text = block.group(2);
      boolean stances = text.contains("\nstances:");
      examples.add(
          new LexiconSource(
              "README." + block.group(1),
              stances ? LexiconSource.Role.STANCES : LexiconSource.Role.ACTORS,
              text.getBytes(StandardCharsets.UTF_8)));
    }
    return examples;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleIsALexicon(LexiconSource example) throws LexiconException {
    Lexicon lexicon = LexiconParser.parse(List.of(example));

    assertThat(lexicon.actors().size() + lexicon.phrases().size()).isGreaterThan(2);
  }

  @Test
  void everyFormatHasAnExample() throws IOException {
    assertThat(examples()).extracting(LexiconSource::name).contains("README.yaml", "README.csv");
    assertThat(examples())
        .extracting(LexiconSource::role)
        .contains(LexiconSource.Role.ACTORS, LexiconSource.Role.STANCES);
  }
}
