package org.pressbeam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.lexicon.ShippedLexicon;
import org.pressbeam.table.Table;

/** Runs over the sample with the news lexicon, and what their tables are to be. */
final class SampleRun {
  /** Tables that only batches have. */
  static final String KEPT = "FINGERPRINTS";

  /**
   * Tables that are not in the expectations: those of the lexicon, which stand in {@code
   * pipelines/news}, and of batches.
   */
  static final String LEXICON = "ACTORS|PHRASES|" + KEPT;

  private static final Path EXPECTED = Path.of("sample-data", "expected");

  private SampleRun() {}

  static Run run(Path output, String input, String... more) throws IOException {
    return Run.of(
        output,
        Stream.concat(
                Stream.of(
                    "--input=" + input,
                    "--pathPattern={outlet}/{date}/{name}",
                    "--actors=" + news(LexiconSource.Role.ACTORS),
                    "--stances=" + news(LexiconSource.Role.STANCES)),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static String news(LexiconSource.Role role) {
    return ShippedLexicon.files(ShippedLexicon.NEWS, role).stream()
        .map(Path::toString)
        .collect(Collectors.joining(","));
  }

  /**
   * Compares a table with its expectation; with {@code -Dpressbeam.updateExpected=true} makes the
   * expectation first.
   */
  static void assertAsExpected(Run run, Table table, Path folder) throws IOException, SQLException {
    Path expected = EXPECTED.resolve(table.tableName() + ".csv");
    Path actual = folder.resolve(table.tableName() + ".csv");
    run.exportCsv(table, actual);
    if (Boolean.getBoolean("pressbeam.updateExpected")) {
      Files.createDirectories(EXPECTED);
      Files.copy(actual, expected, StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(Files.readAllLines(actual))
        .describedAs(
            "%s; if the change is meant, look at the difference that"
                + " mvn test -Dtest=SampleRunTest -Dpressbeam.updateExpected=true makes",
            expected)
        .isEqualTo(Files.readAllLines(expected));
  }

  /**
   * Compares the digests in the names of the published files with those of the expectation, which
   * another JVM has made: the bytes of the tables do not depend on the run, the runner or the
   * machine.
   */
  static void assertSameBytesAsExpected(Run run) throws IOException {
    List<String> files =
        run.tableBytes().keySet().stream()
            .filter(name -> !name.startsWith("actors/") && !name.startsWith("phrases/"))
            .toList();
    Path expected = EXPECTED.resolve("files.txt");
    if (Boolean.getBoolean("pressbeam.updateExpected")) {
      Files.write(expected, files);
    }
    assertThat(files).isEqualTo(Files.readAllLines(expected));
  }
}
