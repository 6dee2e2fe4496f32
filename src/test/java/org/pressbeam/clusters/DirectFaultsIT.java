package org.pressbeam.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an output folder when the process of a direct run is killed, and then again. */
class DirectFaultsIT {
  private static final long POLL_NANOS = 1_000_000;

  @TempDir private static Path folder;
  private static Tables undisturbed;

  @BeforeAll
  static void run() throws IOException {
    Program run = Program.run(folder.resolve("undisturbed"));
    assertThat(run.end()).describedAs(run::textForFailure).isZero();
    undisturbed = new Tables(folder.resolve("undisturbed"));
  }

  /** The phase is known by the first file that it writes. */
  @ParameterizedTest
  @CsvSource({
    "parse, \\.run-.*/staged-.*",
    "analyse, \\.run-.*/mentions-.*",
    "sum, \\.run-.*/run-.*",
    "publish, [a-z_]+/part-.*"
  })
  void aKilledRunLeavesNoReportAndCanBeTakenOver(String phase, Pattern firstFile)
      throws IOException {
    Path output = folder.resolve(phase);
    Program run = Program.run(output);
    while (Program.files(output).stream().noneMatch(firstFile.asMatchPredicate()) && run.runs()) {
      LockSupport.parkNanos(POLL_NANOS);
    }
    run.kill();
    assertThat(run.end()).isNotZero();
    assertThat(output.resolve("run.json")).doesNotExist();

    Program refused = Program.run(output);
    assertThat(refused.end()).isEqualTo(2);
    assertThat(refused.text()).contains("--takeOver");

    Program again = Program.run(output, "--overwrite", "--takeOver");
    assertThat(again.end()).describedAs(again::textForFailure).isZero();
    new Tables(output).assertSameAs(undisturbed);
  }
}
