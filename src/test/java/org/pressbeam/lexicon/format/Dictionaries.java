package org.pressbeam.lexicon.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.pressbeam.lexicon.DictionaryException;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.lexicon.LexiconReading;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.lexicon.LexiconSource.Role;

/** Dictionaries for tests: written here, or real ones beside the repository. */
final class Dictionaries {
  private static final Path CORPUS = Path.of("..", "shared", "corpora", "lexicons");

  private Dictionaries() {}

  /** Skips the test where the corpus is missing. */
  static LexiconSource real(String path, Role role) {
    Path file = CORPUS.resolve(path);
    Assumptions.assumeTrue(Files.exists(file), () -> "no " + file);
    try {
      return new LexiconSource(path, role, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LexiconReading read(LexiconSource... sources) {
    try {
      return LexiconFiles.read(List.of(sources));
    } catch (LexiconException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  static LexiconSource actors(String name, String text) {
    return new LexiconSource(name, Role.ACTORS, text.getBytes(StandardCharsets.UTF_8));
  }

  static LexiconSource stances(String name, String text) {
    return new LexiconSource(name, Role.STANCES, text.getBytes(StandardCharsets.UTF_8));
  }

  static DictionaryText text(LexiconSource source) {
    try {
      return DictionaryText.decode(0, source);
    } catch (DictionaryException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** Returns the ids of the actors that have a name on a day, without order. */
  static List<String> bearers(Lexicon lexicon, String name, @Nullable LocalDate day) {
    return lexicon.actors().values().stream()
        .filter(
            actor -> actor.names().stream().anyMatch(n -> n.text().equals(name) && n.holdsOn(day)))
        .map(actor -> actor.id())
        .toList();
  }
}
