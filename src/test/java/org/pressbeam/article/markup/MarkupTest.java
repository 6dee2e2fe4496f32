package org.pressbeam.article.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkupTest {
  private static Markup parse(String html) {
    return Markup.parse(html.getBytes(StandardCharsets.UTF_8));
  }

  /** Elements as {@code name(children)}, texts as they are. */
  private static String tree(Markup page, int node) {
    StringBuilder tree = new StringBuilder();
    for (int child = page.first(node); child != Markup.NONE; child = page.next(child)) {
      tree.append(tree.isEmpty() ? "" : " ");
      tree.append(page.isText(child) ? page.text(child) : page.name(child) + tree(page, child));
    }
    return "(" + tree + ")";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|(body())",
        "<title>a</title>b|(title(a) body(b))",
        "<p>a<p>b|(body(p(a) p(b)))",
        "<ul><li>a<li>b</ul>c|(body(ul(li(a) li(b)) c))",
        "<dl><dt>a<dd>b<dt>c|(body(dl(dt(a) dd(b) dt(c))))",
        "<p>a<div>b</p>c</div>d|(body(p(a) div(b p() c) d))",
        "<b>a<p>b</b>c|(body(b(a) p(b(b) c)))",
        "<p><i>a<p>b|(body(p(i(a)) p(i(b))))",
        "<a>a<a>b|(body(a(a) a(b)))",
        "<table>a<tr><td>b</table>c|(body(a table(tbody(tr(td(b)))) c))",
        "<table><tr><td>a<td>b<tr><th>c|(body(table(tbody(tr(td(a) td(b)) tr(th(c))))))",
        "<h1>a<h2>b</h1>c|(body(h1(a) h2(b) c))",
        "a<script>b</script>c<style>d</style>e<!-- f -->g|(body(a c e g))",
        "a<script><!--<script></script>--></script>b|(body(a b))",
        "a<svg><p>b|(body(a p(b)))",
        "a<svg><title>b</title><g/></svg>c|(body(a c))",
        "<a>b<svg><g></a>c|(body(a(b) c))",
        "a<template><p>b<template>c</template></template>d|(body(a d))",
        "a<noscript><p>b</noscript>c<iframe>d</iframe>e|(body(a c e))",
        "<script type=application/ld+json>{}</script>|(script({}) body())",
        "a<img alt='>'>b<x-y>c</X-Y>d|(body(a b x-y(c) d))",
        "a&amp;b&nbspc&#8364;&#x20ac;&;|(body(a&b c€€&;))",
        "<p>a</body></html>b|(body(p(a b)))",
      })
  void buildsTheTreeOfBrowsers(String html, String tree) {
    Markup page = parse(html);
    assertThat(tree(page, page.root())).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<a href=x>|x",
        "<a HREF = 'x y'>|x y",
        "<a href=\"x\"href=y>|x",
        "<a title='>' href=x>|x",
        "<a href=x/y?a=1&copy=2&amp;b=3>|x/y?a=1&copy=2&b=3",
        "<a/href=x>|x",
        "<a data-href=x>|``",
        "<a href>|``",
      })
  void readsAttributes(String html, String value) {
    Markup page = parse(html);
    int link = page.first(page.first(page.root()));
    assertThat(page.tag(link)).isEqualTo(Tag.A);
    assertThat(page.value(link, Attribute.HREF)).isEqualTo(value);
  }

  @Test
  void mergesTheAttributesOfRepeatedBodies() {
    Markup page = parse("<body class=a><body class=b id=c>");
    int body = page.first(page.root());
    assertThat(page.value(body, Attribute.CLASS)).isEqualTo("a");
    assertThat(page.value(body, Attribute.ID)).isEqualTo("c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "</",
        "&",
        "<p",
        "<svg>",
        "<svg></svg>",
        "<svg></g>",
        "<script>",
        "<!--",
        "<a ",
        "=\"",
        "<b>",
        "<b><p>",
        "<a><div>",
        "<table>",
        "<table>a",
        "<table><b>",
        "<td>",
        "<li>",
        "<select>",
        "<button>",
        "<form>",
        "<object>",
        "<template>",
        "<div></p>",
        "</b>",
        "<i><p></i>",
        "<nobr>"
      })
  void takesTimeThatGrowsWithThePage(String part) {
    String html = "<p>" + part.repeat(1_000_000 / part.length());
    Markup page = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> parse(html));
    assertThat(page.root()).isZero();
  }

  @Test
  void nestsNothingDeeperThanItsLimit() {
    Markup page = parse("<div>".repeat(10_000) + "a");
    int depth = 0;
    for (int node = page.root(); node != Markup.NONE; node = page.first(node)) {
      depth++;
    }
    assertThat(depth).isLessThanOrEqualTo(OpenElements.MAX_DEPTH + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table><tr><td>a<table>",
        "<table><tbody><table>",
        "<table><tr>a",
        "<table><b><tr>a</table>",
        "<b><table><caption><table>",
        "<td><form><table><div></b><table>"
      })
  void buildsTablesAtTheGreatestDepth(String part) {
    for (int depth = OpenElements.MAX_DEPTH - 10; depth < OpenElements.MAX_DEPTH + 2; depth++) {
      Markup page = parse("<div>".repeat(depth) + part.repeat(20));
      assertThat(tree(page, page.root()).chars().filter(c -> c == '(').count())
          .isGreaterThan(OpenElements.MAX_DEPTH - 10);
    }
  }

  @Test
  void stopsAtTheMostNodes() {
    assertThat(parse("<br>".repeat(Markup.MAX_NODES)).isTooLarge()).isTrue();
    assertThat(parse("<br>".repeat(1_000)).isTooLarge()).isFalse();
  }
}
