package org.pressbeam.report.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pressbeam.report.evidence.MarkedArticle.Kind;
import org.pressbeam.report.evidence.MarkedArticle.Mark;

/**
 * A text with marks, in lines of a width. Marks may overlap in any way: those that end at a place
 * are closed before others open there.
 */
final class MarkedText {
  private static final String LABEL = "2";

  private final String text;
  private final Paint paint;
  private final List<Mark> opening;
  private final List<Mark> closing;

  /** How many marks of each kind are open. */
  private final Map<Kind, Integer> open = new EnumMap<>(Kind.class);

  private MarkedText(String text, List<Mark> marks, Paint paint) {
    this.text = text;
    this.paint = paint;
    List<Mark> filled = marks.stream().filter(mark -> mark.start() < mark.end()).toList();
    this.opening = new ArrayList<>(filled);
    this.closing = new ArrayList<>(filled);
    // Outer marks open first and close last.
    Comparator<Mark> byStart = Comparator.comparingInt(Mark::start);
    Comparator<Mark> byEnd = Comparator.comparingInt(Mark::end);
    Comparator<Mark> byKind = Comparator.comparing(Mark::kind);
    opening.sort(byStart.thenComparing(byEnd.reversed()).thenComparing(byKind.reversed()));
    closing.sort(byEnd.thenComparing(byStart.reversed()).thenComparing(byKind));
  }

  /**
   * Returns a text in lines, its own line feeds as empty lines.
   *
   * @param style of ANSI for all of it; empty for none
   * @param width most columns of a line, if no word is longer
   */
  static List<String> lines(MarkedArticle.Part part, Paint paint, String style, int width) {
    MarkedText marked = new MarkedText(part.text(), part.marks(), paint);
    return marked.lines(style, new Flow(paint, width));
  }

  private List<String> lines(String style, Flow flow) {
    int opened = 0;
    int closed = 0;
    for (int at = 0; at <= text.length(); ) {
      while (closed < closing.size() && closing.get(closed).end() == at) {
        close(closing.get(closed++), style, flow);
      }
      while (opened < opening.size() && opening.get(opened).start() == at) {
        open(opening.get(opened++), style, flow);
      }
      if (at == text.length()) {
        break;
      }
      int point = text.codePointAt(at);
      if (point == '\n') {
        flow.paragraph();
      } else {
        flow.add(Printable.line(Character.toString(point)), style(style));
      }
      at += Character.charCount(point);
    }
    return flow.finish();
  }

  private void open(Mark mark, String style, Flow flow) {
    open.merge(mark.kind(), 1, Integer::sum);
    if (paint == Paint.PLAIN) {
      flow.add(String.valueOf(mark.kind().open), style(style));
    }
  }

  private void close(Mark mark, String style, Flow flow) {
    if (paint == Paint.PLAIN) {
      flow.add(String.valueOf(mark.kind().close), style(style));
    }
    open.merge(mark.kind(), -1, Integer::sum);
    flow.add(mark.label(), LABEL);
  }

  /** Returns the style of what stands inside the marks that are open; the innermost kind wins. */
  private String style(String around) {
    StringBuilder style = new StringBuilder(around);
    for (Kind kind : List.of(Kind.QUOTE, Kind.STANCE, Kind.MENTION)) {
      if (open.getOrDefault(kind, 0) > 0) {
        style.append(style.isEmpty() ? "" : ";").append(kind.style);
      }
    }
    return style.toString();
  }
}
