package org.pressbeam.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes bytes as a browser would: by byte order mark, HTTP header, meta element, then content,
 * with the labels of the WHATWG Encoding Standard (resource {@code charsets.tsv}).
 */
final class PageCharset {
  private static final int DETECT = 65_536;
  private static final Charset FALLBACK = Charset.forName("windows-1252");
  private static final Map<String, Charset> LABELS = labels();

  private static final String USER_DEFINED = "x-user-defined";

  /** Labels of charsets that attack pages elsewhere: the standard decodes none of their text. */
  private static final Set<String> REPLACEMENT =
      Set.of(
          "csiso2022kr",
          "hz-gb-2312",
          "iso-2022-cn",
          "iso-2022-cn-ext",
          "iso-2022-kr",
          "replacement");

  /** Charsets in which the bytes of ASCII can be parts of other characters. */
  private static final Set<String> WIDE =
      Set.of(
          "UTF-16BE",
          "UTF-16LE",
          "ISO-2022-JP",
          "windows-31j",
          "GB18030",
          "Big5-HKSCS",
          "x-windows-949");

  private PageCharset() {}

  private static Map<String, Charset> labels() {
    Map<String, Charset> labels = new HashMap<>();
    for (var row : ResourceTable.read("charsets.tsv", 2)) {
      Charset charset = Charset.forName(row.get(0));
      for (String label : row.get(1).split(" ", -1)) {
        labels.put(label, charset);
      }
    }
    return labels;
  }

  /**
   * A page or what is left of it.
   *
   * @param charset that of its bytes; null for one of which nothing may be decoded
   */
  record Decoded(String text, @Nullable Charset charset) {
    /**
     * Returns the whole page in UTF-8; malformed bytes of UTF-8 stay as they are.
     *
     * @param bytes those it was decoded from
     */
    byte[] utf8(byte[] bytes) {
      if (StandardCharsets.UTF_8.equals(charset)) {
        return bytes;
      }
      String whole = charset == null ? text : new String(bytes, charset);
      return whole.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Decodes a text. Bytes that are malformed become U+FFFD; see the other method. */
  static String decode(byte[] bytes, @Nullable String label) {
    return read(bytes, label, UnaryOperator.identity()).text;
  }

  /**
   * Decodes what is left of a page. Bytes that are malformed become U+FFFD.
   *
   * @param label charset named by the HTTP header; null if none
   * @param cut takes and returns bytes of a charset that keeps ASCII as it is; what it leaves out
   *     is not decoded, but counts where the charset is told by the content
   */
  static Decoded read(byte[] bytes, @Nullable String label, UnaryOperator<byte[]> cut) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      byte[] rest = cut.apply(bytes);
      String text = new String(rest, 3, rest.length - 3, StandardCharsets.UTF_8);
      return new Decoded(text, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return behindMark(read(bytes, StandardCharsets.UTF_16BE, cut));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return behindMark(read(bytes, StandardCharsets.UTF_16LE, cut));
    }
    if (REPLACEMENT.contains(plain(label))) {
      return new Decoded(bytes.length == 0 ? "" : "\ufffd", null);
    }
    Charset named = declared(bytes, label);
    if (named != null && !named.equals(StandardCharsets.UTF_8)) {
      return read(bytes, named, cut);
    }
    String text = new String(cut.apply(bytes), StandardCharsets.UTF_8);
    if (text.indexOf('\ufffd') < 0) {
      return new Decoded(text, StandardCharsets.UTF_8);
    }
    Utf8Count count = Utf8Count.of(bytes);
    // A page cut or patched in one place stays UTF-8; one where nothing else fits never was.
    boolean patched = named != null && count.wellFormed() > count.malformed();
    return count.malformed() == 0 || patched
        ? new Decoded(text, StandardCharsets.UTF_8)
        : read(bytes, detect(bytes), cut);
  }

  private static Decoded read(byte[] bytes, Charset charset, UnaryOperator<byte[]> cut) {
    if (!WIDE.contains(charset.name())) {
      return new Decoded(new String(cut.apply(bytes), charset), charset);
    }
    byte[] wide = new String(bytes, charset).getBytes(StandardCharsets.UTF_8);
    return new Decoded(new String(cut.apply(wide), StandardCharsets.UTF_8), charset);
  }

  private static Decoded behindMark(Decoded page) {
    return new Decoded(page.text.substring(1), page.charset);
  }

  private static @Nullable Charset declared(byte[] bytes, @Nullable String label) {
    Charset named = forLabel(label);
    if (named != null) {
      return named;
    }
    String meta = MetaCharset.label(bytes);
    named = forLabel(meta);
    if (named == null && USER_DEFINED.equals(meta)) {
      return FALLBACK;
    }
    // A page that says "utf-16" in ASCII bytes cannot be in UTF-16.
    return named != null && named.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : named;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the charset of a label of the Encoding Standard; null if the label is unknown or stands
   * for no charset of Java.
   */
  static @Nullable Charset forLabel(@Nullable String label) {
    return LABELS.get(plain(label));
  }

  /** Whether a label is one of the Encoding Standard. */
  static boolean isLabel(@Nullable String label) {
    String plain = plain(label);
    return LABELS.containsKey(plain) || plain.equals(USER_DEFINED) || REPLACEMENT.contains(plain);
  }

  /** Headers have labels in quotes too. */
  private static String plain(@Nullable String label) {
    String plain = label == null ? "" : label.strip().toLowerCase(Locale.ROOT);
    int from = 0;
    int to = plain.length();
    while (from < to && "\"'".indexOf(plain.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "\"';".indexOf(plain.charAt(to - 1)) >= 0) {
      to--;
    }
    return plain.substring(from, to);
  }

  private static Charset detect(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, DETECT));
    detector.dataEnd();
    Charset found = forLabel(detector.getDetectedCharset());
    if (found == null || found.equals(StandardCharsets.UTF_8) || mixesScripts(bytes, found)) {
      return FALLBACK;
    }
    return found;
  }

  /** Greek or Cyrillic letters inside Latin words show that an umlaut was taken for them. */
  private static boolean mixesScripts(byte[] bytes, Charset charset) {
    String text = new String(bytes, 0, Math.min(bytes.length, DETECT), charset);
    int mixed = 0;
    int foreign = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x370 || c > 0x1fff || !Character.isLetter(c)) {
        continue;
      }
      foreign++;
      char before = text.charAt(i - 1);
      char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      mixed +=
          (before < 0x80 && Character.isLetter(before))
                  || (after < 0x80 && Character.isLetter(after))
              ? 1
              : 0;
    }
    return mixed * 2 > foreign;
  }

  /**
   * How far bytes look like UTF-8.
   *
   * @param wellFormed sequences of two to four bytes that are well formed
   * @param malformed bytes that belong to none
   */
  record Utf8Count(int wellFormed, int malformed) {
    static Utf8Count of(byte[] bytes) {
      int good = 0;
      int bad = 0;
      int i = 0;
      while (i < bytes.length) {
        int b = bytes[i] & 0xFF;
        if (b < 0x80) {
          i++;
          continue;
        }
        int more =
            b >= 0xF0 && b < 0xF5 ? 3 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xC2 && b < 0xE0 ? 1 : -1;
        int j = 1;
        while (j <= more && i + j < bytes.length && (bytes[i + j] & 0xC0) == 0x80) {
          j++;
        }
        if (more > 0 && j == more + 1) {
          good++;
          i += j;
        } else if (more > 0 && i + j == bytes.length) {
          i = bytes.length;
        } else {
          bad++;
          i++;
        }
      }
      return new Utf8Count(good, bad);
    }
  }
}
