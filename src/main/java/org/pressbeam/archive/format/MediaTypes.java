package org.pressbeam.archive.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.bytes.Limits;

/** What media types, names and URLs say about whether there is an article. */
public final class MediaTypes {
  private static final Set<String> PAGES =
      Set.of("text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml");
  // Servers that know nothing say so in these ways; the payload then says what it is.
  private static final Set<String> UNKNOWN =
      Set.of("", "*/*", "unknown/unknown", "application/unknown", "content/unknown", "unk");
  private static final List<String> NO_ARTICLE_NAMES = load();

  private MediaTypes() {}

  /**
   * Says how a payload is to be read.
   *
   * @param contentType value of the header; null if there is none
   * @return {@link Format#HTML}, {@link Format#TEXT}, or another format if it holds no article
   */
  public static Format of(@Nullable String contentType, byte[] payload) {
    String type = essence(contentType);
    if (PAGES.contains(type)) {
      return Format.HTML;
    }
    if (type.equals("text/plain") || UNKNOWN.contains(type)) {
      // Some servers send all pages as text/plain.
      Format sniffed = Sniffer.sniff(payload, Math.min(payload.length, Limits.HEAD));
      boolean plain = type.equals("text/plain");
      return sniffed != Format.HTML && plain ? Format.TEXT : sniffed;
    }
    return Format.MEDIA;
  }

  /** Returns the type without its parameters, in lower case. */
  private static String essence(@Nullable String contentType) {
    if (contentType == null) {
      return "";
    }
    int end = contentType.length();
    for (int i = 0; i < contentType.length(); i++) {
      char c = contentType.charAt(i);
      if (c == ';' || c == ',') {
        end = i;
        break;
      }
    }
    return contentType.substring(0, end).strip().toLowerCase(Locale.ROOT);
  }

  /** Returns the charset parameter as it is written, without quotes; null if there is none. */
  public static @Nullable String charset(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset");
    if (at < 0) {
      return null;
    }
    int equals = contentType.indexOf('=', at);
    if (equals < 0) {
      return null;
    }
    int end = equals + 1;
    while (end < contentType.length() && ";,".indexOf(contentType.charAt(end)) < 0) {
      end++;
    }
    String label = contentType.substring(equals + 1, end).replace("\"", "").replace("'", "");
    return label.isBlank() ? null : label.strip();
  }

  /** Tells whether a URL is that of a robots.txt or a sitemap. */
  public static boolean isRobots(String url) {
    String path = path(url).toLowerCase(Locale.ROOT);
    if (path.equals("/robots.txt")) {
      return true;
    }
    String last = path.substring(path.lastIndexOf('/') + 1);
    boolean list = last.endsWith(".xml") || last.endsWith(".xml.gz") || last.endsWith(".txt");
    return list && last.contains("sitemap");
  }

  private static String path(String url) {
    int scheme = url.indexOf("://");
    int slash = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
    if (slash < 0) {
      return "";
    }
    int end = slash;
    while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
      end++;
    }
    return url.substring(slash, end);
  }

  /** Tells whether a text file of this name holds no article. */
  public static boolean holdsNoArticle(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return NO_ARTICLE_NAMES.stream().anyMatch(lower::endsWith);
  }

  private static List<String> load() {
    try (InputStream in = MediaTypes.class.getResourceAsStream("no-article-names.txt")) {
      if (in == null) {
        throw new IllegalStateException("no-article-names.txt is missing");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
