package org.pressbeam.table;

import java.util.List;
import org.pressbeam.text.Span;

/** Finds the sentence of a part in which an offset stands. */
final class SentenceNumbers {
  private final List<Span> sentences;

  SentenceNumbers(List<Span> sentences) {
    this.sentences = sentences;
  }

  /**
   * Returns the number, from 0, of the last sentence that starts at or before a UTF-16 unit; 0
   * before the first.
   */
  long at(int unit) {
    return Span.lastStartingBy(unit, sentences);
  }

  /**
   * Returns the words of the sentence in which a unit stands; the whole text where there is no
   * sentence.
   */
  String textAt(int unit, String text) {
    return sentences.isEmpty() ? text : sentences.get((int) at(unit)).of(text);
  }
}
