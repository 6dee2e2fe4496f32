package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.RecordName;
import org.pressbeam.reject.RejectedException;

/** Pages whose article stands in the state of their scripts. */
final class ScriptTextTest {
  private static final String TITLE = "Harbour of Norvik reopens after the storm";
  private static final List<String> STORY =
      List.of(
          "The harbour of Norvik was opened to ships again on Monday, nine days after the storm.",
          "Divers had cleared the wreck of a barge that blocked the northern entrance since then.",
          "“We lost a week of trade,” said the harbour master, “but nobody lost a life in it.”",
          "The town council will decide in autumn whether the old breakwater is to be raised.");
  private static final List<String> OTHER =
      List.of(
          "Another town has nothing to do with ships, and this story is told at more length.",
          "Its mayor opened a library on Friday, and twelve children read aloud from new books.",
          "The building had stood empty for eleven years and was bought for a single coin.",
          "Volunteers painted its walls, laid its floors and carried nine thousand books there.",
          "Readers may come on four days of the week, and the reading room stays open late.");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script id='__NEXT_DATA__' type='application/json'>{'props':{'story':{'headline':'#T',"
            + "'body':{'type':'document','content':[#AST]}}}}</script>",
        "<script>window.__INITIAL_STATE__ = {'article':{'title':'#T','paragraphs':[#LIST]},"
            + "'related':[{'title':'Other','paragraphs':[#OTHER]}]};</script>",
        "<script>Fusion.globalContent={'headlines':{'basic':'#T'},'headline':'#T',"
            + "'content_elements':[#FUSION]};Fusion.spa=false</script>",
        "<script>window.__NUXT__=(function(a,b){return {data:[{post:{title:'#T',"
            + "html:'#HTML'}}],x:a}}(1,'it'));</script>",
        "<script>window.__APOLLO_STATE__={'Article:1':{'__typename':'Article','headline':'#T',"
            + "'blocks':[#FUSION]},'Article:2':{'headline':'Other','blocks':[#OTHER]}}</script>",
        "<script>self.__next_f.push([1,'2:[\\'$\\',\\'article\\',null,{\\'title\\':\\'#T\\',"
            + "\\'children\\':[#FLI'])</script><script>self.__next_f.push([1,'GHT]}]\\n'])</script>"
      })
  void readsStateOfFrameworks(String script) throws RejectedException {
    assertThat(text(page("", fill(script)))).isEqualTo(STORY);
  }

  @Test
  void readsTextRowsSentInPieces() throws RejectedException {
    String text = "<p>" + String.join("</p><p>", STORY) + "</p>";
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    String row = "1a:T" + Integer.toHexString(bytes) + "," + text + "1b:[\"$\",\"br\",null,{}]\n";
    String head = "<meta property='og:description' content='" + STORY.get(0) + "'>";
    String pushes = push(row.substring(0, 120)) + push(row.substring(120));
    assertThat(text(head + page("", pushes))).isEqualTo(STORY);
  }

  @Test
  void readsTheWholeOfWhatIsShownInPart() throws RejectedException {
    String script = "<script>window.__STATE__ = {'article':{'title':'#T','text':[#LIST]}}</script>";
    assertThat(text(page("<p>" + STORY.get(0) + "</p>", fill(script)))).isEqualTo(STORY);
  }

  @Test
  void leavesShortArticleAsShown() throws RejectedException {
    String script =
        "<script>window.__STATE__ = {'stories':[{'title':'#T','text':['"
            + STORY.get(0)
            + "']},{'title':'Other','text':[#OTHER]}]}</script>";
    assertThat(text(page("<p>" + STORY.get(0) + "</p>", fill(script))))
        .containsExactly(STORY.get(0));
  }

  @Test
  void takesNoStoryThatThePageDoesNotTell() {
    String script = "<script>window.__STATE__={'x':{'title':'Other','text':[#OTHER]}}</script>";
    assertThatThrownBy(() -> text(page("", fill(script)))).isInstanceOf(RejectedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{\"a\":",
        "\"",
        "'\n",
        "`",
        "\\\"",
        "\"\\",
        "self.__next_f.push([1,\"1:\"])",
        "a:"
      })
  void standsHostileScripts(String part) {
    String html = "<script>/*__next_f*/" + part.repeat(2_000_000 / part.length());
    byte[] script = html.getBytes(StandardCharsets.UTF_8);
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> assertThat(ScriptText.page(script, TITLE, new ScriptBody.Starts(), false)).isEmpty());
  }

  private static String push(String piece) {
    String escaped =
        piece
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("<", "\\u003c");
    return "<script>self.__next_f.push([1,\"" + escaped + "\"])</script>";
  }

  private static String fill(String script) {
    return script
        .replace('\'', '"')
        .replace("#T", TITLE)
        .replace("#LIST", quoted(STORY, "", ""))
        .replace("#OTHER", quoted(OTHER, "", ""))
        .replace(
            "#HTML", "\\u003Cp>" + String.join("\\u003C\\u002Fp>\\u003Cp>", STORY) + "\\u003C/p>")
        .replace("#FUSION", quoted(STORY, "{\"type\":\"text\",\"content\":", "}"))
        .replace("#AST", quoted(STORY, "{\"type\":\"paragraph\",\"content\":[{\"value\":", "}]}"))
        .replace(
            "#FLI", quoted(STORY, "[\"$\",\"p\",null,{\"children\":", "}],").replace("\"", "\\\""))
        .replace("GHT]", "null]");
  }

  private static String quoted(List<String> lines, String before, String behind) {
    return before + "\"" + String.join("\"" + behind + "," + before + "\"", lines) + "\"" + behind;
  }

  private static String page(String shown, String scripts) {
    return "<html lang=en><head><title>"
        + TITLE
        + "</title></head><body><h1>"
        + TITLE
        + "</h1>"
        + shown
        + scripts
        + "</body></html>";
  }

  private static List<String> text(String page) throws RejectedException {
    ArchiveRecord record =
        new ArchiveRecord(
            new RecordName("a.warc.gz", "urn:uuid:1", 42L),
            "a.warc.gz",
            "https://www.daily.example/news/2024/05/06/harbour",
            null,
            new ArchiveRecord.Page(page.getBytes(StandardCharsets.UTF_8), "utf-8"));
    Extraction extraction = new ArticleExtractor(ExtractorSettings.defaults()).extract(record);
    assertThat(extraction).isInstanceOf(Article.class);
    return ((Article) extraction).text().lines().toList();
  }
}
