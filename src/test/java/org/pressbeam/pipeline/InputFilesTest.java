package org.pressbeam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputFilesTest {
  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    folder = temporary.toRealPath().resolve(".work");
    for (String name : List.of("a/1.warc", "a/2.warc", "a/.hidden", "b/3 [x].warc")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x".repeat(name.length()));
    }
  }

  private List<String> found(String input) throws IOException {
    return InputFiles.find(InputFiles.patterns(input.replace("DIR", folder.toString())))
        .keySet()
        .stream()
        .map(path -> folder.relativize(Path.of(path)).toString())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DIR/a/1.warc             | a/1.warc
          DIR/a/*.warc             | a/1.warc a/2.warc
          DIR/*/*.warc,DIR/a/1.warc| a/1.warc a/2.warc b/3_[x].warc
          DIR/a                    | a/1.warc a/2.warc
          DIR                      | a/1.warc a/2.warc b/3_[x].warc
          DIR/b/3 [x].warc         | b/3_[x].warc
          """)
  void findsFilesPatternsAndFolders(String input, String expected) throws IOException {
    assertThat(found(input).stream().map(name -> name.replace(' ', '_')))
        .containsExactly(expected.split(" "));
  }

  @Test
  void readsListsPlainAndGzipWithNamesBelowTheirFolder() throws IOException {
    Files.writeString(folder.resolve("list.txt"), "# crawl\n\na/2.warc\n" + folder + "/a/1.warc\n");
    assertThat(found("@DIR/list.txt")).containsExactly("a/1.warc", "a/2.warc");
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("warc.paths.gz")))) {
      out.write("a/2.warc\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(found("DIR/warc.paths.gz")).containsExactly("a/2.warc");
  }

  @Test
  void aPatternThatMatchesNothingIsNamed() {
    assertThatThrownBy(() -> found("DIR/a/*.warc,DIR/c/*.warc"))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessage("--input: " + folder + "/c/*.warc matches no file");
  }

  @ParameterizedTest
  @CsvSource({
    "/x/a.gz;/x/b/c.gz,/x/",
    "/x/ab/c;/x/ac/d,/x/",
    "/x/a/c;/x/a/d,/x/a/",
    "gs://b/c;gs://d/e,gs://"
  })
  void theCommonFolderEndsAtASlash(String paths, String expected) {
    assertThat(InputFiles.commonFolder(List.of(paths.split(";")))).isEqualTo(expected);
  }
}
