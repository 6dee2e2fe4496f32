package org.pressbeam.report.evidence;

import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.pressbeam.report.evidence.Concordance.Line;
import org.pressbeam.report.evidence.Concordance.Meaning;
import org.pressbeam.report.evidence.Concordance.Source;

/**
 * Prints a concordance: for people a line for each article and below it one for each find, keywords
 * under each other; or as CSV.
 */
public final class ConcordancePrinter {
  /** Code points on each side in CSV. */
  private static final int CSV_CONTEXT = 200;

  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final int VOICE = 8;
  private static final int ACTORS = 22;

  private final Concordance concordance;
  private final PrintWriter out;
  private long printed;
  private boolean incomplete;
  private String article = "";

  /** Prepares a printer. */
  public ConcordancePrinter(Concordance concordance, PrintWriter out) {
    this.concordance = concordance;
    this.out = out;
  }

  /**
   * Prints lines of a width, the keyword of each in the same column.
   *
   * @param width columns of a line
   * @param limit most finds
   */
  public void print(Paint paint, int width, long limit) throws IOException {
    int beside = concordance.isOfStances() ? VOICE + 2 + ACTORS + 2 : VOICE + 2;
    int room = Math.max(20, width - beside - 6);
    int before = room * 2 / 5;
    concordance.read(
        room,
        limit,
        line -> {
          head(line.source(), paint);
          out.println("  " + beside(line, paint) + inContext(line, before, room, paint));
          count(line);
        });
  }

  private void head(Source source, Paint paint) {
    if (source.articleId().equals(article)) {
      return;
    }
    out.print(article.isEmpty() ? "" : System.lineSeparator());
    article = source.articleId();
    String date = source.date() == null ? "undated" : source.date();
    String where = source.url() == null ? source.record() : source.url();
    out.println(
        paint.of(BOLD, Printable.line(source.outlet()))
            + "  "
            + date
            + "  "
            + paint.of(DIM, Printable.line(where)));
  }

  private String beside(Line line, Paint paint) {
    String voice = paint.of(DIM, Printable.fit(line.voice(), VOICE)) + "  ";
    if (!concordance.isOfStances()) {
      return voice;
    }
    Meaning meaning = line.meaning();
    String sources = meaning.sources();
    String targets = meaning.targets();
    boolean nobody = sources == null && targets == null;
    String pair = nobody ? "" : listed(sources) + " → " + listed(targets);
    return voice + Printable.fit(Printable.line(pair), ACTORS) + "  ";
  }

  private static String listed(@Nullable String ids) {
    return ids == null ? "-" : ids.replace("|", ",");
  }

  private static String inContext(Line line, int before, int room, Paint paint) {
    String left = Printable.end(Printable.line(line.context().before()).stripTrailing(), before);
    String keyword = Printable.line(line.context().keyword());
    String right = Printable.line(line.context().behind());
    String gap = " ".repeat(before - Printable.width(left));
    int rest = room - before - Printable.width(keyword);
    String cut = rest <= 0 ? "" : Printable.start(right.strip(), rest).stripTrailing();
    return gap + left + "  " + paint.of(BOLD, keyword) + (cut.isEmpty() ? "" : "  " + cut);
  }

  /**
   * Prints a row for each find.
   *
   * @param limit most finds
   */
  public void csv(long limit) throws IOException {
    Csv csv =
        new Csv(
            out,
            "outlet",
            "date",
            "voice",
            "left",
            "keyword",
            "right",
            "actor",
            "stance",
            "phrase",
            "polarity",
            "negated",
            "sources",
            "targets",
            "part",
            "sentence",
            "start",
            "end",
            "article_id",
            "title",
            "url");
    concordance.read(
        CSV_CONTEXT,
        limit,
        line -> {
          row(line, csv);
          count(line);
        });
  }

  private static void row(Line line, Csv csv) {
    Source source = line.source();
    Meaning meaning = line.meaning();
    boolean stance = meaning.stance() != null;
    csv.text(source.outlet()).text(source.date()).text(line.voice());
    csv.text(line.context().before().stripTrailing());
    csv.text(line.context().keyword());
    csv.text(line.context().behind().stripLeading());
    csv.text(meaning.actor()).text(meaning.stance()).text(meaning.phrase());
    if (stance) {
      csv.number(meaning.polarity()).text(String.valueOf(meaning.negated()));
    } else {
      csv.text(null).text(null);
    }
    csv.text(meaning.sources()).text(meaning.targets()).text(line.position().part());
    csv.number(line.position().sentence());
    csv.number(line.position().start()).number(line.position().end());
    csv.text(source.articleId()).text(source.title()).text(source.url()).end();
  }

  private void count(Line line) {
    printed++;
    incomplete |= !line.context().whole();
  }

  /** Returns how many finds were printed. */
  public long printed() {
    return printed;
  }

  /**
   * Says whether a text was missing: then the context of a stance is its sentence, and a mention
   * has none.
   */
  public boolean isIncomplete() {
    return incomplete;
  }
}
