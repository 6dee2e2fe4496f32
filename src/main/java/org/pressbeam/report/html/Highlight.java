package org.pressbeam.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cuts a sentence into stretches that are to be marked and stretches between them. */
final class Highlight {
  static final String PLAIN = "";
  static final String PHRASE = "phrase";
  static final String SOURCE = "source";
  static final String TARGET = "target";

  private Highlight() {}

  /**
   * Something found.
   *
   * @param start offset in its part of the article, in code points
   * @param surface how it stands there
   * @param role as what it is to be marked
   */
  record Mark(long start, String surface, String role) {}

  /**
   * A stretch of text.
   *
   * @param text as it stands in the sentence
   * @param role as what it is to be marked, {@link #PLAIN} for not at all
   */
  record Segment(String text, String role) {}

  private record Found(int start, int end, String role) {}

  /**
   * Returns the stretches of a sentence. The tables do not say where in its article a sentence
   * begins; that follows from where the phrase stands in both. Where the phrase stands in the
   * sentence several times, the place is taken at which most of the others are where they must be.
   *
   * @param sentence the sentence
   * @param phrase the stance phrase in it
   * @param others actors in it
   */
  static List<Segment> segments(String sentence, Mark phrase, List<Mark> others) {
    List<Found> best = List.of();
    for (int at = sentence.indexOf(phrase.surface());
        at >= 0;
        at = sentence.indexOf(phrase.surface(), at + 1)) {
      List<Found> found = found(sentence, at, phrase, others);
      if (found.size() > best.size()) {
        best = found;
      }
    }
    return cut(sentence, best);
  }

  private static List<Found> found(String sentence, int at, Mark phrase, List<Mark> others) {
    List<Found> found = new ArrayList<>();
    found.add(new Found(at, at + phrase.surface().length(), phrase.role()));
    int phraseStart = sentence.codePointCount(0, at);
    int length = sentence.codePointCount(0, sentence.length());
    for (Mark other : others) {
      long start = phraseStart + other.start() - phrase.start();
      if (start >= 0 && start < length) {
        int from = sentence.offsetByCodePoints(0, (int) start);
        if (sentence.startsWith(other.surface(), from)) {
          found.add(new Found(from, from + other.surface().length(), other.role()));
        }
      }
    }
    return found;
  }

  private static List<Segment> cut(String sentence, List<Found> found) {
    List<Segment> segments = new ArrayList<>();
    int end = 0;
    for (Found stretch : found.stream().sorted(Comparator.comparingInt(Found::start)).toList()) {
      if (stretch.start() >= end) {
        add(segments, sentence.substring(end, stretch.start()), PLAIN);
        add(segments, sentence.substring(stretch.start(), stretch.end()), stretch.role());
        end = stretch.end();
      }
    }
    add(segments, sentence.substring(end), PLAIN);
    return segments;
  }

  /**
   * Returns a mention in its context, which is cut at line breaks and at its outer words.
   *
   * @param left text before the mention
   * @param surface the mention
   * @param right text behind it
   */
  static List<Segment> context(String left, String surface, String right) {
    String before = left.substring(left.lastIndexOf('\n') + 1);
    int space = before.indexOf(' ');
    if (before.length() == left.length() && space >= 0) {
      before = "… " + before.substring(space + 1);
    }
    int newline = right.indexOf('\n');
    String behind = newline < 0 ? right : right.substring(0, newline);
    int last = behind.lastIndexOf(' ');
    if (newline < 0 && last >= 0) {
      behind = behind.substring(0, last) + " …";
    }
    List<Segment> segments = new ArrayList<>();
    add(segments, before, PLAIN);
    add(segments, surface, TARGET);
    add(segments, behind, PLAIN);
    return segments;
  }

  private static void add(List<Segment> segments, String text, String role) {
    if (!text.isEmpty()) {
      segments.add(new Segment(text, role));
    }
  }
}
