package org.pressbeam.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code lexicon diff} says of a change of lexicon. */
class LexiconDiffCommandTest {
  @TempDir private static Path folder;
  private static Desk desk;

  @BeforeAll
  static void run() throws IOException {
    desk = Desk.in(folder);
    String actors = Files.readString(folder.resolve("actors.yaml"));
    Files.writeString(
        folder.resolve("actors2.yaml"),
        actors
            .replace(
                "name: Ankh, kind: country", "name: Ankh, kind: organisation, aliases: [the hall]")
            .replaceFirst(
                "(?m)^.*id: quiet.*\n", "  - {id: loud, name: Friday, kind: organisation}\n"));
    String stances = Files.readString(folder.resolve("stances.yaml"));
    Files.writeString(
        folder.resolve("stances2.yaml"), stances.replaceFirst("(?m)^.*laud~.*\n", ""));
  }

  private static Executed diff(String more) {
    return Executed.of(
        desk.call(
            "lexicon diff DESK/actors.yaml,DESK/stances.yaml DESK/actors2.yaml,DESK/stances2.yaml "
                + more));
  }

  @Test
  void entriesCountsAndRowsAreCompared() {
    Executed diff = diff("--input=DESK/articles.jsonl --width=100");
    assertThat(diff.status()).isZero();
    assertThat(diff.err())
        .containsExactly("pressbeam: left out: 0 repetitions, 0 records skipped, 0 rejected");
    assertThat(diff.out())
        .containsExactly(
            "Actors: 1 added, 1 removed, 1 changed",
            "  + loud",
            "  - quiet",
            "  ~ ANK: kind country → organisation; +\"the hall\"",
            "",
            "Stance phrases: 0 added, 1 removed, 0 changed",
            "  - praise \"laud~\"",
            "",
            "Articles: 3, of which 2 change; 2 rows gained, 1 lost",
            "",
            "Mentions of actors                  before    after   change    in articles",
            "  ANK                                    2        3       +1        2 → 2",
            "  loud                                   0        1       +1        0 → 1",
            "",
            "Stances                             before    after   change    in articles",
            "  praise                                 2        1       -1        2 → 1",
            "",
            "Rows gained",
            "  a.example  2026-01-16  https://a.example/1",
            "    + loud  da Byron accused Bo Chen of sleeping on [Friday], and nobody in the hall objected to her",
            "    + ANK  da Byron accused Bo Chen of sleeping on Friday, and nobody in [the hall] objected to her.",
            "",
            "Rows lost",
            "  b.example  2026-01-18  b1",
            "    - praise bo-chen → -  Mrs. Byron said that Bo Chen [lauded] the noise.");
  }

  @Test
  void theOrderOfTheInputDoesNotMatter() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("articles.jsonl"));
    Path parts = Files.createDirectories(folder.resolve("parts"));
    for (int i = 0; i < lines.size(); i++) {
      Files.writeString(parts.resolve((9 - i) + ".jsonl"), lines.get(i) + "\n");
    }
    for (String more : List.of("", " --csv", " --limit=1")) {
      assertThat(diff("--input=DESK/parts" + more).out())
          .isEqualTo(diff("--input=DESK/articles.jsonl" + more).out());
    }
  }

  @Test
  void theTablesOfARunServeAsInput() {
    assertThat(diff("--input=DESK/tables").out())
        .isEqualTo(diff("--input=DESK/articles.jsonl").out());
  }

  @Test
  void rowsComeAsCsv() {
    Executed diff = diff("--input=DESK/tables --csv");
    assertThat(diff.out())
        .containsExactly(
            "change,kind,entry,phrase,source,target,outlet,date,part,left,words,right,article_id,"
                + "title,url",
            "gained,mention,loud,,,,a.example,2026-01-16,body,😀 Ada Byron accused Bo Chen of"
                + " sleeping on ,Friday,\", and nobody in the hall objected to her.\",a1,Ada Byron"
                + " meets Bo Chen,https://a.example/1",
            "gained,mention,ANK,,,,a.example,2026-01-16,body,\"😀 Ada Byron accused Bo Chen of"
                + " sleeping on Friday, and nobody in \",the hall, objected to her.,a1,Ada Byron"
                + " meets Bo Chen,https://a.example/1",
            "lost,stance,praise,laud~,bo-chen,,b.example,2026-01-18,body,Mrs. Byron said that Bo Chen"
                + " ,lauded, the noise.,b1,Old mayor,");
  }

  @Test
  void aLexiconComparedWithItselfChangesNothing() {
    Executed diff =
        Executed.of(
            "lexicon",
            "diff",
            "pipelines/minimal",
            "pipelines/minimal",
            "--input=" + desk.file("tables"));
    assertThat(diff.out())
        .containsExactly(
            "Actors: 0 added, 0 removed, 0 changed",
            "",
            "Stance phrases: 0 added, 0 removed, 0 changed",
            "",
            "Articles: 3, of which 0 change; 0 rows gained, 0 lost");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --limit=3                       | --input is missing: in which articles are the lexicons to be compared?
          --inptu=DESK/tables             | unknown option --inptu; did you mean --input?
          --input=DESK/none.jsonl         | --input: DESK/none.jsonl matches no file
          --input=DESK/textless           | --input=DESK/textless gives no article: no_text: the run that wrote this table ran with --includeText=false
          --input=DESK/tables --limit=0   | --limit=0: must be from 1 to 100000
          --input=DESK/tables --pathPattern={x} | path pattern '{x}' has the unknown {x}
          """)
  void aWrongCallGetsOneLineAndStatus2(String more, String message) {
    Executed executed = diff(more);
    assertThat(executed.err()).hasSize(1);
    assertThat(executed.err().get(0))
        .startsWith("pressbeam: " + String.join(" ", desk.call(message)));
    assertThat(executed.out()).isEmpty();
    assertThat(executed.status()).isEqualTo(2);
  }

  @Test
  void aMissingLexiconIsNamed() {
    Executed diff =
        Executed.of(desk.call("lexicon diff DESK/actors.yaml DESK/none.yaml --input=DESK/tables"));
    assertThat(diff.err()).containsExactly("pressbeam: there is no file " + desk.file("none.yaml"));
    assertThat(diff.status()).isEqualTo(2);
  }
}
