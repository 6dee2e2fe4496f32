package org.pressbeam.pipeline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pressbeam.table.Table;

/** Flink, embedded, gives the tables that the direct runner gives. Needs {@code -Pflink-runner}. */
class FlinkRunTest {
  @TempDir private static Path folder;
  private static Run sample;

  @BeforeAll
  static void run() throws IOException {
    assumeTrue(
        FlinkRunTest.class.getResource("/org/apache/beam/runners/flink/FlinkRunner.class") != null,
        "skipped: Flink is on the class path with -Pflink-runner only");
    sample =
        SampleRun.run(
            folder.resolve("sample"),
            "sample-data/archives",
            "--runner=FlinkRunner",
            "--flinkMaster=[local]",
            "--parallelism=2");
  }

  @ParameterizedTest
  @EnumSource(value = Table.class, names = SampleRun.LEXICON, mode = EnumSource.Mode.MATCH_NONE)
  void tablesAreAsExpected(Table table) throws IOException, SQLException {
    SampleRun.assertAsExpected(sample, table, folder);
  }

  @Test
  void bytesAreThoseOfAnotherJvm() throws IOException {
    SampleRun.assertSameBytesAsExpected(sample);
  }
}
