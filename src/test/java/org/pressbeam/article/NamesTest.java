package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles, outlets, datelines, agencies, authors, appeals and languages, each from a table. */
final class NamesTest {
  @ParameterizedTest
  @CsvFileSource(resources = "titles.tsv", delimiter = '\t')
  void cutsTheOutletOffTitles(String title, String outlet, String headline) {
    assertThat(new TitleEnds(outlet, List.of()).cut(title)).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "outlets.tsv", delimiter = '\t', nullValues = "~")
  void namesTheOutletOfAnAddress(String url, @Nullable String canonical, @Nullable String outlet) {
    assertThat(new OutletName().of(url, canonical)).isEqualTo(outlet);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "datelines.tsv", delimiter = '\t', nullValues = "~")
  void cutsDatelines(
      String paragraph, @Nullable String dateline, @Nullable String agency, @Nullable String rest) {
    Dateline.Cut cut = new Dateline(new Agencies(), new WrittenDates()).cut(paragraph);
    assertThat(cut == null ? null : cut.dateline()).isEqualTo(dateline);
    assertThat(cut == null ? null : cut.agency()).isEqualTo(agency);
    assertThat(cut == null ? null : cut.rest()).isEqualTo(rest);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "appeals.tsv", delimiter = '\t')
  void knowsAppeals(String language, String line, boolean appeal) {
    List<Block> blocks = new Appeals().mark(List.of("A first paragraph.", line), language);
    assertThat(blocks.get(0).fate()).isEqualTo(Block.Fate.KEPT);
    assertThat(blocks.get(1).fate() == Block.Fate.APPEAL).isEqualTo(appeal);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "~",
      delimiter = '|',
      value = {
        "(AP)|AP",
        "— Reuters|Reuters",
        "dpa/afp|dpa",
        "The Associated Press|AP",
        "Source: TASS|TASS",
        "Reuters said so|~",
        "Anna Lee|~",
      })
  void knowsAgencies(String credit, @Nullable String agency) {
    assertThat(new Agencies().credited(credit)).isEqualTo(agency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Ann Lee and Bo Chen|Ann Lee;Bo Chen",
        "Ann Lee, Staff Writer|Ann Lee",
        "Von Anna Müller und Jan Meyer|Anna Müller;Jan Meyer",
        "Reporting by Dana Kovalik|Dana Kovalik",
        "(Reporting by Dana Kovalik and Bo Chen; Editing by Ann Lee)|Dana Kovalik;Bo Chen",
        "Written by: Ann Lee|Ann Lee",
        "Text: Anna Müller|Anna Müller",
        "Text: Von Anna Müller|Anna Müller",
        "Por Lucía Ferrán|Lucía Ferrán",
        "Par Jean Dupont, envoyé spécial à Kiev|Jean Dupont",
        "Ann Lee (Moscow correspondent)|Ann Lee",
        "By Ann Lee in New York|Ann Lee",
        "https://facebook.com/annlee|''",
        "ann@news.example|''",
      })
  void readsAuthors(String line, String names) {
    assertThat(String.join(";", new Byline().names(List.of(line), null))).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "~",
      delimiter = '|',
      value = {
        "en_us|The president of the country said that he would not go to the meeting.|en-US",
        "~|Der Präsident sagte am Montag, dass er nicht zu dem Treffen gehen werde.|de",
        "en|Президент заявил в понедельник, что он не поедет на встречу с ними.|ru",
        "~|Президент заявив у понеділок, що він не поїде на зустріч, але це не так.|uk",
        "~|首相は月曜日の記者会見で、会議には出席しないと述べた。|ja",
        "~|总统星期一在记者会上表示，他将不会出席这次会议，也不会派代表参加。|zh",
        "~|El presidente dijo el lunes que no iba a ir a la reunión con los ministros.|es",
        "~|قال الرئيس يوم الاثنين إنه لن يذهب إلى الاجتماع مع الوزراء في العاصمة|ar",
        "und|zzz|~",
      })
  void tellsTheLanguage(@Nullable String declared, String text, @Nullable String language) {
    assertThat(new Languages().of(declared, text)).isEqualTo(language);
  }

  @Test
  void endsAnAppealAtItsClosingLine() {
    List<String> lines =
        List.of(
            "One paragraph.", "A Message from The Example:", "Give.", "Remind me later.", "Two.");
    assertThat(new Appeals().mark(lines, "en"))
        .extracting(block -> block.fate() == Block.Fate.KEPT)
        .containsExactly(true, false, false, false, true);
  }

  @ParameterizedTest
  @CsvSource({"A Message from The Example", "A Message from The Example:"})
  void endsAtTheHeadingOfAnAppeal(String heading) {
    List<String> lines = List.of("One paragraph.", heading, "Dear readers,", "Give us something.");
    assertThat(new Appeals().mark(lines, "en"))
        .extracting(block -> block.fate() == Block.Fate.KEPT)
        .containsExactly(true, false, false, false);
  }

  @Test
  void keepsAHeadingThatNoAppealFollows() {
    List<String> lines = List.of("One paragraph.", "A message from the past", "They wrote it.");
    assertThat(new Appeals().mark(lines, "en"))
        .extracting(Block::fate)
        .containsOnly(Block.Fate.KEPT);
  }

  @Test
  void keepsALongArticleBehindWhatLooksLikeAnEnding() {
    String paragraph = "This sentence is part of the article and not of an appeal. ".repeat(20);
    List<String> lines =
        List.of("One paragraph.", "Related stories", paragraph, paragraph, paragraph, paragraph);
    assertThat(new Appeals().mark(lines, "en"))
        .extracting(block -> block.fate() == Block.Fate.KEPT)
        .containsExactly(true, false, true, true, true, true);
  }
}
