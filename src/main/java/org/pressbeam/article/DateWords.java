package org.pressbeam.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Words that tell which date a date is: that of publication, of a change, or none of the article's.
 * They are in {@code date-words.tsv}.
 */
final class DateWords {
  /** Which date a date is. */
  enum Label {
    /** The day the article came out. */
    PUBLISHED,
    /** The day it was changed. */
    CHANGED,
    /** No date of the article. */
    OTHER,
    /** Nothing tells. */
    NONE
  }

  /** UTF-16 units before a date in which a word may belong to it. */
  private static final int REACH = 48;

  private static final int LONGEST_UNSPACED = 4;
  private static final int MAX_KNOWN = 4_096;

  private final Map<String, Label> words = new HashMap<>();

  /** What some names were found to tell: pages give the same to many elements. */
  private final Map<String, Label> known = new HashMap<>();

  DateWords() {
    for (var row : ResourceTable.read("date-words.tsv", 3)) {
      Label label = Label.valueOf(row.get(0).toUpperCase(Locale.ROOT));
      for (String word : row.get(2).split("\\|", -1)) {
        words.putIfAbsent(word, label);
      }
    }
  }

  /** Tells from class, id and itemprop; an element called both published and changed is both. */
  Label ofNames(String names) {
    Label label = known.get(names);
    if (label == null) {
      if (known.size() >= MAX_KNOWN) {
        known.clear();
      }
      label = find(names);
      known.put(names, label);
    }
    return label;
  }

  private Label find(String names) {
    Label label = Label.NONE;
    for (String word : ClassHints.words(names)) {
      Label found = words.getOrDefault(word, Label.NONE);
      if (found == Label.PUBLISHED) {
        return found;
      }
      label = found == Label.NONE ? label : found;
    }
    return label;
  }

  /**
   * Tells from the words before a date.
   *
   * @param text text with the date
   * @param from where to begin: behind the date before it, or at 0
   * @param to where the date begins
   */
  Label before(String text, int from, int to) {
    Label label = Label.NONE;
    int i = Math.max(from, to - REACH);
    while (i < to) {
      int start = i;
      while (i < to && Character.isLetter(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        Label found = of(text.substring(start, i).toLowerCase(Locale.ROOT));
        label = found == Label.NONE ? label : found;
      } else {
        i++;
      }
    }
    return label;
  }

  private Label of(String word) {
    Label whole = words.get(word);
    if (whole != null || !isUnspaced(word.charAt(0))) {
      return whole == null ? Label.NONE : whole;
    }
    for (int i = 0; i < word.length(); i++) {
      for (int j = Math.min(word.length(), i + LONGEST_UNSPACED); j > i + 1; j--) {
        Label found = words.get(word.substring(i, j));
        if (found != null) {
          return found;
        }
      }
    }
    return Label.NONE;
  }

  private static boolean isUnspaced(char c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.HANGUL;
  }
}
