package org.pressbeam.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The word lists and pattern tables of this package: UTF-8 text, one row a line, cells separated by
 * tabs; empty lines and lines that begin with {@code #} are comments.
 */
final class ResourceTable {
  private ResourceTable() {}

  /**
   * Reads a table.
   *
   * @param name file name beside this class
   * @param columns least number of cells of each row
   * @throws IllegalStateException if the resource is missing or a row is too short: the build is
   *     broken
   */
  static List<List<String>> read(String name, int columns) {
    try (InputStream in = ResourceTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<List<String>> rows = new ArrayList<>();
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() < columns) {
          throw new IllegalStateException(
              name + ":" + number + ": fewer than " + columns + " cells");
        }
        rows.add(cells);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
