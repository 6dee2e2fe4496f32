package org.pressbeam.article;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pressbeam.article.markup.ByteNames;

/**
 * What the class, id, role and itemprop of an element tell about its text. The words are in {@code
 * class-hints.tsv}.
 */
final class ClassHints {
  /** Bits of what an attribute's value tells. */
  static final int ASIDE = 1;

  static final int BODY = 2;
  static final int INTRO = 4;
  static final int DATE = 8;
  static final int NAME = 16;
  static final int SHOP = 32;
  static final int FORUM = 64;

  /** An aside as long as it is short: a share bar, a byline, an advertisement. */
  static final int BRIEF = 128;

  /** A name that begins with such a word speaks of the page, not of the element. */
  private static final int STATE = 256;

  /** A word that begins a phrase of several: without one, no more than the word is looked up. */
  private static final int OPENS = 512;

  private static final List<String> STATES =
      List.of(
          "has",
          "no",
          "not",
          "with",
          "without",
          "is",
          "category",
          "tag",
          "type",
          "format",
          "status",
          "hide",
          "hidden",
          "show");

  /** Longer values tell nothing: they are lists of all that a page can be. */
  static final int MAX_LENGTH = 400;

  /** Phrases of up to three words, joined by hyphens. */
  private final ByteNames phrases;

  private final ByteMemo known = new ByteMemo();

  /** The words of one name while it is read, each with a hyphen behind it. */
  private final byte[] joined = new byte[2 * MAX_LENGTH];

  ClassHints() {
    Map<String, Integer> bits = new HashMap<>();
    for (var row : ResourceTable.read("class-hints.tsv", 2)) {
      String phrase = row.get(1);
      bits.merge(phrase, bit(row.get(0)), (a, b) -> a | b);
      int hyphen = phrase.indexOf('-');
      if (hyphen > 0) {
        bits.merge(phrase.substring(0, hyphen), OPENS, (a, b) -> a | b);
      }
    }
    STATES.forEach(word -> bits.merge(word, STATE, (a, b) -> a | b));
    phrases = new ByteNames(bits);
  }

  private static int bit(String kind) {
    return switch (kind) {
      case "aside" -> ASIDE;
      case "brief" -> BRIEF;
      case "body" -> BODY;
      case "intro" -> INTRO;
      case "date" -> DATE;
      case "name" -> NAME;
      case "shop" -> SHOP;
      case "forum" -> FORUM;
      default -> throw new IllegalStateException("class-hints.tsv: " + kind);
    };
  }

  /**
   * Returns what the value of one attribute tells, as bits. An element is what its attributes tell
   * together; one that is called an aside is no body.
   *
   * @param value names, separated by spaces
   */
  int of(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length > MAX_LENGTH ? 0 : of(bytes, 0, bytes.length);
  }

  /**
   * Returns what the value of one attribute tells, as bytes of any charset that keeps ASCII.
   *
   * @throws IndexOutOfBoundsException perhaps, if a name is longer than {@link #MAX_LENGTH}
   */
  int of(byte[] value, int from, int to) {
    int bits = known.get(value, from, to);
    return bits == ByteMemo.UNKNOWN ? known.put(value, from, to, ofNames(value, from, to)) : bits;
  }

  private int ofNames(byte[] value, int from, int to) {
    int bits = 0;
    int at = from;
    while (at < to) {
      int start = at;
      while (at < to && (value[at] > ' ' || value[at] < 0)) {
        at++;
      }
      bits |= at > start ? ofName(value, start, at) : 0;
      at++;
    }
    return bits;
  }

  /** Each word and each two or three words in a row are looked up as they end. */
  private int ofName(byte[] name, int from, int to) {
    int bits = 0;
    int words = 0;
    int size = 0;
    int word = 0;
    int before = 0;
    int secondBefore = 0;
    boolean opened = false;
    boolean openedBefore = false;
    boolean state = false;
    for (int i = from; i <= to; i++) {
      byte b = i < to ? name[i] : (byte) ' ';
      boolean capital = b >= 'A' && b <= 'Z';
      boolean inner = capital && i > from && name[i - 1] >= 'a' && name[i - 1] <= 'z';
      boolean letter = capital || (b >= 'a' && b <= 'z') || b < 0;
      if (size > word && (inner || !letter)) {
        int found = phrases.get(joined, word, size);
        bits |= found;
        state |= words == 0 && (found & STATE) != 0;
        bits |= opened ? phrases.get(joined, before, size) : 0;
        bits |= openedBefore ? phrases.get(joined, secondBefore, size) : 0;
        openedBefore = opened;
        opened = (found & OPENS) != 0;
        words++;
        joined[size++] = '-';
        secondBefore = before;
        before = word;
        word = size;
      }
      if (letter) {
        joined[size++] = ByteNames.lower(b);
      }
    }
    // "has-sidebar", "no-comments" and "category-gallery" speak of the page, not of the element.
    return state && words > 1 ? bits & (DATE | NAME | SHOP | FORUM) : bits & ~(STATE | OPENS);
  }

  /** Cuts a class name at hyphens, underscores, digits and inner capitals; lower case. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : ' ';
      boolean capital = c >= 'A' && c <= 'Z';
      boolean inner = capital && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if (!word.isEmpty() && (inner || !Character.isLetter(c))) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (Character.isLetter(c)) {
        word.append(capital ? (char) (c + 32) : c);
      }
    }
    return words;
  }
}
