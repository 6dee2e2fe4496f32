package org.pressbeam.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.lexicon.LexiconReading;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.lexicon.LexiconSource.Role;
import org.pressbeam.lexicon.format.LexiconFiles;

/** Reads lexicon files by their paths. */
final class LexiconPaths {
  private LexiconPaths() {}

  /**
   * Returns the files of some paths, in order: a file is for what its content says, a folder as
   * pipelines/news stands for the files of its options.yaml.
   *
   * @throws IllegalArgumentException for a path where there is nothing
   */
  static List<LexiconSource> sources(List<String> paths) throws IOException {
    List<LexiconSource> sources = new ArrayList<>();
    for (String path : paths) {
      if (Files.isDirectory(Path.of(path))) {
        for (String option : OptionsFile.read(path)) {
          addOption(option, sources);
        }
      } else {
        byte[] content = content(path);
        sources.add(new LexiconSource(path, LexiconFiles.usualRole(path, content), content));
      }
    }
    return sources;
  }

  /** Adds the files of an option {@code --actors=…} or {@code --stances=…}; others add nothing. */
  static void addOption(String option, List<LexiconSource> sources) throws IOException {
    String[] pair = option.split("=", 2);
    if (pair[0].equals("--actors") || pair[0].equals("--stances")) {
      Role role = pair[0].equals("--actors") ? Role.ACTORS : Role.STANCES;
      for (String file : pair[1].split(",", -1)) {
        sources.add(new LexiconSource(shown(file), role, content(file)));
      }
    }
  }

  /**
   * Returns the lexicon that files make.
   *
   * @throws IllegalArgumentException if they have mistakes, a line for each
   */
  static LexiconReading read(List<LexiconSource> sources) {
    try {
      return LexiconFiles.read(sources);
    } catch (LexiconException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Returns a path as a user below the current folder would write it. */
  private static String shown(String file) {
    Path here = Path.of("").toAbsolutePath();
    Path path = Path.of(file);
    return path.startsWith(here) ? here.relativize(path).toString() : file;
  }

  private static byte[] content(String path) throws IOException {
    Path file = Path.of(path);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("there is no file " + path);
    }
    return Files.readAllBytes(file);
  }
}
