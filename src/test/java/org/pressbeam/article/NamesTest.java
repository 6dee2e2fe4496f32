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
  @CsvFileSource(resources = "credits.tsv", delimiter = '\t', nullValues = "~")
  void knowsAgencies(String credit, @Nullable String agency) {
    assertThat(new Agencies().credited(credit)).isEqualTo(agency);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "~",
      delimiter = '|',
      value = {
        "(Reporting by Dana Kovalik in Kyiv; Editing by Bo Chen)|Reuters",
        "(Writing by Dana Kovalik; additional reporting by Ann Lee; editing by Bo Chen)|Reuters",
        "(Reporting by Dana Kovalik)|~",
        "Reporting by Dana Kovalik; Editing by Bo Chen|~",
      })
  void knowsWhoSignsSo(String line, @Nullable String agency) {
    assertThat(Agencies.signed(line)).isEqualTo(agency);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "authors.tsv", delimiter = '\t')
  void readsAuthors(String line, @Nullable String names) {
    List<String> read = new Byline(new Agencies()).names(List.of(line), "kenttimes.example");
    assertThat(String.join(";", read)).isEqualTo(names == null ? "" : names);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "~",
      delimiter = '|',
      value = {
        "/2024/bridge|https://www.example.org/2024/bridge",
        "bridge-2|https://www.example.org/news/bridge-2",
        "//www.example.org/news/bridge|https://www.example.org/news/bridge",
        "https://example.org/news/bridge|https://example.org/news/bridge",
        "https://www.example.org/|~",
        "https://www.example.org|~",
        "https://other.example.com/news/bridge|~",
        "http://localhost/news/bridge|~",
        "javascript:void(0)|~",
        "data://text|~",
        "''|~",
      })
  void believesACanonicalAddress(String declared, @Nullable String canonical) {
    String url = "https://www.example.org/news/bridge?from=feed";
    assertThat(CanonicalUrl.of(declared, url, new OutletName())).isEqualTo(canonical);
  }

  @Test
  void believesTheAddressOfTheCarriedPage() {
    String url = "http://feedproxy.google.com/~r/a/b";
    assertThat(CanonicalUrl.of("https://www.example.org/b", url, new OutletName()))
        .isEqualTo("https://www.example.org/b");
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
    assertThat(new Languages().of(declared, List.of(text))).isEqualTo(language);
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

  @Test
  void cutsAListOfStoriesUpToWhereTheArticleGoesOn() {
    String paragraph = "This sentence is part of the article and not of a list of other stories.  ";
    String text = paragraph + paragraph.strip();
    String summary =
        "Ministers met again on Monday, and what they said is told in that story, too.";
    List<String> goesOn =
        List.of(
            "One paragraph.", "Read next", "Ministers meet", summary, "Storm", text, text, text);
    assertThat(new Appeals().mark(goesOn, "en"))
        .extracting(block -> block.fate() == Block.Fate.KEPT)
        .containsExactly(true, false, false, false, false, true, true, true);
    List<String> ends =
        List.of(text, text, "Read next", "Ministers meet", summary, "Storm", summary);
    assertThat(new Appeals().mark(ends, "en"))
        .extracting(block -> block.fate() == Block.Fate.KEPT)
        .containsExactly(true, true, false, false, false, false, false);
  }
}
