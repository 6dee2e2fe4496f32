package org.pressbeam.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressbeam.article.Article;

class CountsTest {
  private static List<GenericRecord> records(Counts counts, Table table) {
    return counts.rows(table).stream().map(row -> row.toRecord(table)).toList();
  }

  private static Counts countsOf(Article... articles) {
    Counts counts = new Counts();
    for (Article article : articles) {
      counts.add(article, SampleFindings.findings());
    }
    return counts;
  }

  @Test
  void countsMentionsByVoiceAndArticlesOnce() {
    Counts counts = countsOf(SampleFindings.article("1", null, null));
    GenericRecord bo = records(counts, Table.ACTOR_COUNTS).get(1);
    assertThat(bo.get("actor")).isEqualTo("bo");
    assertThat(bo.get("mentions")).isEqualTo(2L);
    assertThat(bo.get("articles")).isEqualTo(1L);
    assertThat(bo.get("quoted_mentions")).isEqualTo(1L);
    assertThat(bo.get("metonym_mentions")).isEqualTo(1L);
    assertThat(bo.get("syndicated_mentions")).isEqualTo(0L);
  }

  @Test
  void aStanceWithTwoPairsOccursOnceAndHasTwoDyads() {
    Counts counts = countsOf(SampleFindings.article("1", null, null));
    assertThat(records(counts, Table.STANCE_COUNTS))
        .extracting(row -> row.get("occurrences"))
        .containsExactly(1L);
    assertThat(records(counts, Table.ACTOR_STANCE_COUNTS))
        .extracting(row -> row.get("target"))
        .containsExactly("bo", "cy");
  }

  @Test
  void aRepetitionCountsOnlyAsADuplicate() {
    Counts counts =
        countsOf(SampleFindings.article("1", null, null), SampleFindings.article("2", "1", null));
    GenericRecord day = records(counts, Table.OUTLET_DAYS).get(0);
    assertThat(day.get("articles")).isEqualTo(1L);
    assertThat(day.get("words")).isEqualTo(9L);
    assertThat(day.get("duplicates")).isEqualTo(1L);
    assertThat(records(counts, Table.ACTOR_COUNTS).get(0).get("articles")).isEqualTo(1L);
  }

  @Test
  void aCopyCountsAndIsMarked() {
    Counts counts = countsOf(SampleFindings.article("1", null, "elsewhere"));
    assertThat(records(counts, Table.OUTLET_DAYS).get(0).get("syndicated")).isEqualTo(1L);
    assertThat(records(counts, Table.ACTOR_COUNTS).get(1).get("syndicated_mentions")).isEqualTo(2L);
    assertThat(records(counts, Table.STANCE_COUNTS).get(0).get("syndicated")).isEqualTo(1L);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void shardsAddUpToTheWhole(int shards) throws IOException {
    Counts whole =
        countsOf(SampleFindings.article("1", null, null), SampleFindings.article("2", null, "x"));
    whole.addBoilerplate("a.example", "Please give.", 7);
    Counts sum = new Counts();
    for (byte[] packed : whole.pack(shards).values()) {
      sum.addFrom(packed);
    }
    for (Table table : Table.of(Table.Kind.COUNTS)) {
      assertThat(records(sum, table)).isEqualTo(records(whole, table)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void keysSortAsTheirUtf8BytesDoWithNullFirst(long seed) {
    List<String> texts =
        new ArrayList<>(List.of("", "a", "ab", "b", "é", "ｗ", "😀", "\uE000", "𠮷"));
    List<CountKey> keys = new ArrayList<>();
    texts.forEach(text -> keys.add(new CountKey(text, 1L)));
    keys.add(new CountKey("a", null));
    keys.add(new CountKey((Object) null, 2L));
    Collections.shuffle(keys, new Random(seed));
    Collections.sort(keys);
    assertThat(keys.get(0).value(0)).isNull();
    assertThat(keys.get(2)).isEqualTo(new CountKey("a", null));
    List<Object> sorted = keys.stream().skip(1).map(key -> key.value(0)).distinct().toList();
    assertThat(sorted).containsExactly("", "a", "ab", "b", "é", "\uE000", "ｗ", "😀", "𠮷");
  }
}
