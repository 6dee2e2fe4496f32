package org.pressbeam.explain;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.pressbeam.explain.FoundRow.Kind;
import org.pressbeam.explain.LexiconChanges.Change;
import org.pressbeam.explain.LexiconChanges.Fate;
import org.pressbeam.explain.LexiconDiff.Sums;
import org.pressbeam.report.evidence.Csv;
import org.pressbeam.report.evidence.Paint;
import org.pressbeam.report.evidence.Printable;

/** Prints what another lexicon changes. */
public final class DiffPrinter {
  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final String GAINED = "32";
  private static final String LOST = "31";
  private static final int NAME = 32;

  private final PrintWriter out;
  private final Paint paint;
  private final int width;
  private final int rows;

  /**
   * Prepares a printer.
   *
   * @param width columns of a line
   * @param rows most rows of each list
   */
  public DiffPrinter(PrintWriter out, Paint paint, int width, int rows) {
    this.out = out;
    this.paint = paint;
    this.width = width;
    this.rows = rows;
  }

  /** Prints changes of entries, then of counts, then rows gained and lost. */
  public void print(LexiconChanges changes, LexiconDiff diff) {
    changes("Actors", changes.actors());
    changes("Stance phrases", changes.phrases());
    out.println(
        paint.of(BOLD, "Articles")
            + ": "
            + diff.articles()
            + ", of which "
            + diff.changed()
            + " change; "
            + diff.gains()
            + " rows gained, "
            + diff.losses()
            + " lost");
    counts("Mentions of actors", diff.actors());
    counts("Stances", diff.stances());
    list("Rows gained", paint.of(GAINED, "+"), diff.gained(), diff.gains());
    list("Rows lost", paint.of(LOST, "-"), diff.lost(), diff.losses());
  }

  private void changes(String title, List<Change> changes) {
    StringBuilder line = new StringBuilder();
    for (Fate fate : Fate.values()) {
      long count = changes.stream().filter(change -> change.fate() == fate).count();
      line.append(line.isEmpty() ? ": " : ", ").append(count).append(' ');
      line.append(fate.name().toLowerCase(Locale.ROOT));
    }
    out.println(paint.of(BOLD, title) + line);
    for (Fate fate : Fate.values()) {
      List<Change> some = changes.stream().filter(change -> change.fate() == fate).toList();
      for (Change change : some.subList(0, Math.min(rows, some.size()))) {
        String detail = change.detail().isEmpty() ? "" : ": " + change.detail();
        out.println("  " + sign(fate) + " " + cut(change.entry() + detail, width - 4));
      }
      more(some.size() - rows, fate.name().toLowerCase(Locale.ROOT));
    }
    out.println();
  }

  private String sign(Fate fate) {
    return switch (fate) {
      case ADDED -> paint.of(GAINED, "+");
      case REMOVED -> paint.of(LOST, "-");
      case CHANGED -> "~";
    };
  }

  private static String cut(String text, int width) {
    return Printable.fit(Printable.line(text), width).stripTrailing();
  }

  private void more(long rest, String what) {
    if (rest > 0) {
      out.println(paint.of(DIM, "  and " + rest + " more " + what));
    }
  }

  /** Prints what changed, the greatest changes first. */
  private void counts(String title, SortedMap<String, Sums> sums) {
    Comparator<Map.Entry<String, Sums>> order =
        Comparator.comparing(entry -> -Math.abs(change(entry.getValue())));
    List<Map.Entry<String, Sums>> changed =
        sums.entrySet().stream()
            .filter(entry -> change(entry.getValue()) != 0)
            .sorted(order.thenComparing(Map.Entry.comparingByKey()))
            .toList();
    if (changed.isEmpty()) {
      return;
    }
    out.println();
    out.println(
        paint.of(BOLD, Printable.fit(title, NAME + 2))
            + paint.of(DIM, "  before    after   change    in articles"));
    for (Map.Entry<String, Sums> entry : changed.subList(0, Math.min(rows, changed.size()))) {
      Sums sum = entry.getValue();
      out.printf(
          Locale.ROOT,
          "  %s%8d %8d %+8d   %6d → %d%n",
          Printable.fit(Printable.line(entry.getKey()), NAME),
          sum.before(),
          sum.after(),
          change(sum),
          sum.articlesBefore(),
          sum.articlesAfter());
    }
    more(changed.size() - rows, "changed");
  }

  private static long change(Sums sums) {
    return sums.after() - sums.before();
  }

  private void list(String title, String sign, SortedSet<FoundRow> found, long all) {
    if (found.isEmpty()) {
      return;
    }
    out.println();
    out.println(paint.of(BOLD, title));
    String article = "";
    for (FoundRow row : found) {
      FoundRow.Where where = row.where();
      if (!where.articleId().equals(article)) {
        article = where.articleId();
        String date = where.date() == null ? "undated" : where.date().toString();
        String at = where.url() == null ? where.articleId() : where.url();
        out.println("  " + Printable.line(where.outlet() + "  " + date + "  " + at));
      }
      String what = Printable.line(words(row.what())) + "  ";
      int room = Math.max(30, width - 6 - Printable.width(what));
      out.println("    " + sign + " " + what + inContext(row, room));
    }
    more(all - found.size(), "rows, which --limit shows");
  }

  private static String words(FoundRow.What what) {
    if (what.kind() == Kind.MENTION) {
      return what.entry();
    }
    boolean nobody = what.source().isEmpty() && what.target().isEmpty();
    String pair = nobody ? "" : " " + orDash(what.source()) + " → " + orDash(what.target());
    return what.entry() + pair;
  }

  private static String orDash(String id) {
    return id.isEmpty() ? "-" : id;
  }

  private String inContext(FoundRow row, int room) {
    String words = cut(row.words(), Math.min(room, Printable.width(row.words())));
    int rest = Math.max(0, room - Printable.width(words) - 2);
    String left = Printable.line(row.before());
    String right = Printable.line(row.behind());
    int half = Math.min(Printable.width(left), rest / 2);
    String behind = Printable.start(right, rest - half).stripTrailing();
    String before = Printable.end(left, rest - Printable.width(behind));
    String marked = paint == Paint.PLAIN ? "[" + words + "]" : paint.of(BOLD, words);
    return before + marked + behind;
  }

  /** Prints a row for each row gained or lost, in UTF-8. */
  public static void csv(LexiconDiff diff, PrintWriter out) {
    Csv csv =
        new Csv(
            out,
            "change",
            "kind",
            "entry",
            "phrase",
            "source",
            "target",
            "outlet",
            "date",
            "part",
            "left",
            "words",
            "right",
            "article_id",
            "title",
            "url");
    diff.gained().forEach(row -> row("gained", row, csv));
    diff.lost().forEach(row -> row("lost", row, csv));
  }

  private static void row(String change, FoundRow row, Csv csv) {
    FoundRow.What what = row.what();
    FoundRow.Where where = row.where();
    csv.text(change).text(what.kind().name().toLowerCase(Locale.ROOT)).text(what.entry());
    csv.text(what.phrase()).text(what.source()).text(what.target()).text(where.outlet());
    csv.text(where.date() == null ? null : where.date().toString()).text(row.part().code());
    csv.text(row.before()).text(row.words()).text(row.behind());
    csv.text(where.articleId()).text(where.title()).text(where.url()).end();
  }
}
