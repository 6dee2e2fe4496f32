package org.pressbeam.lexicon.format;

import java.util.ArrayList;
import java.util.List;
import org.pressbeam.lexicon.Wildcards;

/**
 * A phrase of an actors file: words parted by {@code _} or blanks; a {@code _} at the end means the
 * whole word, else the last word is a stem and any ending may follow.
 */
final class PetrarchPhrase {
  private PetrarchPhrase() {}

  /** Returns the entries that a phrase stands for: with quotation marks inside, three. */
  static List<EntryText> entries(String written) {
    String words = written.replace('_', ' ').replace('*', ' ').replace('?', ' ').strip();
    boolean stem = !written.strip().endsWith("_") && endsInLetter(words);
    String text = stem ? words + "*" : words;
    Wildcards wildcards = stem ? Wildcards.GLOB : Wildcards.NONE;
    List<EntryText> entries = new ArrayList<>();
    entries.add(EntryText.of(text, wildcards));
    if (text.indexOf('"') >= 0) {
      entries.add(EntryText.of(text.replace("\"", ""), wildcards));
      entries.add(EntryText.of(curled(text), wildcards));
    }
    return entries;
  }

  private static boolean endsInLetter(String words) {
    return !words.isEmpty() && Character.isLetterOrDigit(words.charAt(words.length() - 1));
  }

  private static String curled(String text) {
    StringBuilder curled = new StringBuilder(text);
    boolean open = true;
    for (int i = 0; i < curled.length(); i++) {
      if (curled.charAt(i) == '"') {
        curled.setCharAt(i, open ? '“' : '”');
        open = !open;
      }
    }
    return curled.toString();
  }
}
