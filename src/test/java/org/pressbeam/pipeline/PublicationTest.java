package org.pressbeam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressbeam.table.Table;

class PublicationTest {
  @TempDir private Path output;
  private RunFolder folder;

  @BeforeEach
  void takeLock() throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    folder = new RunFolder(output + "/", "mine");
    new OutputLock(folder).take();
  }

  private WrittenFile phrases() throws IOException {
    try (ParquetFile file = ParquetFile.create(Table.PHRASES, 0, folder)) {
      file.write(Table.PHRASES.row("condemn~", "condemn", -1L, "en"));
      return file.finish();
    }
  }

  @Test
  void mayRunTwiceAndRemovesWhatIsNotListed() throws IOException {
    WrittenFile file = phrases();
    Path old =
        Files.createDirectories(output.resolve("mentions")).resolve("part-00000-old.parquet");
    Files.writeString(old, "old");
    Files.writeString(output.resolve("run.json"), "{}");
    Publication publication = new Publication(folder);
    publication.publish(List.of(file));
    publication.publish(List.of(file));
    assertThat(output.resolve(file.publishedName())).exists();
    assertThat(old).doesNotExist();
    assertThat(output.resolve("run.json")).doesNotExist();
  }

  @Test
  void aFileThatIsGoneIsNotTakenForPublished() throws IOException {
    WrittenFile file = phrases();
    Files.delete(Path.of(file.path()));
    Path old = Files.createDirectories(output.resolve("phrases")).resolve("part-00000-old.parquet");
    Files.writeString(old, "old");
    assertThatThrownBy(() -> new Publication(folder).publish(List.of(file)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("was not published");
    assertThat(old).exists();
  }

  @Test
  void onlyOneOfTwoRunsGetsTheLock() {
    OutputLock late = new OutputLock(new RunFolder(output + "/", "late"));
    assertThatThrownBy(late::take).isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void aRunThatLostItsLockDoesNotPublish() throws IOException {
    WrittenFile file = phrases();
    new OutputLock(new RunFolder(output + "/", "other")).takeOver("mine");
    assertThatThrownBy(() -> new Publication(folder).publish(List.of(file)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("run other has taken over");
    assertThat(output.resolve(file.publishedName())).doesNotExist();
  }

  @Test
  void twoAttemptsAtTheSameRowsHaveTheSameBytes() throws IOException {
    WrittenFile one = phrases();
    WrittenFile two = phrases();
    assertThat(two.path()).isNotEqualTo(one.path());
    assertThat(two.digest()).isEqualTo(one.digest());
    assertThat(Files.readAllBytes(Path.of(two.path())))
        .isEqualTo(Files.readAllBytes(Path.of(one.path())));
    assertThat(one.bytes()).isEqualTo(Files.size(Path.of(one.path())));
  }

  @Test
  void everyTableWithoutAFileGetsAnEmptyOne() throws IOException {
    List<WrittenFile> empty = new Publication(folder).emptyTables(List.of(phrases()));
    assertThat(empty)
        .hasSize(Table.values().length - 1 - Table.of(Table.Kind.KEPT).size())
        .noneMatch(file -> file.table() == Table.PHRASES)
        .noneMatch(file -> file.table().kind() == Table.Kind.KEPT)
        .allMatch(file -> file.rows() == 0);
  }
}
