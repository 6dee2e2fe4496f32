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

/** What {@code kwic}, {@code article} and {@code lexicon hits} print of the tables of a run. */
class EvidenceCommandsTest {
  @TempDir private static Path folder;
  private static Desk desk;

  @BeforeAll
  static void run() throws IOException {
    desk = Desk.in(folder);
  }

  private static Executed execute(String call) {
    return Executed.of(desk.call(call));
  }

  @Test
  void keywordsStandBelowEachOtherWithOutletDateVoiceAndAddress() {
    Executed kwic = execute("kwic DESK/tables --actor=bo-chen --width=90");
    assertThat(kwic.err()).isEmpty();
    assertThat(kwic.out())
        .containsExactly(
            "a.example  2026-01-16  https://a.example/1",
            "  outlet                  Ada Byron meets  Bo Chen",
            "  outlet             😀 Ada Byron accused  Bo Chen  of sleeping on Friday, and nobody in t",
            "",
            "a.example  2026-01-17  https://a.example/2",
            "  outlet                     =1+1 is what  Bo Chen  wrote on the \\u001b[31mred\\u202e wall",
            "",
            "b.example  2026-01-18  articles.jsonl#3",
            "  reported  e night. Mrs. Byron said that  Bo Chen  lauded the noise.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --actor=bo-chen                                        | 4
          --actor=bo-chen,ada-byron                              | 9
          --actor=ada-byron --voice=outlet --outlet=b.example    | 2
          --actor=bo-chen --from=2026-01-17                      | 2
          --actor=bo-chen --from=2026-01-17 --to=2026-01-17      | 1
          --stance=accuse                                        | 2
          --stance=accuse,praise                                 | 4
          --stance=accuse,praise --actor=bo-chen                 | 2
          --stance=praise --voice=quoted                         | 1
          """)
  void filtersAreAllHeld(String filters, int rows) {
    Executed kwic = execute("kwic DESK/tables --csv " + filters);
    assertThat(kwic.out()).as(kwic.text()).hasSize(1 + rows);
  }

  @Test
  void csvIsSafeForSpreadsheetsAndTerminals() {
    Executed kwic = execute("kwic DESK/tables --actor=bo-chen --outlet=a.example --csv");
    assertThat(kwic.out().get(0))
        .isEqualTo(
            "outlet,date,voice,left,keyword,right,actor,stance,phrase,polarity,negated,sources,"
                + "targets,part,sentence,start,end,article_id,title,url");
    assertThat(kwic.out().get(3))
        .isEqualTo(
            "a.example,2026-01-17,outlet,'=1+1 is what,Bo Chen,\"wrote on the \\u001b[31mred\\u202e"
                + " wall of the town hall that evening, neighbours remember.\",bo-chen,,,,,,,body,"
                + "0,13,20,a2,'=HYPERLINK(1) news,https://a.example/2");
  }

  @Test
  void stancesTellWhoTakesThemTowardsWhom() {
    Executed kwic = execute("kwic DESK/tables --stance=accuse --width=100");
    assertThat(kwic.out().get(1)).startsWith("  outlet    ada-byron → bo-chen ");
    Executed csv = execute("kwic DESK/tables --stance=accuse --csv");
    assertThat(csv.out().get(1)).contains(",,accuse,accuse~ ... of,-1,false,ada-byron,bo-chen,");
  }

  @Test
  void withoutTextsAStanceHasItsSentenceAndAMentionNothing() {
    Executed stances = execute("kwic DESK/textless --stance=accuse --csv");
    assertThat(stances.out().get(1)).contains(",😀 Ada Byron,accused Bo Chen of,\"sleeping on");
    Executed mentions = execute("kwic DESK/textless --actor=ANK --csv");
    assertThat(mentions.out().get(1)).startsWith("a.example,2026-01-16,quoted,,Ankh,,ANK,");
    for (Executed executed : List.of(stances, mentions)) {
      assertThat(executed.status()).isZero();
      assertThat(executed.err())
          .containsExactly(
              "pressbeam: the run kept no texts (--includeText=false): a stance has its sentence as"
                  + " context, a mention has none");
    }
  }

  @Test
  void whatIsLeftOutIsSaid() {
    Executed kwic = execute("kwic DESK/tables --actor=bo-chen --limit=1");
    assertThat(kwic.out()).hasSize(2);
    assertThat(kwic.err()).containsExactly("pressbeam: 1 of 4 rows; --limit prints more");
  }

  @Test
  void onlyFilesOfTheReportAreRead() throws IOException {
    Path mentions = folder.resolve("tables/mentions");
    Path stray = Files.writeString(mentions.resolve("part-99999.parquet"), "no table");
    try {
      assertThat(execute("kwic DESK/tables --actor=bo-chen").status()).isZero();
    } finally {
      Files.delete(stray);
    }
  }

  @Test
  void anArticleIsPrintedWithEverythingMarked() {
    Executed article = execute("article DESK/tables a1");
    assertThat(article.err()).isEmpty();
    assertThat(article.out())
        .contains("date      2026-01-16, given with the article", "id        a1")
        .contains("[Ada Byron]m1 meets [Bo Chen]m2")
        .contains(
            "  m1  Ada Byron = Ada Byron (ada-byron), voice outlet; also m3",
            "  s1  accused Bo Chen of = accuse (-), voice outlet, ada-byron → bo-chen")
        .anyMatch(line -> line.startsWith("😀 [Ada Byron]m3 {accused "))
        .anyMatch(
            line -> line.matches("\\[Mrs. Byron\\]m5 said: “<We \\{praise}s2 \\[Ankh]m6 .*>q\\d”"))
        .anyMatch(
            line ->
                line.matches(
                    "  q\\d  direct, \"Mrs. Byron\" = Ada Byron \\(ada-byron\\), cue \"said\""));
    assertThat(execute("article DESK/tables https://a.example/1").out()).isEqualTo(article.out());
  }

  @Test
  void coloursStandForBracketsWhereTheyAreWanted() {
    String article = execute("article DESK/tables a1 --color=always").text();
    assertThat(article).contains("1;36mBo Chen\u001b[0m").doesNotContain("[Bo Chen]");
  }

  @Test
  void nothingInATextReachesTheTerminalAsACommand() {
    for (String call : List.of("article DESK/tables a2", "kwic DESK/tables --actor=bo-chen")) {
      String printed = execute(call).text();
      assertThat(printed).contains("\\u001b[31mred\\u202e wall").doesNotContain("\u001b", "\u202e");
    }
  }

  @Test
  void anArticleWithoutTextHasItsSentences() {
    Executed article = execute("article DESK/textless a1");
    assertThat(article.text())
        .contains("note: the run kept no texts")
        .contains("[Ada Byron]m1 meets [Bo Chen]m2")
        .contains("\n      😀 Ada Byron accused Bo Chen of sleeping");
  }

  @Test
  void entriesNeverFoundComeFirst() {
    Executed hits = execute("lexicon hits DESK/tables");
    assertThat(hits.out())
        .containsExactly(
            "Actors: 4 entries, 1 of them never found",
            "  Quiet Body (quiet)",
            "    hits  articles  entry, and the words by which it was found",
            "       5         2  Ada Byron (ada-byron): Ada Byron 2, Mrs. Byron 2, mayor of Ankh 1",
            "       4         3  Bo Chen (bo-chen): Bo Chen 4",
            "       2         2  Ankh (ANK): Ankh 2",
            "",
            "Stance phrases: 3 entries, 0 of them never found",
            "    hits  articles  entry, and the words by which it was found",
            "       2         2  accuse accuse~ ... of: accused ankh of 1, accused bo chen of 1",
            "       1         1  praise laud~: lauded 1",
            "       1         1  praise praise~: praise 1");
    assertThat(execute("lexicon hits DESK/tables --dead --csv").out())
        .containsExactly("entry,id,name,hits,articles,surfaces", "actor,quiet,Quiet Body,0,0,");
    assertThat(execute("lexicon hits DESK/tables --csv").out()).hasSize(1 + 4 + 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          kwic DESK/tables --acter=ANK               | unknown option --acter; did you mean --actor?
          kwic DESK/none --actor=ANK                 | there is no folder DESK/none
          kwic DESK --actor=ANK                      | DESK holds no finished run: it has no run.json
          kwic DESK/tables                           | what is to be looked for? give --actor=… or --stance=…, or both
          kwic DESK/tables --actor=ada-biron         | --actor=ada-biron: the lexicon of this run has no such actor; did you mean ada-byron (Ada Byron)?
          kwic DESK/tables --actor=byron             | --actor=byron: the lexicon of this run has no such actor; did you mean ada-byron (Ada Byron)?
          kwic DESK/tables --actor=xyzzyxyzzy        | --actor=xyzzyxyzzy: the lexicon of this run has no such actor
          kwic DESK/tables --stance=acuse            | --stance=acuse: the tables of this run have no such stance; did you mean accuse?
          kwic DESK/tables --actor=ANK --outlet=a    | --outlet=a: the tables of this run have no such outlet; did you mean a.example?
          kwic DESK/tables --actor=ANK --voice=loud  | --voice=loud: must be one of outlet, reported, quoted
          kwic DESK/tables --actor=ANK --from=Monday | --from=Monday is no day; write it as 2026-01-16
          kwic DESK/tables --actor=ANK --from=2026-02-01 --to=2026-01-01 | --from=2026-02-01 is after --to=2026-01-01
          kwic DESK/tables --actor=ANK --to=2020-01-01 | nothing in DESK/tables matches all of these options
          kwic DESK/tables --actor=ANK --limit=0     | --limit=0: must be at least 1
          kwic DESK/tables --actor=ANK --width=3     | --width=3: must be at least 40
          kwic DESK/tables DESK --actor=ANK          | 'DESK' is one argument too many
          article DESK/tables                        | Missing required parameter: 'ID'
          article DESK/tables a                      | there is no article a; did you mean a1?
          article DESK/tables nonsense               | there is no article nonsense; pressbeam kwic --csv gives ids, and an address does as well
          article DESK a1                            | DESK holds no finished run: it has no run.json
          lexicon hits DESK                          | DESK holds no finished run: it has no run.json
          lexicon hits DESK/tables --rows=0          | --rows=0: must be at least 1
          lexicon frob                               | unknown command 'frob'; commands are check, hits and diff
          """)
  void aWrongCallGetsOneLineAndStatus2(String call, String message) {
    Executed executed = execute(call);
    assertThat(executed.err())
        .containsExactly("pressbeam: " + String.join(" ", desk.call(message)));
    assertThat(executed.out()).isEmpty();
    assertThat(executed.status()).isEqualTo(2);
  }

  @Test
  void valuesAreNoCommandsToTheDatabase() {
    Executed kwic = Executed.of("kwic", desk.file("tables"), "--actor=x' or '1'='1");
    assertThat(kwic.status()).isEqualTo(2);
    assertThat(kwic.err().get(0)).contains("has no such actor");
  }
}
