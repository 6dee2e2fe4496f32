package org.pressbeam.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists that stand beside classes as resources. */
public final class WordResource {
  private WordResource() {}

  /**
   * Returns the lines of a list that are neither blank nor comments.
   *
   * @param beside the class beside which it stands
   */
  public static List<String> lines(Class<?> beside, String list) {
    try (InputStream stream = beside.getResourceAsStream(list)) {
      if (stream == null) {
        throw new IllegalStateException("resource " + list + " is missing");
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
