package org.pressbeam.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pressbeam.corpus.MadeEdits.Edit;
import org.pressbeam.corpus.Origin.Place;

class SyndicationTest {
  private final MadeWords words = new MadeWords(new Random(3));

  private static TextPrint text(int index, String outlet, int day, List<String> blocks) {
    Fingerprint print =
        new MadeArticle(
                index,
                outlet,
                null,
                MadeCorpus.FIRST_DAY.plusDays(day),
                MadeCorpus.FIRST_DAY,
                blocks,
                Set.of(),
                "",
                "")
            .fingerprint();
    return TextPrint.of(print, Set.of());
  }

  private static Map<Integer, String> copies(List<TextPrint> texts) {
    return Syndication.find(texts, key -> true, CorpusRules.STANDARD).entrySet().stream()
        .collect(Collectors.toMap(copy -> copy.getKey().index(), copy -> copy.getValue().id()));
  }

  @Test
  void copiesPointToTheEarliestOfAnotherOutlet() {
    List<String> story = words.story();
    assertThat(
            copies(
                List.of(
                    text(0, "a.example", 3, story),
                    text(1, "b.example", 1, story),
                    text(2, "c.example", 2, story),
                    text(3, "d.example", 1, words.story()))))
        .isEqualTo(Map.of(0, "article-1", 2, "article-1"));
  }

  @ParameterizedTest
  @EnumSource(Edit.class)
  void anEditedCopyIsFound(Edit edit) {
    MadeEdits edits = new MadeEdits(new Random(4), words);
    List<String> story = new ArrayList<>(words.story());
    story.addAll(words.story());
    assertThat(
            copies(
                List.of(
                    text(0, "a.example", 0, story),
                    text(1, "b.example", 0, edits.apply(edit, story)))))
        .isEqualTo(Map.of(1, "article-0"));
  }

  @Test
  void storiesThatShareALongQuotationAreNoCopies() {
    List<String> one = new ArrayList<>(words.story());
    List<String> two = new ArrayList<>(words.story());
    for (int i = 0; i < 4; i++) {
      String quotation = words.quotation();
      one.add(quotation);
      two.add(quotation);
    }
    assertThat(copies(List.of(text(0, "a.example", 0, one), text(1, "b.example", 0, two))))
        .isEmpty();
  }

  @Test
  void shortTextsAreNoCopies() {
    List<String> flash = List.of("The president has resigned. More follows.");
    assertThat(copies(List.of(text(0, "a.example", 0, flash), text(1, "b.example", 0, flash))))
        .isEmpty();
  }

  @Test
  void whatAnEarlierBatchHoldsIsTheOriginalEvenIfItIsOfALaterDay() {
    List<String> story = words.story();
    TextPrint kept = text(0, "a.example", 5, story);
    Origin origin = kept.origin();
    Origin earlier =
        new Origin(new Place(-1, 0), origin.id(), origin.outlet(), null, origin.date(), null);
    assertThat(
            copies(
                List.of(
                    new TextPrint(earlier, kept.text(), kept.words(), kept.sketch()),
                    text(1, "b.example", 0, story))))
        .isEqualTo(Map.of(1, "article-0"));
  }
}
