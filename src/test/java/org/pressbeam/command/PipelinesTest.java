package org.pressbeam.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressbeam.lexicon.ShippedLexicon;
import org.pressbeam.pipeline.OptionNames;

/**
 * The ready-to-run definitions: their options exist, the files they name too, and each says what it
 * is for.
 */
class PipelinesTest {
  static List<Path> definitions() throws IOException {
    return ShippedLexicon.definitions();
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void optionsExistAndNameFilesThatExist(Path definition) throws IOException {
    List<String> known = OptionNames.own().stream().map(OptionNames.Option::name).toList();
    for (String arg : OptionsFile.read(definition.toString())) {
      String[] option = arg.substring(2).split("=", 2);
      assertThat(known).contains(option[0]);
      if (option[0].equals("actors") || option[0].equals("stances")) {
        for (String file : option[1].split(",")) {
          assertThat(Path.of(file)).isRegularFile();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void saysAtItsTopWhatItIsFor(Path definition) throws IOException {
    assertThat(Files.readAllLines(definition.resolve("options.yaml")).get(0)).startsWith("# ");
  }
}
