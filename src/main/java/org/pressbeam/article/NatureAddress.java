package org.pressbeam.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the address of a page tells about its nature. */
final class NatureAddress {
  private static final int MAX_LENGTH = 2_000;

  private final List<String> labels = new ArrayList<>();
  private final List<String> segments = new ArrayList<>();
  private boolean numbered;

  /** Takes an address apart; one that is null or very long tells nothing. */
  NatureAddress(@Nullable String url) {
    int host = url == null || url.length() > MAX_LENGTH ? -1 : url.indexOf("://");
    if (url == null || host < 0) {
      return;
    }
    String plain = url.substring(host + 3).strip().toLowerCase(Locale.ROOT);
    numbered = isNumbered(plain);
    int end = plain.length();
    for (char c : new char[] {'?', '#', ';'}) {
      int at = plain.indexOf(c);
      end = at < 0 ? end : Math.min(end, at);
    }
    String[] parts = plain.substring(0, end).split("/", -1);
    String[] names = parts[0].split("\\.", -1);
    labels.addAll(List.of(names).subList(0, Math.max(0, names.length - 1)));
    for (int i = 1; i < parts.length; i++) {
      if (!parts[i].isEmpty()) {
        segments.add(parts[i]);
      }
    }
  }

  boolean isKnown() {
    return !labels.isEmpty();
  }

  /** Whether it has a host, no path and no number of a page: the front page of a site. */
  boolean isFront() {
    return isKnown() && segments.isEmpty() && !numbered;
  }

  /**
   * Whether the first parameter is the number of a page, as in "?p=3289": systems without paths do
   * so. "?page=2" is a list of stories as the front page is.
   */
  private static boolean isNumbered(String address) {
    int query = address.indexOf('?');
    int equals = query < 0 ? -1 : address.indexOf('=', query);
    int end = equals + 1;
    while (end < address.length() && Character.isDigit(address.charAt(end))) {
      end++;
    }
    String name = equals < 0 ? "" : address.substring(query + 1, equals);
    boolean list = name.equals("page") || name.equals("paged");
    boolean ends = end == address.length() || "&/#".indexOf(address.charAt(end)) >= 0;
    return equals > 0 && end > equals + 1 && ends && !list;
  }

  /** Whether a label of its host but the last or a part of its path is one of these words. */
  boolean has(Set<String> words) {
    return hasAbove(words) || (!segments.isEmpty() && words.contains(stem(last())));
  }

  /** The same without the last part of its path. */
  boolean hasAbove(Set<String> words) {
    for (String label : labels) {
      if (words.contains(label)) {
        return true;
      }
    }
    for (int i = 0; i + 1 < segments.size(); i++) {
      if (words.contains(stem(segments.get(i)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a part of its path but the last begins with a year. */
  boolean isDated() {
    for (int i = 0; i + 1 < segments.size(); i++) {
      String segment = segments.get(i);
      boolean century = segment.startsWith("20") || segment.startsWith("19");
      if (century && isDigits(segment, 0, 4) && (segment.length() == 4 || isDay(segment))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDay(String segment) {
    return segment.charAt(4) == '-' || (segment.length() == 8 && isDigits(segment, 4, 8));
  }

  private static boolean isDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (i >= text.length() || !Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Number of words in the last part of its path. */
  int slugWords() {
    if (segments.isEmpty()) {
      return 0;
    }
    int words = 0;
    boolean inside = false;
    boolean letters = true;
    String slug = stem(last()) + '-';
    for (int i = 0; i < slug.length(); i++) {
      char c = slug.charAt(i);
      if (c == '-' || c == '_' || c == '.' || c == '+') {
        words += inside && letters ? 1 : 0;
        inside = false;
        letters = true;
      } else {
        inside = true;
        letters &= !Character.isDigit(c) || slug.indexOf('%') >= 0;
      }
    }
    return words;
  }

  private String last() {
    return segments.get(segments.size() - 1);
  }

  /** A part of a path without the ending of a file name. */
  private static String stem(String segment) {
    int dot = segment.lastIndexOf('.');
    return dot > 0 && segment.length() - dot <= 6 ? segment.substring(0, dot) : segment;
  }
}
