package org.pressbeam.sample;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One article of the sample and where it was published.
 *
 * @param source its entry in the resources
 * @param outlet its outlet
 * @param body its paragraphs, links still marked as {@code [text](address)}
 */
record SampleArticle(SampleText source, SampleOutlet outlet, List<String> body) {

  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*+)\\]\\(([^)]*+)\\)");

  String slug() {
    return source.name();
  }

  String title() {
    return source.field("title");
  }

  String field(String key) {
    return source.field(key);
  }

  List<String> authors() {
    String byline = field("byline");
    return byline.isEmpty() ? List.of() : List.of(byline.split(", ", -1));
  }

  /** Returns the time of publication; null for the article that nowhere says its date. */
  @Nullable OffsetDateTime published() {
    String date = field("date");
    return date.isEmpty() ? null : OffsetDateTime.parse(date);
  }

  /** Returns the day of publication in the zone in which the outlet gives it. */
  @Nullable LocalDate day() {
    OffsetDateTime published = published();
    return published == null ? null : published.toLocalDate();
  }

  /** Returns where the page says its date: the column {@code date_source} to be expected. */
  String dateForm() {
    String own = field("dateForm");
    return own.isEmpty() ? outlet.field("dateForm") : own;
  }

  /** Returns a number that is stable for the article, for addresses. */
  int number() {
    return 100_000 + Math.floorMod(slug().hashCode(), 900_000);
  }

  /** Returns the address: the outlet's pattern filled, unless the entry gives one. */
  String url() {
    String own = field("url");
    if (!own.isEmpty()) {
      return own;
    }
    LocalDate day = day();
    return outlet
        .field("url")
        .replace("{slug}", slug())
        .replace("{section}", field("section"))
        .replace("{number}", String.valueOf(number()))
        .replace("{day}", day == null ? "" : day.toString().replace('-', '/'));
  }

  /** Returns what stands before the first sentence, with the dash behind it. */
  String datelinePrefix() {
    String dateline = field("dateline");
    if (dateline.isEmpty()) {
      return "";
    }
    String agency = field("agency");
    return dateline + (agency.isEmpty() ? "" : " (" + agency + ")") + " " + outlet.dash() + " ";
  }

  /** Returns the text that a perfect parser would give, a line for each block. */
  String text() {
    return String.join("\n", body.stream().map(SampleArticle::plain).toList());
  }

  /** Returns the text as the outlet would hand it out: dateline before it, appeal behind it. */
  String givenText() {
    String text = datelinePrefix() + text();
    if (field("appeal").isEmpty()) {
      return text;
    }
    return text + "\n" + String.join("\n", outlet.values("appeal"));
  }

  /** Returns a paragraph without its marks. */
  static String plain(String paragraph) {
    String text = paragraph.startsWith("## ") ? paragraph.substring(3) : paragraph;
    return LINK.matcher(text).replaceAll("$1");
  }

  /** Returns a paragraph as HTML, links included. */
  static String html(String paragraph) {
    String text = paragraph.startsWith("## ") ? paragraph.substring(3) : paragraph;
    return LINK.matcher(escape(text)).replaceAll("<a href=\"$2\" class=\"lnk\">$1</a>");
  }

  /** Escapes what HTML text and attributes cannot hold. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
