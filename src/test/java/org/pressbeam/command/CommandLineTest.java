package org.pressbeam.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a user sees: exit status, one clear line where the call was wrong, a summary where it was
 * not.
 */
class CommandLineTest {
  private static final String MINIMAL = "--pipeline=pipelines/minimal";

  @TempDir private Path folder;
  private Path page;

  private record Result(int status, List<String> out, List<String> err) {}

  @BeforeEach
  void writePage() throws IOException {
    page =
        Files.writeString(
            folder.resolve("page.html"),
            "<html lang=en><head><link rel=canonical href='https://a.example/2026/01/16/x'>"
                + "<title>Ministers meet</title></head><body><article><h1>Ministers meet</h1><p>"
                + "The United Nations accused the rebels of attacks on Friday, officials said in a long statement. "
                    .repeat(9)
                + "</p></article></body></html>");
  }

  private static Result execute(String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      int status = MainCommand.execute(args);
      return new Result(status, lines(printed), lines(complained));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private static List<String> lines(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private String output(String name) {
    return "--output=" + folder.resolve(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run --input=PAGE --ouput=OUT                                      | unknown option --ouput; did you mean --output?
          run --input=FOLDER/*.gz --output=OUT                              | --input: FOLDER/*.gz matches no file
          run --input=@FOLDER/none.txt --output=OUT                         | --input: there is no list FOLDER/none.txt
          run --input=PAGE                                                  | --output is missing: where are the tables to go?
          run --input=PAGE --output=PAGE                                    | --output=PAGE is a file, not a folder
          run --input=PAGE --output=OUT --from=2026-02-01 --to=2026-01-31   | --from=2026-02-01 is after --to=2026-01-31
          run --input=PAGE --output=OUT --from=2026-02-30                   | --from=2026-02-30 is no day; write it as 2026-01-16
          run --input=PAGE --output=OUT --languages                         | --languages needs a value: --languages=…
          run --input=PAGE --output=OUT --dateFallback=now                  | --dateFallback=now: must be one of none, capture
          run --input=PAGE --output=OUT --fields=text                       | --fields: 'text' is no pair like text=content
          run --input=PAGE --output=OUT --actors=FOLDER/none.yaml           | --actors: there is no file FOLDER/none.yaml
          run --input=PAGE --output=OUT --pipeline=FOLDER                   | --pipeline: there is no FOLDER/options.yaml
          run --input=PAGE --output=FOLDER                                  | --input: PAGE lies in the output folder, whose tables this run would replace
          run --input=PAGE --output=OUT[1]                                  | --output=OUT[1]: the name must hold none of * ? [ ] { }
          run --input=PAGE --output=OUT --runner=NoRunner                   | --runner=NoRunner: Unknown 'runner' specified 'NoRunner', supported pipeline runners [DirectRunner]; scripts/pressbeam picks the jar that holds the runner
          run --input=PAGE --output=OUT --overwrite=maybe                   | --overwrite=maybe: Cannot deserialize value of type `boolean` from String "maybe": only "true"/"True"/"TRUE" or "false"/"False"/"FALSE" recognized
          show FOLDER --rows=0                                              | --rows=0: must be at least 1
          frobnicate                                                        | unknown command 'frobnicate'; commands are run, show, report, explain, kwic, article, sample, agreement and lexicon
          lexicon                                                           | lexicon needs a command: check, hits or diff
          lexicon check FOLDER/none.dic                                     | there is no file FOLDER/none.dic
          lexicon check FOLDER                                              | --pipeline: there is no FOLDER/options.yaml
          report FOLDER                                                     | FOLDER holds no finished run: it has no run.json
          report FOLDER/none                                                | there is no folder FOLDER/none
          report FOLDER -o FOLDER/none/r.html                               | -o FOLDER/none/r.html: there is no such folder
          show FOLDER                                                       | FOLDER holds no finished run: it has no run.json
          """)
  void aWrongCallGetsOneLineAndStatus2(String call, String message) {
    String[] args = Arrays.stream(call.split(" ")).map(this::filledIn).toArray(String[]::new);
    List<String> all = new ArrayList<>(List.of(args));
    if (args[0].equals("run") && Arrays.stream(args).noneMatch(a -> a.startsWith("--pipeline"))) {
      all.add(1, MINIMAL);
    }
    Result result = execute(all.toArray(String[]::new));
    assertThat(result.err()).containsExactly("pressbeam: " + filledIn(message));
    assertThat(result.status()).isEqualTo(2);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private String filledIn(String text) {
    return text.replace("FOLDER", folder.toString())
        .replace("PAGE", page.toString())
        .replace("OUT", folder.resolve("out").toString());
  }

  @Test
  void aMistakeInALexiconIsFoundBeforeTheRun() throws IOException {
    Path lexicon =
        Files.writeString(
            folder.resolve("actors.yaml"),
            """
            actors:
              - id: a
                name: A B
                kind: person
              - id: b
                name: C D
                kind: persn
            """);
    Result result =
        execute("run", MINIMAL, "--input=" + page, "--actors=" + lexicon, output("out"));
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).hasSize(1);
    assertThat(result.err().get(0)).startsWith("pressbeam: " + lexicon + ":7:11: ");
  }

  @Test
  void aRunTellsOfEntriesThatADictionaryCannotGive() throws IOException {
    String broken = "A_B_\n".repeat(12) + "UNITED_NATIONS_ [IGOUNO]\n";
    Path lexicon = Files.writeString(folder.resolve("x.actors.txt"), broken);
    Result result =
        execute("run", MINIMAL, "--input=" + page, "--actors=" + lexicon, output("out"));
    assertThat(result.status()).isZero();
    assertThat(result.err())
        .hasSize(11)
        .startsWith("pressbeam: warning: " + lexicon + ":1:1: \"A_B_\" has no code")
        .endsWith("pressbeam: warning: and 2 more, which pressbeam lexicon check shows");
    assertThat(execute("show", folder.resolve("out").toString()).out())
        .anyMatch(line -> line.contains("IGOUNO"));
  }

  @Test
  void aCheckOfASoundLexiconIsDone() {
    Result result = execute("lexicon", "check", "pipelines/minimal");
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).hasSize(1).first().asString().endsWith(", nothing wrong");
    assertThat(result.status()).isZero();
  }

  @Test
  void aCheckSaysWhatIsWrongInALineEachAndFails() throws IOException {
    Path actors = Files.writeString(folder.resolve("a.csv"), "id,name\na,Zenda\nb,Zenda\n");
    Path words = Files.writeString(folder.resolve("b.dic"), "%\n1\tbad\n%\nlie\t1\nso\t2\n");
    Result result = execute("lexicon", "check", actors.toString(), words.toString());
    assertThat(result.out())
        .containsExactly(
            actors + ":3:3: \"Zenda\" is a name of b and of a (" + actors + ":2:3)",
            words + ":5:1: there is no category 2",
            words + ": LIWC dictionary: 1 categories, 2 entries, 1 of them left out",
            "2 actors, 1 phrases, 2 findings");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void aCheckSaysWhatCannotBeReadInALineEachAndFails() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "id,name\na\nb\n");
    Result result = execute("lexicon", "check", file.toString());
    assertThat(result.out())
        .containsExactly(
            file + ":2:2: 1 fields, expected 2; an empty field keeps its comma",
            file + ":3:2: 1 fields, expected 2; an empty field keeps its comma");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void aRunEndsWithItsSummaryAndRefusesToReplaceTables() {
    Result first = execute("run", MINIMAL, "--input", page.toString(), output("out"));
    assertThat(first.err()).isEmpty();
    assertThat(first.status()).isZero();
    assertThat(first.out()).anyMatch(line -> line.matches("records read +1"));
    assertThat(first.out()).anyMatch(line -> line.matches("articles +1"));
    assertThat(first.out()).anyMatch(line -> line.startsWith("tables in "));

    Result second = execute("run", MINIMAL, "--input=" + page, output("out"));
    assertThat(second.status()).isEqualTo(2);
    assertThat(second.err().get(0)).contains("already holds tables").contains("--overwrite");

    assertThat(execute("run", MINIMAL, "--input=" + page, output("out"), "--overwrite").status())
        .isZero();
    Result shown = execute("show", folder.resolve("out").toString());
    assertThat(shown.status()).isZero();
    assertThat(shown.out()).anyMatch(line -> line.contains("a.example"));
    assertThat(shown.out()).anyMatch(line -> line.contains("United Nations"));
  }

  @Test
  void aLockOfACrashedRunIsNamedAndCanBeTakenOver() throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("_lock"), "20260101-dead\n");
    Path left = Files.createDirectories(out.resolve(".run-20260101-dead"));
    Files.writeString(left.resolve("staged-0"), "x");
    Result refused = execute("run", MINIMAL, "--input=" + page, output("out"));
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err().get(0)).contains("20260101-dead").contains("--takeOver");
    assertThat(execute("run", MINIMAL, "--input=" + page, output("out"), "--takeOver").status())
        .isZero();
    assertThat(out.resolve("_lock")).doesNotExist();
    assertThat(left).doesNotExist();
  }

  @Test
  void aListOfNamesMayFollowItsOptionAsAWord() throws IOException {
    Path list = Files.writeString(folder.resolve("list.txt"), "# pages\npage.html\n");
    Result result = execute("run", MINIMAL, "--input", "@" + list, output("out"));
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
  }

  @Test
  void aRunThatFailsSaysWhyInOneLineAndLeavesNothing() throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    // A file where a table's folder must be: the run fails when it publishes.
    Files.writeString(out.resolve("mentions"), "in the way");
    Result result = execute("run", MINIMAL, "--input=" + page, output("out"));
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).hasSize(1);
    assertThat(result.err().get(0)).startsWith("pressbeam: the run failed: ");
    assertThat(out.resolve("_lock")).doesNotExist();
    assertThat(out.resolve("run.json")).doesNotExist();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).noneMatch(path -> path.getFileName().toString().startsWith(".run-"));
    }
  }

  @Test
  void withoutWaitingTheDirectRunnerStillFinishes() {
    Result result = execute("run", MINIMAL, "--input=" + page, output("out"), "--wait=false");
    assertThat(result.status()).isZero();
    assertThat(folder.resolve("out/run.json")).exists();
  }

  @Test
  void anOptionsFileWithAMistakeIsNamed() throws IOException {
    Path options = Files.writeString(folder.resolve("options.yaml"), "actors:\n");
    Result result = execute("run", "--pipeline=" + folder, "--input=" + page, output("out"));
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err())
        .containsExactly("pressbeam: --pipeline: " + options + ": actors has no value");
    Files.writeString(options, "acters: a.yaml\n");
    assertThat(execute("run", "--pipeline=" + folder, output("out")).err())
        .containsExactly(
            "pressbeam: --pipeline: "
                + options
                + ": unknown option --acters; did you mean --actors?");
  }

  @Test
  void helpListsTheOptions() {
    Result help = execute("run", "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).anyMatch(line -> line.contains("--pathPattern"));
  }
}
