package org.pressbeam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressbeam.table.CountRow;
import org.pressbeam.table.Counts;
import org.pressbeam.table.Table;

class SortedRunTest {
  @TempDir private Path folder;

  private String run(String name, String... blocks) throws IOException {
    Counts counts = new Counts();
    for (String block : blocks) {
      counts.addBoilerplate("a.example", block, 5);
    }
    String path = folder.resolve(name).toString();
    SortedRun.write(path, Table.BOILERPLATE, counts.rows(Table.BOILERPLATE));
    return path;
  }

  @Test
  void mergesFilesInKeyOrder() throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    List<String> paths =
        List.of(run("one", "b", "e", "f"), run("two", "a"), run("three", "c", "d", "g"));
    List<Object> merged = new ArrayList<>();
    SortedRun.merge(
        paths,
        Table.BOILERPLATE,
        (CountRow row) -> merged.add(row.toRecord(Table.BOILERPLATE).get("block")));
    assertThat(merged).containsExactly("a", "b", "c", "d", "e", "f", "g");
  }
}
