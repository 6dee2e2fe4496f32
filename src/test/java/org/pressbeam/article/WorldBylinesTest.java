package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bylines, signatures and end marks in languages that are not English. */
final class WorldBylinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Propos recueillis par Bernard Lachaume|Bernard Lachaume",
        "Беседовал Артём Лисин|Артём Лисин",
        "Авторы: Мария Ковалёва, Денис Орехов|Мария Ковалёва;Денис Орехов",
        "كتب محمود الزين|محمود الزين",
        "Yazan: Ayşe Yılmaz|Ayşe Yılmaz",
        "本报记者 周岚 孙伟民|周岚;孙伟民",
        "记者：王明远、李晓棠|王明远;李晓棠",
        "文／沈知夏|沈知夏",
        "記者陳雅婷／台東報導|陳雅婷",
        "聞き手・山田太郎|山田太郎",
      })
  void readsBylinesOfManyLanguages(String line, String names) {
    Byline bylines = new Byline(new Agencies());
    assertThat(bylines.isByline(line)).isTrue();
    assertThat(String.join(";", bylines.names(List.of(line), null))).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "记者从市公安局获悉",
        "Автор книги не стал спорить",
        "كتب محمود الزين إلى رئيس البلدية رسالة طويلة",
        "Par ailleurs, le budget augmente",
        "文章刊登於昨日的報紙頭版",
        "By Monday Night Paris Was Quiet",
        "By Friday Rail Workers Plan Another Strike",
        "By Land And Sea The Refugees Have Come",
      })
  void takesNoSentenceForAByline(String line) {
    assertThat(new Byline(new Agencies()).isByline(line)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"홍길동 기자,홍길동", "王明远记者,王明远", "山田太郎特派員,山田太郎"})
  void cutsTheJobBehindAName(String line, String name) {
    assertThat(new Byline(new Agencies()).names(List.of(line), null)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "~",
      value = {
        "Le Jour d'après avec AFP,AFP",
        "Die Rundschau mit dpa,dpa",
        "Er sprach am Montag mit dpa.,~",
        "Le Jour d'après avec Jeanne,~",
      })
  void findsTheAgencyInASignature(String line, @Nullable String agency) {
    assertThat(new Agencies().sharing(line)).isEqualTo(agency);
  }

  @ParameterizedTest
  @CsvSource({"演练今后每年举行一次。（完）,演练今后每年举行一次。", "새 대책을 발표했다. (끝),새 대책을 발표했다."})
  void cutsTheEndMarkOfAnAgency(String last, String text) {
    assertThat(cleaned(List.of("第一段落的文字在这里。", last))).containsExactly("第一段落的文字在这里。", text);
  }

  @Test
  void givesTheReportersOfADatelineAsByline() {
    LineCleaner.Cleaned cleaned = clean(List.of("新华社青屿3月14日电（记者王明远、李晓棠）沿海三省14日举行海上联合搜救演练。"));
    assertThat(new Byline(new Agencies()).names(cleaned.bylines(), null))
        .containsExactly("王明远", "李晓棠");
  }

  @ParameterizedTest
  @CsvSource({"（２０２４）：Ａ,(2024):a", "أَيْضًا,ايضا", "Ещё,еще", "L’île,l'île"})
  void foldsWhatIsWrittenInTwoWays(String text, String folded) {
    assertThat(FoldedText.fold(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"„Das ist gut.“|true", "他说：“好。”|true", "「好。」|true", "ٹھیک ہے۔|true", "「好」|false"})
  void knowsTheEndsOfSentences(String text, boolean ends) {
    assertThat(PageText.endsSentence(text)).isEqualTo(ends);
  }

  private static List<String> cleaned(List<String> lines) {
    return clean(lines).blocks().stream().map(Block::text).toList();
  }

  private static LineCleaner.Cleaned clean(List<String> lines) {
    Agencies agencies = new Agencies();
    Dateline datelines = new Dateline(agencies, new WrittenDates());
    return new LineCleaner(agencies, new Byline(new Agencies()), datelines, new Appeals())
        .clean(lines, null, "zh");
  }
}
