package org.pressbeam.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lays articles out as the pages of their outlets. */
final class SamplePages {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MENU_TOPICS = 6;

  private final List<SampleArticle> all;

  /**
   * Makes the pages of a sample.
   *
   * @param all every article there is; the links between pages lead to them
   */
  SamplePages(List<SampleArticle> all) {
    this.all = List.copyOf(all);
  }

  /** Returns the page of an article in the charset that it declares. */
  byte[] page(SampleArticle article) {
    String own = article.field("charset");
    Charset charset = own.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(own);
    return html(article).getBytes(charset);
  }

  /** Returns the page of an article. */
  String html(SampleArticle article) {
    Map<String, String> values = surroundings(article.outlet());
    String charset = article.field("charset");
    PageFiller filler = new PageFiller(article.slug());
    values.put("charset", charset.isEmpty() ? "utf-8" : charset);
    values.put("title", SampleArticle.escape(article.title()));
    values.put("url", article.url());
    values.put("section", SampleArticle.escape(article.field("section")));
    values.put("description", SampleArticle.escape(description(article)));
    values.put("jsonld", PageDates.jsonLd(article, JSON));
    values.put("metaDate", PageDates.meta(article));
    values.put("time", PageDates.visible(article));
    values.put("byline", byline(article));
    values.put("figure", figure(article, filler));
    values.put("related", related(article));
    values.put("comments", comments(article, filler));
    values.put("state", state(article, filler));
    values.put("body", body(article));
    return fill(template(article.outlet().field("layout")), values);
  }

  /** Returns the front page of an outlet: teasers, no article. */
  String front(SampleOutlet outlet) {
    Map<String, String> values = surroundings(outlet);
    StringBuilder teasers = new StringBuilder();
    for (SampleArticle article : ofOutlet(outlet)) {
      teasers.append("<li class=\"teaser\"><h3><a href=\"").append(article.url()).append("\">");
      teasers.append(SampleArticle.escape(article.title())).append("</a></h3></li>\n");
    }
    values.put("teasers", teasers.toString());
    return fill(template("front"), values);
  }

  private Map<String, String> surroundings(SampleOutlet outlet) {
    PageFiller filler = new PageFiller(outlet.domain());
    String prefix = filler.identifier(2);
    Map<String, String> values = new HashMap<>();
    values.put("lang", outlet.field("lang"));
    values.put("language", outlet.language());
    values.put("site", SampleArticle.escape(outlet.name()));
    values.put("host", outlet.domain());
    values.put("css", filler.css(prefix, 110));
    values.put("loader", filler.script(24));
    values.put("analytics", filler.script(38));
    values.put("icons", icons(filler));
    values.put("settings", filler.settings(60));
    values.put("menu", menu(outlet, filler));
    for (String key : List.of("cookies", "newsletter", "footer", "relatedLabel", "commentsLabel")) {
      values.put(key, SampleArticle.escape(outlet.field(key)));
    }
    return values;
  }

  private static String icons(PageFiller filler) {
    StringBuilder icons = new StringBuilder();
    for (String label : List.of("logo", "menu", "share", "mail", "print", "close")) {
      icons.append(filler.icon(label, 24)).append('\n');
    }
    return icons.toString();
  }

  private static String menu(SampleOutlet outlet, PageFiller filler) {
    StringBuilder menu = new StringBuilder();
    List<String> topics = List.of(outlet.field("topics").split(", ", -1));
    for (String section : outlet.field("menu").split(", ", -1)) {
      String name = "nav-" + filler.identifier(5);
      menu.append("<li class=\"nav__item ").append(name).append("\" data-track=\"").append(name);
      menu.append("\"><a class=\"nav__link\" href=\"/").append(name).append("/\">");
      menu.append(section).append("</a><ul class=\"nav__sub\" hidden>");
      int first = filler.below(topics.size());
      for (int i = 0; i < MENU_TOPICS; i++) {
        String topic = topics.get((first + i) % topics.size());
        menu.append("<li class=\"nav__sub-item\"><a class=\"nav__sub-link\" href=\"/").append(name);
        menu.append("/t").append(i).append("/\">").append(topic).append("</a></li>");
      }
      menu.append("</ul></li>\n");
    }
    return menu.toString();
  }

  private static String description(SampleArticle article) {
    String first = SampleArticle.plain(article.body().get(0));
    return first.length() <= 150 ? first : first.substring(0, first.lastIndexOf(' ', 150)) + "…";
  }

  private static String byline(SampleArticle article) {
    if (article.authors().isEmpty()) {
      return "";
    }
    StringBuilder byline = new StringBuilder(article.outlet().field("by"));
    String joint = " ";
    for (String author : article.authors()) {
      byline.append(joint).append("<a rel=\"author\" href=\"/authors/");
      byline.append(author.toLowerCase(Locale.ROOT).replace(' ', '-')).append("\">");
      byline.append(SampleArticle.escape(author)).append("</a>");
      joint = " " + article.outlet().field("and") + " ";
    }
    return byline.toString();
  }

  private static String figure(SampleArticle article, PageFiller filler) {
    String caption = article.field("caption");
    if (caption.isEmpty()) {
      return "";
    }
    String image = "/img/" + filler.identifier(10);
    return "<figure class=\"media\"><picture><source srcset=\""
        + image
        + "-640.webp 640w, "
        + image
        + "-1280.webp 1280w\" type=\"image/webp\"><img src=\""
        + image
        + ".jpg\" alt=\"\" loading=\"lazy\"></picture><figcaption>"
        + SampleArticle.escape(caption)
        + "</figcaption></figure>";
  }

  private static String body(SampleArticle article) {
    SampleOutlet outlet = article.outlet();
    String inset = template(outlet.field("layout") + "-inset");
    inset = inset.replace("{{newsletter}}", SampleArticle.escape(outlet.field("newsletter")));
    PageParagraphs paragraphs = PageParagraphs.valueOf(outlet.field("paragraphs"));
    List<String> blocks = new ArrayList<>(article.body());
    List<String> appeal = outlet.values("appeal");
    return paragraphs.join(article.datelinePrefix(), blocks, inset, appeal);
  }

  private String related(SampleArticle article) {
    StringBuilder related = new StringBuilder();
    List<SampleArticle> others = ofOutlet(article.outlet());
    int own = others.indexOf(article);
    for (int i = 1; i <= Math.min(5, others.size() - 1); i++) {
      SampleArticle other = others.get((own + i) % others.size());
      related.append("<li class=\"related__item\"><a href=\"").append(other.url()).append("\">");
      related.append(SampleArticle.escape(other.title())).append("</a></li>\n");
    }
    return related.toString();
  }

  private List<SampleArticle> ofOutlet(SampleOutlet outlet) {
    return all.stream().filter(a -> a.outlet().domain().equals(outlet.domain())).toList();
  }

  private static String comments(SampleArticle article, PageFiller filler) {
    List<String> texts = article.outlet().values("comment");
    if (texts.isEmpty()) {
      return "";
    }
    StringBuilder comments = new StringBuilder();
    int first = filler.below(texts.size());
    for (int i = 0; i < Math.min(3, texts.size()); i++) {
      String[] parts = texts.get((first + i) % texts.size()).split(" \\| ", 2);
      comments.append("<li class=\"comment\" id=\"c").append(filler.below(99999));
      comments.append("\"><span class=\"comment__user\">").append(parts[0]);
      comments.append("</span><p class=\"comment__text\">").append(SampleArticle.escape(parts[1]));
      comments.append("</p></li>\n");
    }
    return comments.toString();
  }

  private static String state(SampleArticle article, PageFiller filler) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("route", article.url());
    state.put("headline", article.title());
    state.put("body", article.body().stream().map(SampleArticle::html).toList());
    state.put("pageId", filler.identifier(24));
    try {
      String json = JSON.writeValueAsString(state);
      String settings = filler.settings(70);
      return json.substring(0, json.length() - 1).replace("</", "<\\/")
          + ",\"modules\":"
          + settings
          + "}";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String template(String name) {
    return SampleText.resource("layouts/" + name + ".html");
  }

  private static String fill(String template, Map<String, String> values) {
    StringBuilder page = new StringBuilder();
    int at = 0;
    for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", at)) {
      int close = template.indexOf("}}", open);
      String name = template.substring(open + 2, close);
      String value = values.get(name);
      if (value == null) {
        throw new IllegalStateException("no value for {{" + name + "}}");
      }
      page.append(template, at, open).append(value);
      at = close + 2;
    }
    return page.append(template, at, template.length()).toString();
  }
}
