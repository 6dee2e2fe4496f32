package org.pressbeam.article;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /** The bits that no byte of ASCII has. */
  private static final long HIGHS = 0x8080808080808080L;

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

  /** Decodes a text. Bytes that are malformed become U+FFFD. */
  static String decode(byte[] bytes, @Nullable String label) {
    return new String(utf8(bytes, label), StandardCharsets.UTF_8);
  }

  /**
   * Returns a text in UTF-8. What is malformed in it stays so where the text is in UTF-8 already,
   * and becomes U+FFFD elsewhere.
   *
   * @param label charset named by the HTTP header; null if none
   * @return the bytes themselves where they are in UTF-8 without a byte order mark
   */
  static byte[] utf8(byte[] bytes, @Nullable String label) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Arrays.copyOfRange(bytes, 3, bytes.length);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return recoded(bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return recoded(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (REPLACEMENT.contains(plain(label))) {
      return bytes.length == 0 ? bytes : "\ufffd".getBytes(StandardCharsets.UTF_8);
    }
    Charset named = declared(bytes, label);
    if (named != null && !named.equals(StandardCharsets.UTF_8)) {
      return recoded(bytes, 0, named);
    }
    Utf8Count count = Utf8Count.of(bytes);
    // A page cut or patched in one place stays UTF-8; one where nothing else fits never was.
    boolean patched = named != null && count.wellFormed() > count.malformed();
    return count.malformed() == 0 || patched ? bytes : recoded(bytes, 0, detect(bytes));
  }

  private static byte[] recoded(byte[] bytes, int from, Charset charset) {
    return new String(bytes, from, bytes.length - from, charset).getBytes(StandardCharsets.UTF_8);
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
      int i = behindAscii(bytes, 0);
      while (i < bytes.length) {
        int b = bytes[i] & 0xFF;
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
        i = behindAscii(bytes, i);
      }
      return new Utf8Count(good, bad);
    }

    /** Returns the next place of a byte that is not ASCII; looks at eight at a time. */
    private static int behindAscii(byte[] bytes, int from) {
      int at = from;
      while (at <= bytes.length - Long.BYTES && ((long) LONGS.get(bytes, at) & HIGHS) == 0) {
        at += Long.BYTES;
      }
      while (at < bytes.length && bytes[at] >= 0) {
        at++;
      }
      return at;
    }
  }
}
