package org.pressbeam.archive.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.bytes.Limits;

/** Recognises formats by their first bytes. */
public final class Sniffer {
  private static final int TAR_HEADER = 512;
  private static final int MARKUP = 2048;

  private static final String[] PAGE_TAGS = {
    "<!doctype html",
    "<html",
    "<head",
    "<body",
    "<title",
    "<meta",
    "<script",
    "<link",
    "<style",
    "<div",
    "<p>",
    "<p ",
    "<h1",
    "<h2",
    "<table",
    "<article",
    "<section",
    "<main",
    "<header",
    "<a ",
    "<br",
    "<b>",
    "<span",
    "<iframe",
    "<font",
    "<base",
    "<noscript",
    "<center",
    "<ul",
    "<!["
  };
  private static final String[] SITEMAP_TAGS = {"<urlset", "<sitemapindex"};

  private Sniffer() {}

  /**
   * Says what begins with these bytes.
   *
   * @param head the bytes from the beginning, up to {@link Limits#HEAD} of them count
   * @param length how many of them there are
   */
  public static Format sniff(byte[] head, int length) {
    if (length == 0) {
      return Format.EMPTY;
    }
    Format binary = container(head, length);
    if (binary != Format.BINARY) {
      return binary;
    }
    Signatures.Signature signature = Signatures.find(head, length);
    if (signature != null) {
      return signature.format();
    }
    return text(head, length);
  }

  /**
   * Returns what a format is called that is recognised and not read.
   *
   * @param head the bytes from the beginning
   * @return null if it is not recognised
   */
  public static @Nullable String nameOfUnread(byte[] head) {
    Signatures.Signature signature = Signatures.find(head, head.length);
    return signature == null ? null : signature.name();
  }

  private static Format container(byte[] b, int length) {
    boolean cut = length == 1 && b[0] == 0x1f;
    if (cut || starts(b, length, 0x1f, 0x8b)) {
      return Format.GZIP;
    }
    boolean skippable = length >= 4 && (b[0] & 0xf0) == 0x50 && starts(b, 1, length, "*M\u0018");
    if (starts(b, length, 0x28, 0xb5, 0x2f, 0xfd) || skippable) {
      return Format.ZSTD;
    }
    if (starts(b, 0, length, "WARC/")) {
      return Format.WARC;
    }
    if (starts(b, length, 'P', 'K', 3, 4)
        || starts(b, length, 'P', 'K', 5, 6)
        || starts(b, length, 'P', 'K', 7, 8)) {
      return Format.ZIP;
    }
    if (starts(b, 0, length, "PAR1")) {
      return Format.PARQUET;
    }
    if (length >= TAR_HEADER && b[0] != 0 && isTar(b)) {
      return Format.TAR;
    }
    return Format.BINARY;
  }

  private static boolean isTar(byte[] b) {
    try {
      return TarUtils.verifyCheckSum(Arrays.copyOf(b, TAR_HEADER));
    } catch (IllegalArgumentException e) {
      // No number stands where the checksum would.
      return false;
    }
  }

  private static Format text(byte[] b, int length) {
    String start = start(b, length);
    Format markup = markup(start.toLowerCase(Locale.ROOT));
    if (markup != Format.BINARY) {
      return markup;
    }
    if (bom16(b, length) != null) {
      return Format.TEXT;
    }
    if (!isText(b, length)) {
      return Format.BINARY;
    }
    return json(b, length, start);
  }

  /** Returns the beginning as characters; only those of ASCII are right. */
  private static String start(byte[] b, int length) {
    Charset utf16 = bom16(b, length);
    if (utf16 != null) {
      return new String(b, 2, length - 2, utf16);
    }
    int from = starts(b, length, 0xef, 0xbb, 0xbf) ? 3 : 0;
    return new String(b, from, length - from, StandardCharsets.ISO_8859_1);
  }

  private static @Nullable Charset bom16(byte[] b, int length) {
    if (starts(b, length, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(b, length, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }

  private static Format markup(String all) {
    boolean xml = false;
    int at = skipSpace(all, 0);
    // Comments and declarations may stand before the first tag.
    while (all.startsWith("<!--", at) || all.startsWith("<?", at)) {
      xml |= all.startsWith("<?xml", at);
      boolean comment = all.startsWith("<!--", at);
      String close = comment ? "-->" : ">";
      int end = all.indexOf(close, at);
      if (end < 0 && comment && !xml) {
        return Format.HTML;
      }
      if (end < 0) {
        break;
      }
      at = skipSpace(all, end + close.length());
    }
    return tags(all.substring(at, Math.min(all.length(), at + MARKUP)), xml);
  }

  private static Format tags(String lower, boolean xml) {
    if (lower.startsWith("<")) {
      return tag(lower, 0, xml);
    }
    // A row of JSON may hold a whole page.
    boolean row = lower.startsWith("{") || lower.startsWith("[");
    boolean words = lower.indexOf('\0') < 0;
    if (words && !row && (lower.contains("<html") || lower.contains("<!doctype html"))) {
      return Format.HTML;
    }
    return Format.BINARY;
  }

  private static Format tag(String lower, int at, boolean xml) {
    for (String tag : SITEMAP_TAGS) {
      if (lower.startsWith(tag, at)) {
        return Format.SITEMAP;
      }
    }
    for (String tag : PAGE_TAGS) {
      if (lower.startsWith(tag, at)) {
        return Format.HTML;
      }
    }
    if (lower.indexOf("<html", at) >= 0) {
      return Format.HTML;
    }
    boolean feed = lower.startsWith("<rss", at) || lower.startsWith("<feed", at);
    if (xml || feed || lower.startsWith("<svg", at)) {
      return Format.XML;
    }
    return Format.BINARY;
  }

  private static Format json(byte[] b, int length, String start) {
    int at = skipSpace(start, 0);
    if (at >= start.length() || (start.charAt(at) != '{' && start.charAt(at) != '[')) {
      return Format.TEXT;
    }
    int next = skipSpace(start, at + 1);
    if (next < start.length() && start.charAt(at) == '[' && "[{".indexOf(start.charAt(next)) >= 0) {
      return Format.JSON_DOCUMENT;
    }
    if (start.charAt(at) == '['
        || (next < start.length() && start.charAt(next) != '"' && start.charAt(next) != '}')) {
      return Format.TEXT;
    }
    String text = new String(b, 0, length, StandardCharsets.ISO_8859_1);
    return jsonObjects(text);
  }

  /** Tells objects one a line from one object over several lines. */
  private static Format jsonObjects(String text) {
    int first = text.indexOf('{');
    int lineEnd = text.indexOf('\n', first);
    if (lineEnd < 0 || text.substring(first, lineEnd).stripTrailing().endsWith("}")) {
      return Format.JSON_LINES;
    }
    int second = skipSpace(text, lineEnd);
    if (second < text.length() && text.charAt(second) == '{') {
      return Format.JSON_LINES;
    }
    return Format.JSON_DOCUMENT;
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  /** Tells whether no bytes are among these that no text in a charset built on ASCII has. */
  public static boolean isText(byte[] b, int length) {
    int n = Math.min(length, Limits.HEAD);
    int odd = 0;
    for (int i = 0; i < n; i++) {
      int c = b[i] & 0xff;
      if (c == 0) {
        return false;
      }
      // Escape belongs to ISO-2022-JP.
      boolean space = (c >= '\t' && c <= '\r') || c == 0x1b;
      if (c < ' ' && !space) {
        odd++;
      }
    }
    return odd * 200L <= n;
  }

  private static boolean starts(byte[] b, int length, int... bytes) {
    if (length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((b[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean starts(byte[] b, int offset, int length, String ascii) {
    if (length < offset + ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (b[offset + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
