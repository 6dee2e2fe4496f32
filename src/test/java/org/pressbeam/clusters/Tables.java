package org.pressbeam.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tables of a finished run, for comparison with those of another. */
record Tables(Path output) {
  /** What differs in {@code run.json} from run to run and from runner to runner. */
  private static final List<String> OWN = List.of("started", "seconds", "options", "run", "beam");

  /** Checks that the files are those of the other run, by name and byte, and the report too. */
  void assertSameAs(Tables other) throws IOException {
    List<String> files = Program.files(output);
    assertThat(files).isEqualTo(Program.files(other.output)).contains("run.json");
    for (String file : files) {
      if (!file.equals("run.json")) {
        assertThat(Files.mismatch(output.resolve(file), other.output.resolve(file)))
            .describedAs(file)
            .isEqualTo(-1);
      }
    }
    assertThat(report()).isEqualTo(other.report());
  }

  long bytes() throws IOException {
    long bytes = 0;
    for (String file : Program.files(output)) {
      bytes += Files.size(output.resolve(file));
    }
    return bytes;
  }

  private JsonNode report() throws IOException {
    ObjectNode report =
        (ObjectNode) new ObjectMapper().readTree(Files.readAllBytes(output.resolve("run.json")));
    report.remove(OWN);
    return report;
  }
}
