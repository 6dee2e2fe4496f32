package org.pressbeam.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the date of an article where its outlet writes it: {@code jsonld}, {@code graph} (JSON-LD
 * with a graph), {@code meta}, {@code time}, {@code url}, {@code text} or {@code none}.
 */
final class PageDates {

  private PageDates() {}

  /** Returns a JSON-LD block; without a date in it for outlets that give it elsewhere. */
  static String jsonLd(SampleArticle article, ObjectMapper json) {
    String form = article.dateForm();
    if (form.equals("none") || form.equals("text") || form.equals("time")) {
      return "";
    }
    boolean dated = form.equals("jsonld") || form.equals("graph");
    Map<String, Object> news = new LinkedHashMap<>();
    if (!form.equals("graph")) {
      news.put("@context", "https://schema.org");
    }
    news.put("@type", "NewsArticle");
    news.put("headline", article.title());
    OffsetDateTime published = article.published();
    if (dated && published != null) {
      news.put("datePublished", iso(published));
      news.put("dateModified", iso(published.plusHours(30)));
    }
    news.put("mainEntityOfPage", article.url());
    List<Map<String, String>> authors = new ArrayList<>();
    article.authors().forEach(name -> authors.add(Map.of("name", name)));
    news.put("author", authors);
    news.put("publisher", Map.of("name", article.outlet().name()));
    try {
      return "<script type=\"application/ld+json\">"
          + json.writeValueAsString(form.equals("graph") ? graph(article, news) : news)
          + "</script>";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> graph(SampleArticle article, Map<String, Object> news) {
    Map<String, Object> site = new LinkedHashMap<>();
    site.put("@type", "WebSite");
    site.put("name", article.outlet().name());
    // The day on which the site was founded: a date that is not the article's.
    site.put("dateCreated", "2009-05-04");
    Map<String, Object> graph = new LinkedHashMap<>();
    graph.put("@context", "https://schema.org");
    graph.put("@graph", List.of(site, news));
    return graph;
  }

  /** Returns the meta elements with the date. */
  static String meta(SampleArticle article) {
    OffsetDateTime published = article.published();
    if (!article.dateForm().equals("meta") || published == null) {
      return "";
    }
    return "<meta property=\"article:modified_time\" content=\""
        + iso(published.plusHours(26))
        + "\">\n<meta property=\"article:published_time\" content=\""
        + iso(published)
        + "\">";
  }

  /** Returns the date as readers see it, in a time element where the outlet uses one. */
  static String visible(SampleArticle article) {
    OffsetDateTime published = article.published();
    if (published == null) {
      return "";
    }
    LocalDate day = published.toLocalDate();
    String text =
        article.outlet().field("dateText").replace("{d}", String.valueOf(day.getDayOfMonth()));
    return switch (article.dateForm()) {
      case "time" -> "<time datetime=\"" + iso(published) + "\">" + text + "</time>";
      case "url" -> "";
      default -> "<span class=\"published\">" + text + "</span>";
    };
  }

  private static String iso(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }
}
