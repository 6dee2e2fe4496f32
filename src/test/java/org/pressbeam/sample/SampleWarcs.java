package org.pressbeam.sample;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.SkipFilter;

/** Makes the WARC files. */
final class SampleWarcs {

  private static final Instant MADE = Instant.parse("2026-01-23T04:00:00Z");
  private static final String HTML = "HTTP/1.1 200 OK\nContent-Type: text/html";
  private static final String COURIER = "harbour-courier.warc.gz";
  private static final String CLARION = "daily-clarion.warc";
  private static final String INTERWIRE = "interwire-one-stream.warc.gz";
  private static final String CRAWL = "crawl-damaged.warc.gz";

  private final SampleLibrary library;
  private final SamplePages pages;
  private final SampleOutput output;

  SampleWarcs(SampleLibrary library, SamplePages pages, SampleOutput output) {
    this.library = library;
    this.pages = pages;
    this.output = output;
  }

  void write() {
    courier();
    clarion();
    interwire();
    crawl();
  }

  /** WARC/1.1, a gzip member for each record, and everything a crawl brings along. */
  private void courier() {
    WarcWriter warc = new WarcWriter("1.1");
    SampleTally tally = output.tally(COURIER);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(warc.member(info(tally)));
    String site = "https://www.harbour-courier.example/";
    String robots = "User-agent: *\nDisallow: /search\nSitemap: " + site + "sitemap.xml\n";
    add(out, site + "robots.txt", "200 OK\nContent-Type: text/plain", robots, SkipFilter.ROBOTS);
    String sitemap = "<urlset><url><loc>" + site + "</loc></url></urlset>";
    add(
        out,
        site + "sitemap.xml",
        "200 OK\nContent-Type: application/xml",
        sitemap,
        SkipFilter.ROBOTS);
    String moved = "301 Moved Permanently\nLocation: " + site;
    add(out, "http://harbour-courier.example/", moved, "", SkipFilter.REDIRECT);
    String front = pages.front(library.outlet("harbour-courier.example"));
    String html = "200 OK\nContent-Type: text/html; charset=utf-8";
    add(out, site, html, front, SkipFilter.NOT_AN_ARTICLE);
    for (SampleArticle article : library.of("courier")) {
      out.writeBytes(warc.member(WarcWriter.request(article.url(), captured(article))));
      tally.skip(SkipFilter.RECORD_TYPE);
      WarcWriter.WarcRecord response = courierResponse(article);
      out.writeBytes(warc.member(response));
      output.page(COURIER, response.id(), article);
    }
    String missing = "404 Not Found\nContent-Type: text/html; charset=utf-8";
    String gone = "<html><body><h1>Not found</h1><p>This page has sailed.</p></body></html>";
    add(out, site + "news/the-page-that-left", missing, gone, SkipFilter.STATUS);
    WarcWriter.WarcRecord image = image(site + "img/quay.gif");
    out.writeBytes(warc.member(image));
    tally.skip(SkipFilter.MEDIA_TYPE);
    add(out, site + "app.js", "200 OK\nContent-Type: text/javascript", "1;", SkipFilter.MEDIA_TYPE);
    add(out, site + "news/blank", html, "", SkipFilter.EMPTY);
    out.writeBytes(warc.member(WarcWriter.fields("metadata", site, MADE, "fetchTimeMs: 211")));
    tally.skip(SkipFilter.RECORD_TYPE);
    output.file(COURIER, out.toByteArray());
  }

  private void add(
      ByteArrayOutputStream out, String url, String head, String payload, SkipFilter filter) {
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    String length = "\nContent-Length: " + bytes.length;
    WarcWriter.WarcRecord response =
        WarcWriter.response(url, MADE, "HTTP/1.1 " + head + length, bytes);
    out.writeBytes(new WarcWriter("1.1").member(response));
    output.tally(COURIER).skip(filter);
  }

  /** One page comes in chunks; the others at once. */
  private WarcWriter.WarcRecord courierResponse(SampleArticle article) {
    byte[] page = pages.page(article);
    if (article.field("http").equals("chunked")) {
      String head = HTML + "; charset=utf-8\nTransfer-Encoding: chunked";
      byte[] chunks = WarcWriter.chunked(page, 8000);
      return WarcWriter.response(article.url(), captured(article), head, chunks);
    }
    return response(article, page);
  }

  private static WarcWriter.WarcRecord image(String url) {
    byte[] pixel = {
      'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, 0, 0, 0, ',', 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 1, 0,
      ';'
    };
    return WarcWriter.response(url, MADE, "HTTP/1.1 200 OK\nContent-Type: image/gif", pixel);
  }

  /** WARC/1.0 without compression; the last record ends in the middle of its page. */
  private void clarion() {
    WarcWriter warc = new WarcWriter("1.0");
    SampleTally tally = output.tally(CLARION);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(warc.plain(info(tally)));
    List<SampleArticle> articles = library.of("clarion");
    for (SampleArticle article : articles) {
      WarcWriter.WarcRecord response = response(article, pages.page(article));
      out.writeBytes(warc.plain(response));
      output.page(CLARION, response.id(), article);
    }
    byte[] again = warc.plain(again(articles.get(0)));
    out.writeBytes(Arrays.copyOf(again, again.length / 5));
    tally.reject(RejectReason.TRUNCATED_ARCHIVE);
    output.file(CLARION, out.toByteArray());
  }

  /** The whole file is one gzip member, as {@code gzip crawl.warc} makes it. */
  private void interwire() {
    WarcWriter warc = new WarcWriter("1.1");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(warc.plain(info(output.tally(INTERWIRE))));
    for (SampleArticle article : library.of("interwire")) {
      WarcWriter.WarcRecord response = response(article, pages.page(article));
      out.writeBytes(warc.plain(response));
      output.page(INTERWIRE, response.id(), article);
    }
    output.file(INTERWIRE, WarcWriter.gzip(out.toByteArray()));
  }

  /** Many outlets in one file; the member behind the second article is damaged. */
  private void crawl() {
    WarcWriter warc = new WarcWriter("1.0");
    SampleTally tally = output.tally(CRAWL);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(warc.member(info(tally)));
    List<SampleArticle> articles = library.of("crawl");
    for (int i = 0; i < articles.size(); i++) {
      SampleArticle article = articles.get(i);
      if (i == 2) {
        out.writeBytes(damaged(warc.member(again(article))));
        tally.reject(RejectReason.CORRUPT_ARCHIVE);
      }
      WarcWriter.WarcRecord response = response(article, pages.page(article));
      out.writeBytes(warc.member(response));
      output.page(CRAWL, response.id(), article);
    }
    output.file(CRAWL, out.toByteArray());
  }

  private static byte[] damaged(byte[] member) {
    Arrays.fill(member, member.length / 2, member.length / 2 + 64, (byte) 0);
    return member;
  }

  /** A later capture of a page that is in the archive already: nothing is lost with it. */
  private WarcWriter.WarcRecord again(SampleArticle article) {
    String head = HTML + "\nX-Capture: second";
    return WarcWriter.response(article.url(), MADE, head, pages.page(article));
  }

  private static WarcWriter.WarcRecord response(SampleArticle article, byte[] page) {
    // Where the page declares another charset, the header is silent, as on the sites we took as
    // model.
    String charset = article.field("charset").isEmpty() ? "; charset=utf-8" : "";
    String head = HTML + charset + "\nContent-Length: " + page.length;
    return WarcWriter.response(article.url(), captured(article), head, page);
  }

  private static Instant captured(SampleArticle article) {
    OffsetDateTime published = article.published();
    return published == null ? MADE : published.plusHours(31).toInstant();
  }

  private static WarcWriter.WarcRecord info(SampleTally tally) {
    tally.skip(SkipFilter.RECORD_TYPE);
    return WarcWriter.fields(
        "warcinfo", "", MADE, "software: sample-crawler/1.0\nformat: WARC File Format");
  }
}
