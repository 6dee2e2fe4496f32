package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.article.markup.JsoupMarkup;
import org.pressbeam.article.markup.Markup;

/**
 * Compares all that is read from a page with what is read from the tree that jsoup builds. The two
 * are known to differ where HTML in the text of a drawing is left open, where links stand around
 * more than eight blocks, and in character references to halves of characters.
 */
final class PageTreeTest {
  private static final ClassHints HINTS = new ClassHints();

  /** Each ends whatever it opens that is left out. */
  private static final List<String> SNIPPETS =
      List.of(
          "words ",
          "  \n ",
          "a < b ",
          "&amp;",
          "x&nbsp;y&eacute&#8217;&#x41;&notit;&nosuch;&",
          "<p>",
          "</p>",
          "<div class=share>",
          "<div class=x9>",
          "</div>",
          "<b>",
          "</b>",
          "<i>",
          "</i>",
          "<span hidden>",
          "</span>",
          "<a href=x title='>'>",
          "</a>",
          "<br/>",
          "</br>",
          "<hr>",
          "<ul><li>",
          "<li>",
          "</li>",
          "</ul>",
          "<dl><dt>",
          "<dd>",
          "</dl>",
          "<table>",
          "<tr><td>",
          "<td>",
          "<tbody>",
          "<caption>",
          "<col>",
          "</td>",
          "</tr>",
          "</table>",
          "<h2 id=date>",
          "</h2>",
          "<h3>",
          "<button>",
          "</button>",
          "<form>",
          "</form>",
          "<nobr>",
          "<x-box class='a &amp; b'>",
          "</x-box>",
          "<img alt='>' src=x>",
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
          "<svg><foreignObject><p>x</p></foreignObject></svg>",
          "<noscript><img></noscript>",
          "<iframe><p></iframe>",
          "<textarea><p></textarea>",
          "<title>t</title>",
          "<select><option>x</select>",
          "<math><mi>x</mi></math>",
          "<time datetime=2020-01-01 data-x=1>x</time>",
          "<i class=author data-a=\"<p>\" style='display:none'>x</i>",
          "<pre>\n x</pre>",
          "<link rel=canonical href=x>",
          "<template><p>x</p></template>",
          "<object>",
          "</object>");

  private static Markup parse(String html) {
    return Markup.parse(html.getBytes(StandardCharsets.UTF_8));
  }

  /** All that is read from a page, a line for each thing. */
  private static String read(Markup page) {
    PageContent content = new PageWalk(page, HINTS).walk();
    List<String> all = new ArrayList<>();
    for (Piece piece : content.pieces) {
      StringBuilder line = new StringBuilder();
      for (Box box = piece.box(); box != null; box = box.parent) {
        line.append(box.kind()).append(box.own == Box.Role.OPEN ? " " : "! ");
      }
      all.add(line + piece.text() + " " + piece.linkLength());
    }
    content.dates.forEach(mark -> all.add(mark.toString()));
    content.names.forEach(mark -> all.add(mark.toString()));
    all.add(content.titleElement + " " + content.canonical + " " + content.language);
    all.add(String.valueOf(content.meta));
    all.addAll(content.jsonLd);
    return String.join("\n", all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "a</",
        "</",
        "<p",
        "a",
        "<title>a</title> b",
        "<p>a<p>b</p>c",
        "</p>a",
        "<p>a<ul><li>b<li>c</ul>d",
        "<dl><dt>a<dd>b<dt>c</dl>",
        "<ul><li><div><p>a<li>b</ul>",
        "<li>a<ul><li>b</ul><li>c",
        "<h1>a<h2>b</h1>c",
        "<p><b>a<p>b</b>c",
        "<b><p>a</b>b</p>c",
        "<a>a<div>b<a>c</div>d</a>e",
        "<b><i><div>a</b>b</i>c</div>d",
        "<b><i><u><s><em><div>a</b>b</div>c",
        "<a href=x><table><tr><td><a href=y>b</a></table>c",
        "<table>a<tr>b<td>c</td>d</table>e",
        "<table><b>a<tr><td>b</table>c",
        "<table><td>a<td>b<tr>c<th>d<tbody>e<caption>f</table>",
        "<table><col><p>a<colgroup><col>b<tr><td>c</table>",
        "<table><tr><td><table><tr><td>a</table>b</table>",
        "<table><table><tr><td>a</table>b",
        "<table><form><tr><td>a</form>b</table>",
        "<!doctype html><p>a<table><tr><td>b</table>c",
        "<p>a<table><tr><td>b</table>c",
        "<button>a<button>b</button><p>c<button><p>d</button>e",
        "<form>a<form>b</form>c</form>",
        "<form><div>a</form>b</div>c",
        "<object><b>a</object>b",
        "<ruby>a<rp>(<rt>b<rp>)</ruby>c",
        "<p>a<svg><path><p>b</svg>c",
        "<a>x<svg><use></a>b",
        "<svg><![CDATA[<p>]]></svg>a",
        "<p>a<select><option>b<option>c</select>d",
        "<p>a<plaintext>b<p>c",
        "<body class=a><html lang=en><body class=b>c",
        "<p>a</body>b</html>c<p>d",
        "<head><title>a</title><p>b</head>c",
        "<meta name=a content=b><p>c<meta property=d content='e&amp;f&ampg=1&copy=2'>",
        "<frameset><frame></frameset>a",
        "<p>&AMP &lt;b&gt; &#0; &#150; &#x1F600; &CounterClockwiseContourIntegral;",
        "<x-a><x-b>a</x-a>b",
        "<X-A>a</x-A>b",
        "<font color=a><p>x</font>y",
        "<b><b><b><b><p>a</p></b></b></b></b>b",
      })
  void readsOddMarkupAsBrowsersDo(String html) {
    assertThat(read(parse(html))).isEqualTo(read(JsoupMarkup.parse(html)));
  }

  @Test
  void readsRandomPagesAsBrowsersDo() {
    for (int seed = 0; seed < 4_000; seed++) {
      Random random = new Random(seed);
      StringBuilder page =
          new StringBuilder(random.nextBoolean() ? "<!doctype html><body>" : "<p>");
      for (int i = random.nextInt(25); i >= 0; i--) {
        page.append(SNIPPETS.get(random.nextInt(SNIPPETS.size())));
      }
      String html = page.toString();
      assertThat(read(parse(html)))
          .as("seed %d: %s", seed, html)
          .isEqualTo(read(JsoupMarkup.parse(html)));
    }
  }

  /**
   * On one of the pages, links stand around more blocks than the standard looks at, and jsoup does
   * not treat what remains as the standard has it.
   */
  @Test
  void readsRealPagesAsBrowsersDo() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(PageCorpus.FOLDER), PageCorpus.FOLDER + " is not here");
    List<String> different = new ArrayList<>();
    for (String set : PageCorpus.sets(PageCorpus.FOLDER)) {
      PageCorpus.forEach(
          PageCorpus.FOLDER,
          set,
          record -> {
            ArchiveRecord.Page page = (ArchiveRecord.Page) record.content();
            String html = PageCharset.decode(page.payload(), page.charset());
            if (!read(parse(html)).equals(read(JsoupMarkup.parse(html)))) {
              different.add(String.valueOf(record.url()));
            }
          });
    }
    assertThat(different).hasSizeLessThan(2);
  }
}
