package org.pressbeam.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.LexiconReading;
import org.pressbeam.lexicon.LexiconSource;
import picocli.CommandLine.Option;

/** Which lexicon a command uses outside of a run; the same options as those of a run. */
final class LexiconOptions {
  /** Set by {@code scripts/pressbeam}, so that the shipped lexicon is found from any folder. */
  private static final String HOME = "pressbeam.home";

  @Option(
      names = "--pipeline",
      paramLabel = "FOLDER",
      description = "Folder of a ready-to-run definition (default pipelines/news).")
  private @Nullable String pipeline;

  @Option(
      names = "--actors",
      paramLabel = "FILES",
      description = "Lexicon files of actors, separated by commas.")
  private @Nullable String actors;

  @Option(
      names = "--stances",
      paramLabel = "FILES",
      description = "Lexicon files of stance phrases, separated by commas.")
  private @Nullable String stances;

  /**
   * Reads the lexicon; an option for files goes before those of the definition.
   *
   * @throws IllegalArgumentException if a file is missing or has mistakes
   */
  LexiconReading read() throws IOException {
    List<String> options = new ArrayList<>();
    if (pipeline != null || (actors == null && stances == null)) {
      options.addAll(OptionsFile.read(pipeline == null ? usual() : pipeline));
    }
    put("--actors=", actors, options);
    put("--stances=", stances, options);
    List<LexiconSource> sources = new ArrayList<>();
    for (String option : options) {
      LexiconPaths.addOption(option, sources);
    }
    return LexiconPaths.read(sources);
  }

  private static void put(String option, @Nullable String files, List<String> options) {
    if (files != null) {
      options.removeIf(earlier -> earlier.startsWith(option));
      options.add(option + files);
    }
  }

  private static String usual() {
    Path here = Path.of("pipelines", "news");
    String home = System.getProperty(HOME);
    Path path = home == null || Files.isDirectory(here) ? here : Path.of(home).resolve(here);
    if (!Files.isDirectory(path)) {
      throw new IllegalArgumentException(
          "no lexicon: there is no pipelines/news here; give --pipeline, or --actors and"
              + " --stances");
    }
    return path.toString();
  }
}
