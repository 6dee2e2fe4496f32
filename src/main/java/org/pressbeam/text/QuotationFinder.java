package org.pressbeam.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.text.Quotation.Marks;

/**
 * Pairs quotation marks, line by line.
 *
 * <p>Rules: an opening mark takes the nearest closing mark of its family on its line; a quotation
 * inside another one is kept with its depth. A double mark that is never closed covers the rest of
 * its line, a single one is taken for an apostrophe. Where marks of one form occur twice without a
 * closing mark between them and the line's marks do not balance, the earlier one is a slip of the
 * pen. A closing mark without an opening one closes a quotation that an earlier line left open, at
 * most {@value #MAX_OPEN_LINES} lines back. Time is linear in the text.
 */
final class QuotationFinder {
  private static final int MAX_DEPTH = 4;
  private static final int MAX_OPEN_LINES = 5;

  private final String text;
  private final List<Quotation> found = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final LineMarks marks;
  private int lineStart;
  private int lineEnd;

  /** Ends of lines, with the quotation that each left open: for speech over several lines. */
  private int openLines;

  private @Nullable Open carried;
  private final List<Span> carriedLines = new ArrayList<>();

  /** An opening mark that waits for its closing one. */
  private record Open(int start, int contentStart, Marks marks, int closer) {}

  private QuotationFinder(String text) {
    this.text = text;
    this.marks = new LineMarks(text);
  }

  /** Returns the quotations of a text, ordered by start, then outer before inner. */
  static List<Quotation> find(String text) {
    QuotationFinder finder = new QuotationFinder(text);
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !Lines.isBreak(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        finder.line(at, end);
      }
      at = end + 1;
    }
    return finder.ordered();
  }

  private void line(int start, int end) {
    lineStart = start;
    lineEnd = end;
    marks.readLine(start, end);
    open.clear();
    int before = found.size();
    int at = start;
    while (at < end) {
      at += mark(at);
    }
    leaveOpen(before);
  }

  /** Treats the character at a unit; returns how many units were used up. */
  private int mark(int at) {
    char c = text.charAt(at);
    switch (c) {
      case '"' -> straight(at, 1, Marks.STRAIGHT);
      case '\'' -> {
        if (marks.isDoubled(at)) {
          straight(at, 2, Marks.DOUBLED);
          return 2;
        }
        single(at, '\'', Marks.SINGLE_STRAIGHT);
      }
      case '`' -> {
        if (at + 1 < lineEnd && text.charAt(at + 1) == '`') {
          push(new Open(at, at + 2, Marks.DOUBLED, '\''));
          return 2;
        }
      }
      case '“' -> openingCurly(at);
      case '„' -> push(new Open(at, at + 1, Marks.CURLY, '“'));
      case '”' -> closingCurly(at);
      case '‘' -> openingSingle(at);
      case '‚' -> {
        if (marks.looksOpening(at, 1) && marks.has('‘', at)) {
          push(new Open(at, at + 1, Marks.SINGLE_CURLY, '‘'));
        }
      }
      case '’' -> single(at, '’', Marks.SINGLE_CURLY);
      case '«', '»', '‹', '›' -> guillemet(at, c);
      case '「', '『' -> push(new Open(at, at + 1, Marks.CORNERS, c + 1));
      case '」', '』' -> close(at, 1, Marks.CORNERS, c);
      default -> {}
    }
    return 1;
  }

  private void straight(int at, int length, Marks family) {
    boolean opening = marks.looksOpening(at, length);
    boolean closing = marks.looksClosing(at, length);
    Open top = innermost(family);
    if (top != null && !(opening && !closing)) {
      close(at, length, family, top.closer);
      return;
    }
    Open curly = innermost(Marks.CURLY);
    if (top == null && curly != null && closing && !opening) {
      close(at, length, Marks.CURLY, curly.closer);
      return;
    }
    if (top == null && closing && !opening) {
      closeCarried(at, length);
      return;
    }
    if (top != null) {
      // A second mark that can only open: the first was never closed.
      forget(top);
    }
    push(new Open(at, at + length, family, family == Marks.STRAIGHT ? '"' : '\''));
  }

  private void openingCurly(int at) {
    Open top = innermost(Marks.CURLY);
    if (top != null && top.closer == '“') {
      close(at, 1, Marks.CURLY, '“');
      return;
    }
    if (top != null && !marks.curlyBalanced()) {
      forget(top);
    }
    push(new Open(at, at + 1, Marks.CURLY, '”'));
  }

  private void closingCurly(int at) {
    Open top = innermost(Marks.CURLY);
    if (top != null) {
      close(at, 1, Marks.CURLY, top.closer);
      return;
    }
    Open straight = innermost(Marks.STRAIGHT);
    if (straight != null && marks.looksClosing(at, 1)) {
      close(at, 1, Marks.STRAIGHT, straight.closer);
      return;
    }
    if (marks.looksOpening(at, 1) && !marks.looksClosing(at, 1)) {
      push(new Open(at, at + 1, Marks.CURLY, '”'));
      return;
    }
    closeCarried(at, 1);
  }

  private void openingSingle(int at) {
    Open top = innermost(Marks.SINGLE_CURLY);
    if (top != null && top.closer == '‘') {
      close(at, 1, Marks.SINGLE_CURLY, '‘');
      return;
    }
    if (top == null && marks.looksOpening(at, 1) && !marks.isElision(at)) {
      push(new Open(at, at + 1, Marks.SINGLE_CURLY, '’'));
    }
  }

  private void single(int at, char closer, Marks family) {
    Open top = innermost(family);
    if (top != null && top.closer == closer) {
      if (marks.closesSingle(at, closer)) {
        close(at, 1, family, closer);
      }
      return;
    }
    if (family == Marks.SINGLE_STRAIGHT
        && top == null
        && marks.looksOpening(at, 1)
        && !marks.isElision(at)) {
      push(new Open(at, at + 1, family, closer));
    }
  }

  private void guillemet(int at, char c) {
    Open top = innermost(Marks.GUILLEMETS);
    if (top != null && top.closer == c) {
      close(at, 1, Marks.GUILLEMETS, c);
      return;
    }
    boolean left = c == '«' || c == '‹';
    if (left || marks.looksOpening(at, 1)) {
      push(new Open(at, at + 1, Marks.GUILLEMETS, opposite(c)));
    }
  }

  private static int opposite(char c) {
    return switch (c) {
      case '«' -> '»';
      case '»' -> '«';
      case '‹' -> '›';
      default -> '‹';
    };
  }

  private void push(Open mark) {
    if (open.size() < MAX_DEPTH) {
      open.push(mark);
    }
  }

  private @Nullable Open innermost(Marks family) {
    for (Open each : open) {
      if (each.marks == family) {
        return each;
      }
    }
    return null;
  }

  private void forget(Open mark) {
    open.removeIf(each -> each.equals(mark));
  }

  /**
   * Closes the innermost quotation of a family; what was opened inside it and never closed goes.
   */
  private void close(int at, int length, Marks family, int closer) {
    Open top = innermost(family);
    if (top == null || top.closer != closer) {
      return;
    }
    while (!open.peek().equals(top)) {
      open.pop();
    }
    open.pop();
    add(top.start, at + length, top.contentStart, at, top.marks, true);
  }

  private void add(int start, int end, int from, int to, Marks family, boolean closed) {
    int first = from;
    int last = to;
    while (first < last && Lines.isBlank(text.charAt(first))) {
      first++;
    }
    while (last > first && Lines.isBlank(text.charAt(last - 1))) {
      last--;
    }
    if (first < last) {
      found.add(new Quotation(new Span(start, end), new Span(first, last), family, closed, 0));
    }
  }

  /** At the end of a line: double marks left open cover its rest. */
  private void leaveOpen(int before) {
    Open outer = null;
    for (Open each : open) {
      if (each.marks != Marks.SINGLE_CURLY && each.marks != Marks.SINGLE_STRAIGHT) {
        outer = each;
      }
    }
    if (outer != null) {
      add(outer.start, lineEnd, outer.contentStart, lineEnd, outer.marks, false);
      carried = outer;
      carriedLines.clear();
      openLines = 0;
      return;
    }
    if (found.size() > before || ++openLines > MAX_OPEN_LINES) {
      carried = null;
    }
    if (carried != null) {
      carriedLines.add(new Span(lineStart, lineEnd));
    }
  }

  /** Ends a quotation that an earlier line left open: the lines between belong to it. */
  private void closeCarried(int at, int length) {
    Open from = carried;
    if (from == null || !open.isEmpty()) {
      return;
    }
    carried = null;
    for (Span each : carriedLines) {
      add(each.start(), each.end(), each.start(), each.end(), from.marks, false);
    }
    carriedLines.clear();
    add(lineStart, at + length, lineStart, at, from.marks, true);
  }

  private List<Quotation> ordered() {
    found.sort(
        (a, b) -> {
          int byStart = Integer.compare(a.span().start(), b.span().start());
          return byStart != 0 ? byStart : Integer.compare(b.span().end(), a.span().end());
        });
    List<Quotation> result = new ArrayList<>(found.size());
    Deque<Span> outer = new ArrayDeque<>();
    for (Quotation each : found) {
      while (!outer.isEmpty() && outer.peek().end() <= each.span().start()) {
        outer.pop();
      }
      result.add(
          new Quotation(each.span(), each.content(), each.marks(), each.closed(), outer.size()));
      outer.push(each.span());
    }
    return Collections.unmodifiableList(result);
  }
}
