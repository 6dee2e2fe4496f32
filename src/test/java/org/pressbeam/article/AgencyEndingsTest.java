package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.RecordName;
import org.pressbeam.reject.RejectedException;

/** The last line of an article tells whose it is, and is no part of its text. */
class AgencyEndingsTest {
  private static final String STORY =
      "The council has put off the question of the bridge once more.\n\nNobody wants to pay for it.";

  @ParameterizedTest
  @CsvFileSource(resources = "agency-endings.tsv", delimiter = '\t')
  void anArticleIsOfTheAgencyThatItsLastLineCredits(String language, String line, String agency)
      throws RejectedException {
    ArchiveRecord record =
        new ArchiveRecord(
            new RecordName("a.jsonl", "1", null),
            "a.jsonl",
            null,
            null,
            new ArchiveRecord.Fields(
                null,
                Map.of(
                    "outlet", "a.example", "language", language, "text", STORY + "\n\n" + line)));
    Article article = (Article) new ArticleExtractor(ExtractorSettings.defaults()).extract(record);
    assertThat(article.agency()).isEqualTo(agency);
    assertThat(article.text()).doesNotContain(line);
  }

  @Test
  void thirtyAgenciesInFiveLanguagesAreAmongThem() {
    List<List<String>> rows = ResourceTable.read("agency-endings.tsv", 3);
    Set<String> languages = new HashSet<>();
    Set<String> agencies = new HashSet<>();
    for (List<String> row : rows) {
      languages.add(row.get(0));
      agencies.add(row.get(2));
    }
    assertThat(languages).hasSizeGreaterThanOrEqualTo(5);
    assertThat(agencies).hasSizeGreaterThanOrEqualTo(30);
  }
}
