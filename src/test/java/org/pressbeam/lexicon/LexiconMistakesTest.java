package org.pressbeam.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of the folder {@code mistakes} has mistakes; the file of the same name that ends in
 * {@code .expected} has the lines that a user must see.
 */
class LexiconMistakesTest {
  private static Path folder() {
    try {
      return Path.of(LexiconMistakesTest.class.getResource("mistakes").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".expected"))
          .sorted()
          .toList();
    }
  }

  private static LexiconSource source(String name) {
    try {
      LexiconSource.Role role =
          name.contains(".stances.") ? LexiconSource.Role.STANCES : LexiconSource.Role.ACTORS;
      return new LexiconSource(name, role, Files.readAllBytes(folder().resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void namesFileLineAndColumnOfEachMistake(String name) throws IOException {
    LexiconException thrown =
        catchThrowableOfType(
            LexiconException.class, () -> LexiconParser.parse(List.of(source(name))));
    List<String> expected =
        Files.readAllLines(folder().resolve(name + ".expected")).stream()
            .map(line -> name + ":" + line)
            .toList();
    assertThat(thrown).as("mistakes of %s", name).isNotNull();
    assertThat(thrown.getMessage().lines()).containsExactlyElementsOf(expected);
  }

  @Test
  void reportsMistakesOfAllFilesInTheirOrder() {
    assertThatThrownBy(
            () -> LexiconParser.parse(List.of(bytes("b.csv", "id,nam\n"), bytes("a.yml", ""))))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith("b.csv:1:4: unknown column \"nam\" (did you mean \"name\"?)")
        .hasMessageContaining("\na.yml:1:1: the file is empty");
  }

  @Test
  void refusesEndingsItDoesNotKnow() {
    assertThatThrownBy(() -> LexiconParser.parse(List.of(bytes("a.txt", "actors: []"))))
        .hasMessage("a.txt:1:1: unknown format, expected a name that ends in .yaml, .yml or .csv");
    LexiconSource stances =
        new LexiconSource("s.csv", LexiconSource.Role.STANCES, new byte[] {'a'});
    assertThatThrownBy(() -> LexiconParser.parse(List.of(stances)))
        .hasMessage("s.csv:1:1: unknown format, expected a name that ends in .yaml or .yml");
  }

  @Test
  void refusesBinaryFiles() {
    LexiconSource png =
        new LexiconSource(
            "a.yaml", LexiconSource.Role.ACTORS, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
    assertThatThrownBy(() -> LexiconParser.parse(List.of(png)))
        .hasMessage("a.yaml:1:1: no text in UTF-8, expected YAML or CSV in UTF-8");
    assertThatThrownBy(() -> LexiconParser.parse(List.of(bytes("a.csv", "id,name\n\0,b"))))
        .hasMessage("a.csv:1:1: a binary file, expected YAML or CSV in UTF-8");
  }

  @Test
  void findsTheSameActorInTwoFiles() {
    LexiconSource one = bytes("one.csv", "id,name\na,Ann Lee\n");
    LexiconSource two = bytes("two.csv", "id,name\nb,Bo Bell\na,Ann Lee\n");
    assertThatThrownBy(() -> LexiconParser.parse(List.of(one, two)))
        .hasMessage(
            "two.csv:3:1: actor id \"a\" twice, first at one.csv:2:1, expected each id once");
  }

  @Test
  void boundsTheNumberOfLines() {
    String rows = "x,\n".repeat(5000);
    LexiconException thrown =
        catchThrowableOfType(
            LexiconException.class,
            () -> LexiconParser.parse(List.of(bytes("a.csv", "id,name\n" + rows))));
    assertThat(thrown.getMessage().lines()).hasSizeLessThan(210);
    assertThat(thrown.getMessage()).contains("\nand ");
  }

  private static LexiconSource bytes(String name, String text) {
    return new LexiconSource(
        name, LexiconSource.Role.ACTORS, text.getBytes(StandardCharsets.UTF_8));
  }
}
