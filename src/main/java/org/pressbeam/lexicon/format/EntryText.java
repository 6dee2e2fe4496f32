package org.pressbeam.lexicon.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.lexicon.ActorName.LetterCase;
import org.pressbeam.lexicon.ActorName.Role;
import org.pressbeam.lexicon.Wildcards;
import org.pressbeam.text.Tokenizer;

/**
 * The words of an entry as other programs write them, checked.
 *
 * @param text words separated by single blanks
 * @param wildcards whether {@code *} and {@code ?} in it are wildcards
 */
record EntryText(String text, Wildcards wildcards) {
  private static final int LENGTH_LIMIT = 500;
  private static final int WORD_LIMIT = 20;

  /** Returns the entry without white space at its ends, and with single blanks inside. */
  static EntryText of(String written, Wildcards allowed) {
    StringBuilder text = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char unit = written.charAt(i);
      boolean blank = Character.isWhitespace(unit) || Character.isISOControl(unit);
      if (!blank) {
        text.append(unit);
      } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
    String words = text.toString().strip();
    boolean wild =
        allowed == Wildcards.GLOB && (words.indexOf('*') >= 0 || words.indexOf('?') >= 0);
    return new EntryText(words, wild ? Wildcards.GLOB : Wildcards.NONE);
  }

  /** Returns why the entry cannot be used, null if it can. */
  @Nullable String problem() {
    if (text.isEmpty()) {
      return "an empty entry";
    }
    if (text.length() > LENGTH_LIMIT) {
      return "an entry of " + text.length() + " characters, expected at most " + LENGTH_LIMIT;
    }
    if (text.indexOf('\uFFFD') >= 0) {
      return quoted() + " holds the replacement character of an encoding error: it never matches";
    }
    if (Tokenizer.tokenize(text).wordCount() == 0) {
      return quoted() + " has no word: it never matches";
    }
    long words = 1 + text.chars().filter(unit -> unit == ' ').count();
    if (words > WORD_LIMIT) {
      return "an entry of " + words + " words, expected at most " + WORD_LIMIT;
    }
    return null;
  }

  /** Returns what stands between the blanks. */
  List<String> words() {
    return List.of(text.split(" ", -1));
  }

  /** Returns the entry as a name whose case does not count. */
  ActorName name() {
    return new ActorName(
        text, Role.NAME, LetterCase.ANY, List.of(), List.of(), null, null, wildcards);
  }

  private String quoted() {
    return "\"" + text + "\"";
  }
}
