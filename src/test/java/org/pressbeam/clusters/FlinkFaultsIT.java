package org.pressbeam.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a run when a process of the cluster dies under it, or somebody cancels it. */
class FlinkFaultsIT {
  private static final String[] OPTIONS = {
    "--runner=FlinkRunner", "--flinkMaster=" + FlinkCluster.MASTER, "--parallelism=2"
  };

  @TempDir private static Path folder;
  private static FlinkCluster cluster;
  private static Tables undisturbed;

  @BeforeAll
  static void start() throws IOException {
    cluster = FlinkCluster.start(2);
    Program run = Program.run(folder.resolve("undisturbed"), OPTIONS);
    assertThat(run.end()).describedAs(run::textForFailure).isZero();
    undisturbed = new Tables(folder.resolve("undisturbed"));
  }

  @AfterAll
  static void stop() throws IOException {
    cluster.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ParseSlices", "SettleCorpus", "AnalyzeSlices", "SumCounts", "PublishTables"})
  void aLostTaskManagerChangesNoByte(String transform) throws IOException {
    Path output = folder.resolve(transform);
    Program run = Program.run(output, OPTIONS);
    FlinkCluster.kill(cluster.workerOf(transform, run));
    cluster.add();
    assertThat(run.end()).describedAs(run::textForFailure).isZero();
    assertThat(cluster.restarts()).isPositive();
    new Tables(output).assertSameAs(undisturbed);
  }

  @Test
  void aCancelledJobLeavesNoReportAndCanBeRunAgain() throws IOException {
    Path output = folder.resolve("cancelled");
    Program run = Program.run(output, OPTIONS);
    cluster.workerOf("AnalyzeSlices", run);
    cluster.cancel(cluster.runningJob());
    assertThat(run.end()).isEqualTo(1);
    assertThat(output.resolve("run.json")).doesNotExist();
    assertRunsAgain(output);
  }

  @Test
  void aLostJobManagerLeavesNoReportAndTheJobCanBeRunAgain() throws IOException {
    Path output = folder.resolve("headless");
    Program run = Program.run(output, OPTIONS);
    cluster.workerOf("AnalyzeSlices", run);
    FlinkCluster.kill(cluster.jobManager());
    assertThat(run.end()).isEqualTo(1);
    assertThat(output.resolve("run.json")).doesNotExist();
    cluster.close();
    cluster = FlinkCluster.start(2);
    assertRunsAgain(output);
  }

  private static void assertRunsAgain(Path output) throws IOException {
    List<String> options = new ArrayList<>(List.of(OPTIONS));
    options.addAll(List.of("--overwrite", "--takeOver"));
    Program again = Program.run(output, options.toArray(String[]::new));
    assertThat(again.end()).describedAs(again::textForFailure).isZero();
    new Tables(output).assertSameAs(undisturbed);
  }
}
