package org.pressbeam.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every runner, started as a user starts it, gives the bytes that the direct runner gives. */
class RunnersAgreeIT {
  @TempDir private static Path folder;
  private static Tables direct;

  @BeforeAll
  static void runDirectly() throws IOException {
    direct = finished("direct");
    assertThat(direct.bytes()).isGreaterThan(100_000);
  }

  @Test
  void flinkInsideTheProcess() throws IOException {
    finished("embedded", "--runner=FlinkRunner", "--flinkMaster=[local]", "--parallelism=2")
        .assertSameAs(direct);
  }

  @Test
  void aFlinkCluster() throws IOException {
    try (FlinkCluster cluster = FlinkCluster.start(2)) {
      finished(
              "cluster",
              "--runner=FlinkRunner",
              "--flinkMaster=" + FlinkCluster.MASTER,
              "--parallelism=2")
          .assertSameAs(direct);
      assertThat(cluster.restarts()).isZero();
    }
  }

  @Test
  void sparkInsideTheProcess() throws IOException {
    finished("spark", "--runner=SparkRunner", "--sparkMaster=local[2]").assertSameAs(direct);
  }

  private static Tables finished(String name, String... options) throws IOException {
    Path output = folder.resolve(name);
    Program run = Program.run(output, options);
    assertThat(run.end()).describedAs(run::textForFailure).isZero();
    return new Tables(output);
  }
}
