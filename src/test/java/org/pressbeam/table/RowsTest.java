package org.pressbeam.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.pressbeam.article.Article;

class RowsTest {
  private static final Article ARTICLE = SampleFindings.article("a1", null, null);

  @Test
  void offsetsAreCodePointsThatGiveBackTheSurface() {
    int[] points = SampleFindings.TEXT.codePoints().toArray();
    List<GenericRecord> rows = Rows.mentions(ARTICLE, SampleFindings.findings());
    assertThat(rows).hasSize(3);
    for (GenericRecord row : rows) {
      int start = ((Long) row.get("start")).intValue();
      int end = ((Long) row.get("end")).intValue();
      assertThat(new String(points, start, end - start)).isEqualTo(row.get("surface"));
    }
    assertThat(rows.get(0).get("start")).isEqualTo(2L);
  }

  @Test
  void aMentionKnowsItsSentenceVoiceAndMetonymy() {
    List<GenericRecord> rows = Rows.mentions(ARTICLE, SampleFindings.findings());
    assertThat(rows).extracting(row -> row.get("sentence")).containsExactly(0L, 0L, 1L);
    assertThat(rows)
        .extracting(row -> row.get("voice"))
        .containsExactly("outlet", "outlet", "quoted");
    assertThat(rows).extracting(row -> row.get("metonym")).containsExactly(false, true, false);
  }

  @Test
  void aStanceHasARowForEachPairWithItsSentence() {
    List<GenericRecord> rows = Rows.stances(ARTICLE, SampleFindings.findings());
    assertThat(rows).extracting(row -> row.get("pair")).containsExactly(0L, 1L);
    assertThat(rows).extracting(row -> row.get("target")).containsExactly("bo", "cy");
    assertThat(rows.get(0).get("excerpt")).isEqualTo("😀 Ada condemned Bo and Cy.");
  }

  @Test
  void aQuoteNamesItsSpeakerAndCue() {
    GenericRecord row = Rows.quotes(ARTICLE, SampleFindings.findings()).get(0);
    assertThat(row.get("text")).isEqualTo("We will see,");
    assertThat(row.get("speaker")).isEqualTo("bo");
    assertThat(row.get("speaker_surface")).isEqualTo("Bo");
    assertThat(row.get("cue")).isEqualTo("said");
    assertThat((Long) row.get("cue_end") - (Long) row.get("cue_start")).isEqualTo(4L);
  }

  @Test
  void theTextIsLeftOutOnRequest() {
    assertThat(Rows.article(ARTICLE, SampleFindings.findings(), false).get("text")).isNull();
    assertThat(Rows.article(ARTICLE, SampleFindings.findings(), true).get("text"))
        .isEqualTo(SampleFindings.TEXT);
  }

  @Test
  void refusesAnArticleThatIsNotSettled() {
    Article open =
        new Article(
            "x",
            true,
            "a.example",
            ARTICLE.date(),
            ARTICLE.dateSource(),
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            ARTICLE.record(),
            ARTICLE.blocks(),
            ARTICLE.policy(),
            null);
    assertThatThrownBy(() -> Rows.article(open, SampleFindings.findings(), true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
