package org.pressbeam.report.evidence;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pressbeam.report.evidence.MarkedArticle.Field;
import org.pressbeam.report.evidence.MarkedArticle.Find;
import org.pressbeam.report.evidence.MarkedArticle.Kind;
import org.pressbeam.report.evidence.MarkedArticle.Part;
import org.pressbeam.report.evidence.MarkedArticle.Rule;

/**
 * Prints an article with everything found marked in place, then what was found: a row for each
 * find, or for several of which the same is to be said.
 */
public final class ArticlePrinter {
  private static final String BOLD = "1";
  private static final String DIM = "2";

  private final PrintWriter out;
  private final Paint paint;
  private final int width;

  /**
   * Prepares a printer.
   *
   * @param width columns of a line
   */
  public ArticlePrinter(PrintWriter out, Paint paint, int width) {
    this.out = out;
    this.paint = paint;
    this.width = width;
  }

  /** Prints an article. */
  public void print(MarkedArticle article) {
    int names = article.head().stream().mapToInt(field -> field.name().length()).max().orElse(0);
    for (Field field : article.head()) {
      out.println(
          paint.of(DIM, Printable.fit(field.name(), names)) + "  " + Printable.line(field.value()));
    }
    article.notes().forEach(note -> out.println("note: " + Printable.line(note)));
    if (article.finds().isEmpty()) {
      out.println("nothing was found");
    } else {
      out.println("marked: " + legend());
    }
    for (int i = 0; i < article.parts().size(); i++) {
      Part part = article.parts().get(i);
      boolean title = i == 0 && article.parts().size() > 1;
      out.println();
      MarkedText.lines(part, paint, title ? BOLD : "", width).forEach(out::println);
    }
    for (Kind kind : Kind.values()) {
      list(kind, article.finds().stream().filter(find -> find.kind() == kind).toList());
      rules(article.rules().stream().filter(rule -> rule.kind() == kind).toList());
    }
  }

  private String legend() {
    StringBuilder legend = new StringBuilder();
    for (Kind kind : Kind.values()) {
      String words = paint == Paint.PLAIN ? kind.open + kind.words + kind.close : kind.words;
      legend
          .append(legend.isEmpty() ? "" : ", ")
          .append(paint.of(kind.style, words))
          .append(paint.of(DIM, kind.label(1)));
    }
    return legend.toString();
  }

  private void list(Kind kind, List<Find> finds) {
    if (finds.isEmpty()) {
      return;
    }
    out.println();
    String plural =
        switch (kind) {
          case MENTION -> "Mentions";
          case STANCE -> "Stances";
          case QUOTE -> "Quotes";
        };
    out.println(paint.of(BOLD, plural));
    int labels = finds.stream().mapToInt(find -> find.label().length()).max().orElse(0);
    for (List<Find> alike : alike(finds)) {
      Find first = alike.get(0);
      String also =
          alike.stream().skip(1).map(find -> " " + find.label()).collect(Collectors.joining());
      String label = paint.of(kind.style, Printable.fit(first.label(), labels));
      String what = also.isEmpty() ? first.what() : first.what() + "; also" + also;
      indented("  " + label + "  ", labels + 4, what, "");
      for (String reason : first.reasons()) {
        indented(" ".repeat(labels + 4), labels + 4, reason, DIM);
      }
    }
  }

  /** Returns finds of which the same is to be said together, in order of the first of them. */
  private static Collection<List<Find>> alike(List<Find> finds) {
    Map<List<String>, List<Find>> alike = new LinkedHashMap<>();
    for (Find find : finds) {
      List<String> said = new ArrayList<>(find.reasons());
      said.add(find.what());
      alike.computeIfAbsent(said, key -> new ArrayList<>()).add(find);
    }
    return alike.values();
  }

  private void rules(List<Rule> rules) {
    if (!rules.isEmpty()) {
      out.println();
    }
    int names = rules.stream().mapToInt(rule -> rule.name().length()).max().orElse(0);
    for (Rule rule : rules) {
      String name = "  " + Printable.fit(rule.name(), names) + "  ";
      indented(paint.of(DIM, name), name.length(), rule.explanation(), DIM);
    }
  }

  private void indented(String first, int indent, String text, String style) {
    Part part = new Part(text, List.of());
    String before = first;
    for (String line : MarkedText.lines(part, paint, style, Math.max(20, width - indent))) {
      out.println(before + line);
      before = " ".repeat(indent);
    }
  }
}
