package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.reject.RejectedException;

final class PageCutterTest {
  private static final ClassHints HINTS = new ClassHints();
  private static final PageCutter CUTTER = new PageCutter(HINTS);

  /** Each ends whatever it opens: how two readings of an open one differ, the traps below say. */
  private static final List<String> SNIPPETS =
      List.of(
          "words ",
          "  \n ",
          "a < b ",
          "&amp;",
          "<p>",
          "</p>",
          "<div class=share>",
          "<div class=x9>",
          "</div>",
          "<b>",
          "</b>",
          "<span hidden>",
          "</span>",
          "<a href=x title='>'>",
          "</a>",
          "<br/>",
          "<ul><li>",
          "</ul>",
          "<table><tr><td>",
          "</table>",
          "<h2 id=date>",
          "</h2>",
          "<img alt='>' src=x>",
          "<input type=hidden>",
          "<script>a<b</script>",
          "<script><!-- <script> </script> --></script>",
          "<style>p>a{}</style>",
          "<!-- <p> -->",
          "<!-->",
          "<!--->",
          "<!-- a --!>",
          "<![CDATA[x]]>",
          "<?php x ?>",
          "</>",
          "</ x>",
          "<svg><title>t</title><path d='M1>'/></svg>",
          "<svg><foreignObject><p>x</p></svg>",
          "<noscript><img><p>x</p></noscript>",
          "<iframe><p></iframe>",
          "<textarea><p></textarea>",
          "<title>t</title>",
          "<select><option>x</select>",
          "<math><mi>x</mi></math>",
          "<time datetime=2020-01-01 data-x=1>x</time>",
          "<i data-a=\"<p>\" style='display:none'>x</i>",
          "<pre>\n x</pre>",
          "<link rel=stylesheet href=x>",
          "<template><p>x</p></template>");

  private static String cut(String page) {
    return new String(CUTTER.cut(page.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  private static String read(String html) {
    Document document = Parser.htmlParser().parseInput(html, "");
    PageWalk walk = new PageWalk(HINTS);
    walk.traverse(document);
    PageContent page = walk.finish();
    StringBuilder all = new StringBuilder();
    page.pieces.forEach(
        piece -> all.append(piece.box().tag).append(' ').append(piece.text()).append('\n'));
    return all.append(page.titleElement)
        .append(page.canonical)
        .append(page.language)
        .append(page.meta)
        .append(page.jsonLd)
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>a<!--><script>x</script>b|<p>ab",
        "<p>a<script><!--<script></script>--></script>b|<p>ab",
        "<p>a<script><!--</script>b|<p>ab",
        "<p>a<script><!-- <script> </script>b|<p>a",
        "<p>a<script>b|<p>a",
        "<p>a<SCRIPT>x</scRIPT\tclass='>'>b|<p>ab",
        "<p>a<script>x</scripts></script/>b|<p>ab",
        "<p>a<textarea><script></textarea>b|<p>ab",
        "<p>a<!-- x --!>b<!-- y|<p>ab",
        "<p>a<!--->b|<p>ab",
        "<p>a<img alt='>'>b<svg><title>x</title><style>p{}</style></svg>c|<p>abc",
        "<p>a<svg/>b|<p>ab",
        "<p>a<noscript><p>x</noscript>b|<p>ab",
        "<p>a<?x ?>b<!x>c<![CDATA[d]]>e|<p>abce",
        "<div data-x='1' class=\"share\" onclick=x>a|<div class=\"share\" >a",
        "<p a=1 b='>' c>a|<p >a",
        "<p/data-x>a|<p/data-x>a",
        "<br data-x />|<br />",
        "<div class='zz yy xx' id=q7>a|<div class='zz' >a",
        "<b class='zz yy'>a|<b >a",
        "<div><ul><li><a>a</a> </li> </ul> </div> b|<div><ul><li><a>a</a></li></ul></div> b",
        "<p>a</div> <b>c</b> </div> d|<p>a</div> <b>c</b> </div> d",
        "<div><ul><li><ul></li> <b>a</b> </div> <i>b|<div><ul><li><ul></li> <b>a</b></div><i>b",
        "<p class=zzz id=q7><i class=zzz>a|<p class=zzz ><i >a",
        "<p><a itemtype=x href=y>a</a><a href=#b>b|<p><a itemtype=x >a</a><a href=#b>b",
        "<p><i style='COLOR:red'>a</i><i style='Display: NONE'>b|<p><i >a</i><i style='Display: NONE'>b",
        "<p><a title='<script>'>b</a>|<p><a >b</a>",
        "<p><link rel=icon href=x><link rel=canonical href=y>|<p><link rel=canonical href=y>",
        "<p><script type=application/ld+json>{}</script>|<p><script type=application/ld+json>{}</script>",
        "<div> <p>a</p> <p>b <i>c</i>  <i>d|<div><p>a</p><p>b <i>c</i> <i>d",
      })
  void cutsByTheTokenisationRules(String page, String left) {
    assertThat(cut(page)).isEqualTo(left);
  }

  /** Where the tree decides what is markup, or a first element what comes of the doctype. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a<plaintext><script>b</script>",
        "<frameset><script>a</script></frameset>",
        "<p><math><script><p></script></math>",
        "<p><svg><foreignObject><style><p></style></foreignObject></svg>",
        "<p><svg><b><![CDATA[x]]></b></svg>",
        "<p><select><style><p></style></select>",
        "<script>a</script><!doctype html>",
        "<p>a <title><script></title>",
        "<p>a <xmp><script></xmp>",
        "<p>a < b",
        "",
        "<",
        "</",
        "<p",
      })
  void leavesWhatItCannotBeSureOf(String page) {
    assertThat(cut(page)).isEqualTo(page);
  }

  @Test
  void keepsTheTextOfRandomPages() {
    for (int seed = 0; seed < 4_000; seed++) {
      Random random = new Random(seed);
      StringBuilder page =
          new StringBuilder(random.nextBoolean() ? "<!doctype html><body>" : "<p>");
      for (int i = random.nextInt(25); i >= 0; i--) {
        page.append(SNIPPETS.get(random.nextInt(SNIPPETS.size())));
      }
      String html = page.toString();
      assertThat(read(cut(html))).as("seed %d: %s", seed, html).isEqualTo(read(html));
    }
  }

  @Test
  void takesTimeLinearInThePage() {
    for (String part :
        List.of("<", "<svg>", "<svg></svg>", "<script>", "<!--", "<a ", "<svg><b>", "</", "=\"")) {
      assertThat(cut("<p>" + part.repeat(200_000))).isNotNull();
    }
  }

  @Test
  void changesNoArticleOfRealPages() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(PageCorpus.FOLDER), PageCorpus.FOLDER + " is not here");
    ArticleExtractor cutting = new ArticleExtractor(ExtractorSettings.defaults());
    ArticleExtractor whole =
        new ArticleExtractor(ExtractorSettings.defaults(), new ClassHints(), page -> page);
    for (String set : PageCorpus.sets(PageCorpus.FOLDER)) {
      PageCorpus.forEach(
          PageCorpus.FOLDER,
          set,
          record ->
              assertThat(extract(cutting, record))
                  .as(record.url())
                  .isEqualTo(extract(whole, record)));
    }
  }

  private static Object extract(ArticleExtractor extractor, ArchiveRecord record) {
    try {
      return extractor.extract(record);
    } catch (RejectedException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
