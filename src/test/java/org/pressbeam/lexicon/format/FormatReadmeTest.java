package org.pressbeam.lexicon.format;

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
import org.pressbeam.lexicon.LexiconReading;
import org.pressbeam.lexicon.LexiconSource;

/** The examples of {@code pipelines/README.md} in formats of other programs can be copied. */
class FormatReadmeTest {
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(?!yaml$|csv$)([\\w.]+)\n(.*?)^```$");

  static List<LexiconSource> examples() throws IOException {
    List<LexiconSource> examples = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(Path.of("pipelines", "README.md")));
    while (block.find()) {
      String name = "README." + block.group(1);
      byte[] content = block.group(2).getBytes(StandardCharsets.UTF_8);
      examples.add(new LexiconSource(name, LexiconFiles.usualRole(name, content), content));
    }
    return examples;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleIsADictionary(LexiconSource example) {
    LexiconReading reading = Dictionaries.read(example);

    assertThat(reading.names().size() + reading.phrases().size()).isGreaterThanOrEqualTo(2);
    assertThat(reading.remarks())
        .extracting(remark -> remark.text())
        .allMatch(text -> text.contains("patterns need a parse"));
  }

  @Test
  void everyFormatHasAnExample() throws IOException {
    assertThat(examples())
        .extracting(example -> example.name().substring("README.".length()))
        .containsExactlyInAnyOrder(
            "yml",
            "dic",
            "dicx",
            "lc3",
            "cat",
            "ykd",
            "weights.txt",
            "actors.txt",
            "agents.txt",
            "verbs.txt",
            "discards.txt",
            "issues.txt",
            "wikidata.csv",
            "json");
  }
}
