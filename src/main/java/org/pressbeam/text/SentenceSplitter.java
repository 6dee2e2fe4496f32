package org.pressbeam.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Cuts a text into sentences.
 *
 * <p>Rules: a line break ends a sentence. A run of stops ends one if white space follows (and
 * closing marks, which belong to it) and then something that can begin a sentence. A full stop does
 * not end one inside a number, an address or initials, behind a title ("Mr."), behind "No." before
 * a number, or behind any abbreviation before a small letter; behind an abbreviation that may end a
 * sentence ("U.S.", "p.m.", "Inc.") it does only before a word that usually begins one. A question
 * mark or exclamation mark inside closing marks does not end the sentence if a small letter follows
 * or a name with a verb of saying (“Why?” Smith asked). An ellipsis ends one only before a word
 * that usually begins one. Stops of Chinese and Japanese need no white space; before a closing
 * corner bracket they end nothing. Time is linear in the text.
 */
final class SentenceSplitter {
  private static final String STOPS = ".!?…";
  private static final String WIDE_STOPS = "。！？｡";
  private static final String CLOSERS = "”’\"'»›)]}」』）】";
  private static final String OPENERS = "“‘\"'«‹([{「『（【„‚—–-*•";
  private static final int MAX_NAME_WORDS = 5;
  private static final int MAX_WORD = 40;

  private final SentenceRules rules;
  private String text = "";

  SentenceSplitter(SentenceRules rules) {
    this.rules = rules;
  }

  /** Returns the sentences in order, without the white space around them. */
  List<Span> split(String whole) {
    text = whole;
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || (c > '?' && c < '\u0080')) {
        // Most of a text: neither a break nor a stop.
        at++;
        continue;
      }
      if (Lines.isBreak(c)) {
        add(sentences, start, at);
        start = at + 1;
        at++;
        continue;
      }
      boolean wide = WIDE_STOPS.indexOf(c) >= 0;
      if (!wide && STOPS.indexOf(c) < 0) {
        at++;
        continue;
      }
      int stops = at + 1;
      while (stops < text.length() && isStop(text.charAt(stops))) {
        stops++;
      }
      int end = stops;
      while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      if (wide ? endsWide(stops, end) : ends(at, stops, end)) {
        add(sentences, start, end);
        start = end;
      }
      at = end;
    }
    add(sentences, start, text.length());
    return Collections.unmodifiableList(sentences);
  }

  private static boolean isStop(char c) {
    return STOPS.indexOf(c) >= 0 || WIDE_STOPS.indexOf(c) >= 0;
  }

  private void add(List<Span> sentences, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Lines.isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && Lines.isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Span(start, end));
    }
  }

  private boolean endsWide(int stops, int end) {
    for (int i = stops; i < end; i++) {
      if ("」』）】".indexOf(text.charAt(i)) >= 0) {
        return end == text.length() || Lines.isBlank(text.charAt(end));
      }
    }
    return true;
  }

  /** Decides about a run of stops from {@code at} to {@code stops}, with its closers to end. */
  private boolean ends(int at, int stops, int end) {
    if (end == text.length()) {
      return true;
    }
    if (!Lines.isBlank(text.charAt(end))) {
      return Lines.isBreak(text.charAt(end)) || touchesNextSentence(at, stops, end);
    }
    int next = nextWord(end);
    if (next < 0) {
      return true;
    }
    int point = text.codePointAt(next);
    if (Character.isLowerCase(point) || isStop(text.charAt(next))) {
      return false;
    }
    String follower = wordFrom(next);
    if (stops - at == 1 && text.charAt(at) == '.') {
      return fullStopEnds(at, end, point, follower) && !(end > stops && isSaid(next));
    }
    if (isEllipsis(at, stops)) {
      return end > stops || rules.starters().contains(follower) || isOpener(end);
    }
    return end == stops || !isAttributed(next);
  }

  /**
   * A closing mark directly before a capital or an opening mark, without a blank: a typing slip.
   */
  private boolean touchesNextSentence(int at, int stops, int end) {
    return stops - at == 1
        && end > stops
        && at > 1
        && Character.isLowerCase(text.charAt(at - 1))
        && (Character.isUpperCase(text.charAt(end)) || "“‘«".indexOf(text.charAt(end)) >= 0);
  }

  private boolean isEllipsis(int at, int stops) {
    for (int i = at; i < stops; i++) {
      char c = text.charAt(i);
      if (c == '!' || c == '?') {
        return false;
      }
    }
    return true;
  }

  private boolean isOpener(int end) {
    int at = end;
    while (at < text.length() && Lines.isBlank(text.charAt(at))) {
      at++;
    }
    return at < text.length() && "“\"«「".indexOf(text.charAt(at)) >= 0;
  }

  private boolean fullStopEnds(int at, int end, int next, String follower) {
    if (end > at + 1 && text.charAt(end - 1) != ')') {
      return true;
    }
    int wordStart = wordStart(at);
    String word = text.substring(wordStart, at);
    if (isSpacedEllipsis(at)) {
      return rules.starters().contains(follower);
    }
    if (word.isEmpty()) {
      return true;
    }
    if (rules.months().contains(follower) && Character.isDigit(word.charAt(word.length() - 1))) {
      return false;
    }
    if (rules.numbered().contains(word)) {
      return !Character.isDigit(next);
    }
    if (rules.titles().contains(word)) {
      return false;
    }
    if (word.codePointCount(0, word.length()) == 1 && Character.isUpperCase(word.codePointAt(0))) {
      return initialEnds(word, wordStart, follower);
    }
    if (word.indexOf('.') > 0 || rules.inside().contains(word)) {
      return rules.starters().contains(follower) || (isOpener(end) && !Character.isDigit(next));
    }
    return true;
  }

  /** ". . ." is an ellipsis in three words. */
  private boolean isSpacedEllipsis(int at) {
    return at >= 2 && Lines.isBlank(text.charAt(at - 1)) && text.charAt(at - 2) == '.';
  }

  /** "J. Edgar" goes on; "from A to B. The" ends, and so does "I. The". */
  private boolean initialEnds(String word, int wordStart, String follower) {
    if (!rules.starters().contains(follower)) {
      return false;
    }
    int before = wordStart - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    String previous = before < 0 ? "" : text.substring(wordStart(before + 1), before + 1);
    boolean name = !previous.isEmpty() && Character.isUpperCase(previous.codePointAt(0));
    return !name || "I".equals(word);
  }

  /**
   * Returns where the run of letters, digits, points and hyphens begins that ends before a unit.
   */
  private int wordStart(int end) {
    int start = end;
    while (start > 0 && end - start < MAX_WORD) {
      char c = text.charAt(start - 1);
      if (!Character.isLetterOrDigit(c) && c != '.' && !Character.isSurrogate(c)) {
        break;
      }
      start--;
    }
    if (start < end && Character.isLowSurrogate(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** Returns the first unit of the next word, opening marks skipped; -1 if the line ends before. */
  private int nextWord(int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Lines.isBreak(c)) {
        return -1;
      }
      if (!Lines.isBlank(c) && OPENERS.indexOf(c) < 0) {
        return at;
      }
      at++;
    }
    return -1;
  }

  private String wordFrom(int start) {
    int end = start;
    while (end < text.length()
        && end - start < MAX_WORD
        && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  /** “We won.” Smith said. */
  private boolean isSaid(int from) {
    int end = attributionEnd(from);
    return end > 0 && end < text.length() && text.charAt(end) == '.';
  }

  /** Says whether a name and a verb of saying follow. */
  private boolean isAttributed(int from) {
    return attributionEnd(from) > 0;
  }

  /** Returns the unit behind a name and a verb of saying; 0 if there is none. */
  private int attributionEnd(int from) {
    int at = from;
    for (int words = 0; words <= MAX_NAME_WORDS; words++) {
      String word = wordFrom(at);
      // “Why?” He left: a pronoun that belonged to the question would be written small.
      if (word.isEmpty() || (words == 0 && rules.starters().contains(word))) {
        return 0;
      }
      if (words > 0 && rules.sayings().contains(word)) {
        return at + word.length();
      }
      if (!Character.isUpperCase(word.codePointAt(0)) && words > 0 && !word.equals("of")) {
        return 0;
      }
      at += word.length();
      if (at < text.length() && text.charAt(at) == '.') {
        at++;
      }
      if (at >= text.length() || text.charAt(at) != ' ') {
        return 0;
      }
      at++;
    }
    return 0;
  }
}
