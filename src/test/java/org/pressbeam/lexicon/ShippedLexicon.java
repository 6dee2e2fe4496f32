package org.pressbeam.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The lexicon files of the folders under {@code pipelines/}, as their options name them. */
public final class ShippedLexicon {
  /** The folder of the full definition. */
  public static final Path NEWS = Path.of("pipelines", "news");

  private ShippedLexicon() {}

  /** Returns the folders of ready-to-run definitions; that of settings for clusters is none. */
  public static List<Path> definitions() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("pipelines"))) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> !folder.endsWith("clusters"))
          .sorted()
          .toList();
    }
  }

  /** Reads the files that {@code actors} or {@code stances} in {@code options.yaml} names. */
  public static List<LexiconSource> sources(Path folder, LexiconSource.Role role) {
    List<LexiconSource> sources = new ArrayList<>();
    for (Path file : files(folder, role)) {
      try {
        sources.add(
            new LexiconSource(String.valueOf(file.getFileName()), role, Files.readAllBytes(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sources;
  }

  /** Returns the paths of those files. */
  public static List<Path> files(Path folder, LexiconSource.Role role) {
    String option = role == LexiconSource.Role.ACTORS ? "actors" : "stances";
    Object value = yaml(folder.resolve("options.yaml")).get(option);
    List<?> names = value instanceof String one ? List.of(one) : (List<?>) value;
    return names.stream().map(name -> folder.resolve(String.valueOf(name))).toList();
  }

  /** Reads a YAML file whose root is a mapping. */
  public static Map<?, ?> yaml(Path file) {
    try {
      return (Map<?, ?>)
          new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
