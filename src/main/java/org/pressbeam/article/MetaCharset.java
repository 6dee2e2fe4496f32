package org.pressbeam.article;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pressbeam.article.markup.ByteNames;
import org.pressbeam.article.markup.TagScanner;

/**
 * Finds the charset that a page declares itself, before it is decoded: the prescan of the HTML
 * standard (section 13.2.3.2), over more bytes, since some pages have long scripts before it.
 */
final class MetaCharset {
  private static final int PRESCAN = 32_768;
  private static final byte[] META = {'m', 'e', 't', 'a'};

  private final byte[] head;
  private final TagScanner scanner;

  private MetaCharset(byte[] head) {
    this.head = head;
    this.scanner = new TagScanner(head);
  }

  /** Returns the first label that is one of the Encoding Standard; null if there is none. */
  static @Nullable String label(byte[] page) {
    return new MetaCharset(Arrays.copyOf(page, Math.min(page.length, PRESCAN))).find();
  }

  private @Nullable String find() {
    int at = scanner.find('<', 0);
    while (at < head.length) {
      int to = at + 1;
      boolean closing = scanner.isAt(at + 1, '/');
      if (scanner.isComment(at)) {
        to = scanner.prescannedComment(at + 2);
      } else if (scanner.isLetter(closing ? at + 2 : at + 1)) {
        int nameEnd = scanner.tagName(at + 2);
        if (ByteNames.matches(head, at + 1, nameEnd, META)) {
          String label = ofMeta(nameEnd);
          if (PageCharset.isLabel(label)) {
            return label;
          }
        }
        to = scanner.restOfTag(nameEnd);
      } else if (closing || scanner.isAt(at + 1, '!') || scanner.isAt(at + 1, '?')) {
        to = scanner.behind('>', at + 1);
        String label = ofXml(text(at, to));
        if (PageCharset.isLabel(label)) {
          return label;
        }
      }
      at = scanner.find('<', to);
    }
    return null;
  }

  /** The charset attribute; that in the content only beside http-equiv. */
  private @Nullable String ofMeta(int nameEnd) {
    String charset = null;
    String content = null;
    boolean pragma = false;
    scanner.startTag();
    int at = scanner.attribute(nameEnd);
    while (scanner.nameTo() > scanner.nameFrom()) {
      String name = text(scanner.nameFrom(), scanner.nameTo());
      String value = text(scanner.valueFrom(), scanner.valueTo());
      if (name.equals("charset") && charset == null) {
        charset = value;
      } else if (name.equals("content") && content == null) {
        content = after(value, "charset");
      } else if (name.equals("http-equiv")) {
        pragma |= value.strip().equals("content-type");
      }
      at = scanner.attribute(at);
    }
    return charset == null && pragma ? content : charset;
  }

  private static @Nullable String ofXml(String declaration) {
    return declaration.startsWith("<?xml") ? after(declaration, "encoding") : null;
  }

  /** What stands behind a word and an equals sign, in quotes or up to a space or semicolon. */
  private static @Nullable String after(String text, String word) {
    int at = text.indexOf(word);
    while (at >= 0) {
      int i = spaces(text, at + word.length());
      if (i < text.length() && text.charAt(i) == '=') {
        return value(text, spaces(text, i + 1));
      }
      at = text.indexOf(word, at + 1);
    }
    return null;
  }

  private static @Nullable String value(String text, int from) {
    if (from == text.length()) {
      return null;
    }
    char quote = text.charAt(from);
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, from + 1);
      return end < 0 ? null : text.substring(from + 1, end);
    }
    int end = from;
    while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != ';') {
      end++;
    }
    return text.substring(from, end);
  }

  private static int spaces(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private String text(int from, int to) {
    return new String(head, from, to - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
  }
}
