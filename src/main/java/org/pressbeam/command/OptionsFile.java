package org.pressbeam.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pressbeam.pipeline.OptionNames;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The {@code options.yaml} of a ready-to-run definition: a mapping from the names of options to
 * values or lists of values.
 */
final class OptionsFile {
  /**
   * Options whose values are files; a relative one is meant below the folder of the options file.
   */
  private static final Set<String> FILES = Set.of("input", "output", "actors", "stances");

  private OptionsFile() {}

  /**
   * Returns the options as {@code --name=value}.
   *
   * @param definition the folder of a definition, or its options file
   * @throws IllegalArgumentException if it is missing or is no mapping of options
   */
  static List<String> read(String definition) throws IOException {
    Path path = Path.of(definition);
    Path file = Files.isDirectory(path) ? path.resolve("options.yaml") : path;
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("--pipeline: there is no " + file);
    }
    Object content = load(file);
    if (!(content instanceof Map<?, ?> options)) {
      throw new IllegalArgumentException(
          "--pipeline: " + file + " must be a mapping of options, such as actors: actors.yaml");
    }
    List<String> args = new ArrayList<>();
    for (Map.Entry<?, ?> option : options.entrySet()) {
      if (option.getValue() == null) {
        throw new IllegalArgumentException(
            "--pipeline: " + file + ": " + option.getKey() + " has no value");
      }
      args.add(argument(file, String.valueOf(option.getKey()), option.getValue()));
    }
    try {
      OptionNames.check(args);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--pipeline: " + file + ": " + e.getMessage(), e);
    }
    return args;
  }

  private static Object load(Path file) throws IOException {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
      return new Load(settings).loadFromString(Files.readString(file));
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(
          "--pipeline: " + e.getMessage().replaceAll("\\s+", " "), e);
    }
  }

  private static String argument(Path file, String name, Object value) {
    List<?> values = value instanceof List<?> list ? list : Arrays.asList(value);
    return "--"
        + name
        + "="
        + values.stream()
            .map(item -> FILES.contains(name) ? resolve(file, String.valueOf(item)) : item)
            .map(String::valueOf)
            .collect(Collectors.joining(","));
  }

  private static String resolve(Path file, String value) {
    Path folder = file.toAbsolutePath().getParent();
    if (value.contains("://") || folder == null) {
      return value;
    }
    return value.startsWith("@")
        ? "@" + folder.resolve(value.substring(1)).normalize()
        : folder.resolve(value).normalize().toString();
  }
}
