package org.pressbeam.attribution;

import java.util.ArrayList;
import java.util.List;
import org.pressbeam.match.Mention;
import org.pressbeam.text.AnnotatedText;
import org.pressbeam.text.Quotation;
import org.pressbeam.text.Span;

/**
 * The periods of a text: its sentences, those joined that share a quotation, with each outermost
 * quotation as one piece.
 *
 * @param all in order
 * @param lineStarts for each, whether it is the first of its line
 * @param quotations the outermost quotations; the number in a piece refers to them
 */
record Periods(List<Period> all, List<Boolean> lineStarts, List<Quotation> quotations) {

  /** Reads the periods of a text. */
  static Periods of(AnnotatedText text, List<Mention> mentions) {
    List<Quotation> outer =
        text.quotations().stream().filter(quotation -> quotation.depth() == 0).toList();
    List<Period> all = new ArrayList<>();
    List<Boolean> lineStarts = new ArrayList<>();
    List<Span> sentences = text.sentences();
    int quotation = 0;
    int i = 0;
    int lastEnd = -1;
    while (i < sentences.size()) {
      int start = sentences.get(i).start();
      int end = sentences.get(i).end();
      i++;
      while (i < sentences.size()) {
        while (quotation < outer.size() && outer.get(quotation).span().end() <= end) {
          quotation++;
        }
        boolean open = quotation < outer.size() && outer.get(quotation).span().start() < end;
        if (!open || sentences.get(i).start() >= outer.get(quotation).span().end()) {
          break;
        }
        end = sentences.get(i).end();
        i++;
      }
      lineStarts.add(lastEnd < 0 || hasBreak(text.text(), lastEnd, start));
      lastEnd = end;
      all.add(Period.of(text, new Span(start, end), outer, firstQuotation(outer, start), mentions));
    }
    return new Periods(all, lineStarts, outer);
  }

  private static int firstQuotation(List<Quotation> outer, int unit) {
    int low = 0;
    int high = outer.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (outer.get(middle).span().end() <= unit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean hasBreak(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        return true;
      }
    }
    return false;
  }
}
