package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Figures that were reached on sets of pages, held in a file: set TAB figure TAB value. A later
 * build may lie {@link #TOLERANCE} below each of them; what it gains is written down by
 *
 * <pre>mvn test -Dtest='PageCorpusTest,OwnPagesTest' -Dpressbeam.updateExpected=true</pre>
 */
final class FigureTable {
  /** How far a figure may fall below the one in the table. */
  static final double TOLERANCE = 0.005;

  private static final Path FOLDER = Path.of("src/test/resources/org/pressbeam/article");

  private final SortedMap<String, Double> reached = new TreeMap<>();
  private final Path file;

  FigureTable(String name) {
    this.file = FOLDER.resolve(name);
  }

  /** Notes what this build reaches on a set. */
  void put(String set, Map<String, Double> figures) {
    figures.forEach((figure, value) -> reached.put(set + '\t' + figure, value));
  }

  /** Writes the file anew if the build is asked to; to be called when all is noted. */
  void updateIfAsked() throws IOException {
    if (!Boolean.getBoolean("pressbeam.updateExpected")) {
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "# What was reached: set TAB figure TAB value. FigureTable says how it is made anew.");
    reached.forEach((key, value) -> lines.add(String.format(Locale.ROOT, "%s\t%.4f", key, value)));
    Files.write(file, lines);
  }

  /** Rows of the file and of what was reached: set and figure, value held, value reached. */
  List<Arguments> rows() throws IOException {
    SortedMap<String, Double> held = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#")) {
        int tab = line.lastIndexOf('\t');
        held.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
      }
    }
    SortedMap<String, Double> all = new TreeMap<>(held);
    all.putAll(reached);
    List<Arguments> rows = new ArrayList<>();
    for (String key : all.keySet()) {
      rows.add(Arguments.of(key.replace('\t', ' '), held.get(key), reached.get(key)));
    }
    return rows;
  }

  /** Fails unless a figure is in the table and what was reached is not below it. */
  static void assertReached(String figure, @Nullable Double held, @Nullable Double reached) {
    assertThat(held).as("%s: not in the table; make it anew", figure).isNotNull();
    assertThat(reached).as("%s: not measured any more", figure).isNotNull();
    assertThat(Objects.requireNonNull(reached))
        .as(figure)
        .isGreaterThanOrEqualTo(Objects.requireNonNull(held) - TOLERANCE);
  }
}
