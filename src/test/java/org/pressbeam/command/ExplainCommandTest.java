package org.pressbeam.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code explain} prints of single articles. */
class ExplainCommandTest {
  private static final String TEXT =
      "Ada Byron accused Bo Chen of sleeping through the storm on Friday night. Byron said that the"
          + " mayor of Ankh would wait.";

  @TempDir private static Path folder;
  private static Desk desk;

  @BeforeAll
  static void run() throws IOException {
    desk = Desk.in(folder);
  }

  private static Executed explain(String input, String more) {
    String call = "explain - --actors=DESK/actors.yaml --stances=DESK/stances.yaml " + more;
    return Executed.withInput(input, desk.call(call.strip()));
  }

  @Test
  void eachFindHasItsEntryAndItsRule() {
    Executed explained = explain(TEXT, "--date=2024-05-05 --width=200");
    assertThat(explained.err()).isEmpty();
    assertThat(explained.status()).isZero();
    assertThat(explained.text())
        .contains("[Ada Byron]m1 {accused ", "the [mayor of Ankh]m4 would")
        .contains(
            "  m1  Ada Byron = Ada Byron (ada-byron), voice outlet\n      full name \"Ada Byron\", "
                + desk.file("actors.yaml")
                + ":5:27")
        .contains("office \"mayor of Ankh\" (2020-01-01..2025-12-31), " + desk.file("actors.yaml"))
        .contains("surname introduced \"Byron\", ")
        .contains("verb \"accuse~ ... of\", " + desk.file("stances.yaml") + ":6:9")
        .contains("that clause; speaker named")
        .contains("  full name           The words are the actor's name.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --date=2024-05-05 | mayor of Ankh = Bo Chen (bo-chen)
          --date=2026-05-05 | mayor of Ankh = Ada Byron (ada-byron)
          --language=en     | Ankh = Ankh (ANK)
          """)
  void theDateDecidesWhoHoldsAnOffice(String option, String found) {
    assertThat(explain("The mayor of Ankh slept through all of the storm.", option).text())
        .contains("m1  " + found);
  }

  @Test
  void aTextWithoutOutletOrDateIsExplainedAllTheSame() {
    assertThat(explain(TEXT, "").out())
        .contains(
            "date      none, found nowhere, so that titles of offices stand for nobody",
            "note: nothing says from which outlet it is; a run would need --pathPattern");
  }

  @Test
  void pagesSayWhereTheirDateComesFrom() {
    String page =
        "<html lang=en><head><title>A storm</title><link rel=canonical"
            + " href='https://a.example/2026/01/16/storm'></head><body><article><h1>A storm</h1><p>"
            + (TEXT + " ").repeat(5)
            + "</p></article></body></html>";
    assertThat(explain(page, "").out())
        .contains(
            "title     A storm", "outlet    a.example", "date      2026-01-16, from the address");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"outlet": "a.example", "text": "Bo Chen slept."}
          {%n  "outlet": "a.example",%n  "text": "Bo Chen slept."%n}
          [{"outlet": "a.example", "text": "Bo Chen slept."}]
          """)
  void jsonIsReadOnOneLineOrOnSeveral(String json) {
    assertThat(explain(json.replace("%n", "\n"), "").out()).contains("[Bo Chen]m1 slept.");
  }

  @Test
  void aRecordOfAnArchiveIsNamedBehindItsFile() {
    Executed explained =
        Executed.of(
            desk.call(
                "explain DESK/articles.jsonl#3 --actors=DESK/actors.yaml --stances=DESK/stances.yaml"));
    assertThat(explained.out()).contains("title     Old mayor");
    Executed stored = Executed.of(desk.call("article DESK/tables b1"));
    assertThat(explained.out().stream().filter(line -> line.contains("]m2")).toList())
        .isNotEmpty()
        .isEqualTo(stored.out().stream().filter(line -> line.contains("]m2")).toList());
  }

  @Test
  void aPageThatARunSetsAsideIsExplainedWithThatNote() throws IOException {
    Path page = Path.of("sample-data/archives/harbour-courier.warc.gz");
    assertThat(page).exists();
    String listing =
        "<html lang=en><head><title>Shop</title><meta property=og:type content=product><link"
            + " rel=canonical href='https://a.example/shop/'></head><body><article><h1>Shop</h1><p>"
            + (TEXT + " ").repeat(5)
            + "</p></article></body></html>";
    Path file = Files.writeString(folder.resolve("shop.html"), listing);
    Executed explained =
        Executed.of("explain", file.toString(), "--actors=" + desk.file("actors.yaml"));
    assertThat(explained.out())
        .anyMatch(line -> line.startsWith("note: a run would set it aside as not_an_article"))
        .anyMatch(line -> line.contains("[Ada Byron]m1"));
  }

  @Test
  void textOfAnArticleIsNoCommandToTheTerminal() {
    Executed explained = explain("Bo Chen and \u202eAnkh\u2069 slept.", "");
    assertThat(explained.text())
        .contains("[Bo Chen]m1 and \\u202e[Ankh]m2\\u2069 slept.")
        .doesNotContain("\u202e", "\u2069");
  }

  @Test
  void theShippedLexiconIsUsedWithoutOptions() {
    assertThat(Executed.withInput("The United Nations met.", "explain", "-").text())
        .contains("full name \"United Nations\", pipelines/news/organisations.yaml:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          explain DESK/none.html                  | there is no file DESK/none.html
          explain DESK/articles.jsonl             | DESK/articles.jsonl holds several records, such as 1 and 2; name one: DESK/articles.jsonl#1
          explain DESK/articles.jsonl#9           | DESK/articles.jsonl: it holds no record 9
          explain - --dat=2026-01-16              | unknown option --dat; did you mean --date?
          explain DESK/articles.jsonl#1 --date=16 | --date=16 is no day; write it as 2026-01-16
          explain DESK/articles.jsonl#1 --pipeline=DESK | --pipeline: there is no DESK/options.yaml
          explain DESK/articles.jsonl#1 --actors=DESK/x | there is no file DESK/x
          explain DESK/articles.jsonl#1 --color=red | --color=red: must be one of auto, always, never
          explain sample-data/archives/leaflet.pdf | sample-data/archives/leaflet.pdf: unsupported_format: PDF is not read
          explain -                               | -: a run skips it: empty
          """)
  void aWrongCallGetsOneLineAndStatus2(String call, String message) {
    Executed executed = Executed.of(desk.call(call));
    assertThat(executed.err())
        .containsExactly("pressbeam: " + String.join(" ", desk.call(message)));
    assertThat(executed.out()).isEmpty();
    assertThat(executed.status()).isEqualTo(2);
  }
}
