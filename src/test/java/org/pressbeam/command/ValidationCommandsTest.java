package org.pressbeam.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code sample} draws and {@code agreement} makes of it. */
class ValidationCommandsTest {
  private static final String HEADER = "row,outlet,date,title,url,before,sentence,";

  @TempDir private static Path folder;
  private static Desk desk;

  @BeforeAll
  static void run() throws IOException {
    desk = Desk.in(folder);
  }

  private static Executed execute(String call) {
    return Executed.of(desk.call(call));
  }

  /** The row of a blind sheet that holds some words. */
  private static String rowOf(String words) {
    return execute("sample DESK/tables").out().stream()
        .filter(line -> line.contains(words))
        .map(line -> line.substring(0, line.indexOf(',')))
        .collect(Collectors.joining());
  }

  private static void write(String name, String... lines) throws IOException {
    Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  @Test
  void aSheetHasTheSentenceWithTheWordsMarkedAndNoAnswer() {
    Executed sample = execute("sample DESK/tables");
    assertThat(sample.err()).isEmpty();
    assertThat(sample.out())
        .hasSize(1 + 4)
        .first()
        .isEqualTo(HEADER + "stance,source,target,voice");
    assertThat(sample.out())
        .anyMatch(
            line ->
                line.matches(
                    "s[0-9a-f]{16},a.example,2026-01-16,Ada Byron meets Bo Chen,https://a.example/1,,"
                        + "\"😀 Ada Byron »accused Bo Chen of« sleeping on Friday, and .*\",,,,"))
        .anyMatch(line -> line.contains(",The mayor of Ankh accused Ankh of noise in the night.,"))
        .noneMatch(line -> line.contains("ada-byron") || line.contains(",accuse,"));
  }

  @Test
  void withoutTextsAStanceHasItsSentenceAndAMentionOnlyItsWords() {
    assertThat(execute("sample DESK/textless").out())
        .anyMatch(line -> line.contains(",\"😀 Ada Byron »accused Bo Chen of« sleeping"));
    Executed mentions = execute("sample DESK/textless --of=mentions");
    assertThat(mentions.out()).anyMatch(line -> line.contains(",»Mrs. Byron«,"));
    assertThat(mentions.err()).hasSize(1).first().asString().contains("kept no texts");
  }

  @Test
  void aClaimIsShownToBeJudged() {
    Executed sample = execute("sample DESK/tables --claims");
    assertThat(sample.out().get(0)).isEqualTo(HEADER + "claim,correct,source,target,voice");
    assertThat(sample.out()).filteredOn(line -> line.endsWith(",accuse,,,,")).hasSize(2);
  }

  @Test
  void theSameSeedDrawsTheSameAndAnotherSeedAnother() {
    List<String> one = execute("sample DESK/tables --of=mentions --n=6").out();
    assertThat(execute("sample DESK/tables --of=mentions --n=6 --seed=1").out()).isEqualTo(one);
    assertThat(one).hasSize(7);
    assertThat(execute("sample DESK/tables --of=mentions --n=6 --seed=2").out()).isNotEqualTo(one);
    // Texts are no part of the draw.
    assertThat(rows(execute("sample DESK/textless --of=mentions --n=6").out()))
        .isEqualTo(rows(one));
  }

  private static List<String> rows(List<String> sheet) {
    return sheet.stream().map(line -> line.substring(0, line.indexOf(','))).toList();
  }

  @Test
  void everyStratumIsDrawnFrom() {
    Executed sample = execute("sample DESK/tables --by=stance,voice --n=3");
    assertThat(sample.out())
        .hasSize(4)
        .anyMatch(line -> line.contains("»praise«"))
        .anyMatch(line -> line.contains("»lauded«"))
        .anyMatch(line -> line.contains("»accused"));
  }

  @Test
  void aSheetIsSafeForSpreadsheets() {
    Executed sample = execute("sample DESK/tables --of=mentions --by=outlet");
    assertThat(sample.text())
        .contains("'=HYPERLINK(1) news", "'=1+1 is what »Bo Chen« wrote on the \\u001b[31mred")
        .doesNotContain("\u001b");
    assertThat(execute("sample DESK/tables --of=quotes").out().get(0))
        .isEqualTo(HEADER + "speaker,kind");
  }

  @Test
  void aFileWithAnswersIsNotWrittenOver() {
    assertThat(execute("sample DESK/tables -o DESK/new.csv").out())
        .containsExactly("wrote 4 rows to " + desk.file("new.csv"));
    Executed again = execute("sample DESK/tables -o DESK/new.csv");
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err()).hasSize(1).first().asString().contains("there is such a file already");
  }

  @Test
  void answersAreComparedWithTheTablesAndWithEachOther() throws IOException {
    String ada = rowOf("»accused Bo Chen of«");
    String mayor = rowOf("»accused Ankh of«");
    String praise = rowOf("»praise«");
    String lauded = rowOf("»lauded«");
    write(
        "one.csv",
        "row;stance;source;target;voice",
        ada + ";accuse;Ada Byron;bo-chen;outlet",
        mayor + ";none;;;outlet",
        praise + ";Praise;Mrs. Byron;Ankh;quoted",
        lauded + ";praise;Bo Chen;-;reported");
    write(
        "two.csv",
        "row,comment,stance,voice",
        praise + ",,praise,quoted",
        ada + ",\"well, yes\",accuse,outlet",
        mayor + ",,accuse,reported",
        lauded + ",,,");
    Executed agreement = execute("agreement DESK/one.csv DESK/two.csv --output=DESK/tables");
    assertThat(agreement.err()).isEmpty();
    List<String> out =
        agreement.out().stream().map(line -> line.strip().replaceAll(" +", " ")).toList();
    assertThat(out)
        .containsSubsequence(
            desk.file("one.csv"),
            "question category right of precision 95 % interval",
            "stance accuse 1 2 0.500 0.095 to 0.905",
            "stance praise 2 2 1.000 0.342 to 1.000",
            "stance all 3 4 0.750 0.301 to 0.954",
            "voice all 4 4 1.000 0.510 to 1.000",
            desk.file("two.csv"),
            "rows without any answer: 1",
            "stance all 3 3 1.000 0.439 to 1.000",
            "Coders among themselves",
            "question units agreement Cohen's kappa Krippendorff alpha",
            "stance 3 0.667 0.500 0.545",
            "voice 3 0.667 0.500 0.545");
  }

  @Test
  void judgementsNeedNoTables() throws IOException {
    write("judged.csv", "row,claim,correct", "s1,accuse,1", "s2,accuse,1", "s3,praise,0");
    assertThat(execute("agreement DESK/judged.csv").out())
        .anyMatch(line -> line.matches(" +correct +all +2 +3 +0.667 +0.208 to 0.939"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          sample DESK                             | DESK holds no finished run: it has no run.json
          sample DESK/tables --n=0                | --n=0: must be from 1 to 1000000
          sample DESK/tables --of=words           | --of=words: must be one of stances, mentions, quotes
          sample DESK/tables --by=outlet,mood     | --by=mood: stances are divided by outlet, stance, voice, date, part, phrase, polarity, negated
          sample DESK/tables -o DESK/none/s.csv   | -o DESK/none/s.csv: there is no such folder
          agreement                               | Missing required parameter: 'SHEET'
          agreement DESK/none.csv                 | there is no file DESK/none.csv
          agreement DESK/articles.jsonl           | DESK/articles.jsonl: row 1: there is no column "row", which pressbeam sample writes
          """)
  void aWrongCallGetsOneLineAndStatus2(String call, String message) {
    Executed executed = execute(call);
    assertThat(executed.err())
        .containsExactly("pressbeam: " + String.join(" ", desk.call(message)));
    assertThat(executed.status()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          row,comment        | x,y                        |                      | row 1: there is no column of answers, such as "stance" or "correct"
          row,voice,voice    | x,y,z                      |                      | row 1: there are two columns "voice"
          row,voice          | ROW,outlet,                |                      | row 2: 3 columns, the header has 2
          row,voice          | ROW,loud                   | --output=DESK/tables | row 2, column voice: "loud": must be one of outlet, quoted, reported
          row,correct        | ROW,yes                    |                      | row 2, column correct: "yes": must be one of 0, 1
          row,stance         | ROW,blame                  | --output=DESK/tables | row 2, column stance: "blame": must be one of accuse, none, praise
          row,voice          | s0123456789abcdef,outlet   | --output=DESK/tables | row 2, column row: s0123456789abcdef is in no table; is it the run that the sheet was drawn from?
          row,voice          | ROW,"outlet                |                      | row 2: a quotation mark is not closed
          """)
  void aMistakeInASheetIsNamedWithRowAndColumn(
      String header, String row, String option, String message) throws IOException {
    write("bad.csv", header, row.replace("ROW", rowOf("»praise«")));
    Executed executed =
        execute("agreement DESK/bad.csv" + (option == null ? " DESK/bad.csv" : " " + option));
    assertThat(executed.err())
        .containsExactly("pressbeam: " + desk.file("bad.csv") + ": " + message);
    assertThat(executed.status()).isEqualTo(2);
  }

  @Test
  void aRowThatStandsTwiceIsAMistake() throws IOException {
    write("twice.csv", "row,voice", "s1,outlet", "s1,quoted");
    assertThat(execute("agreement DESK/twice.csv DESK/twice.csv").err())
        .containsExactly(
            "pressbeam: " + desk.file("twice.csv") + ": row 3, column row: s1 stands in row 2 too");
  }

  @Test
  void oneBlindSheetNeedsTheTables() throws IOException {
    write("blind.csv", "row,voice", "s1,outlet");
    assertThat(execute("agreement DESK/blind.csv").err())
        .containsExactly(
            "pressbeam: what was found stands in the tables, not in the sheet: give --output=…, or"
                + " a second coder's sheet");
  }
}
