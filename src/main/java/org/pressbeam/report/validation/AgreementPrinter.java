package org.pressbeam.report.validation;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import org.pressbeam.report.evidence.Printable;
import org.pressbeam.report.validation.Agreement.Precision;

/** Prints how far coders agree with the tables and with each other. */
public final class AgreementPrinter {
  private static final int NAME = 20;

  private final PrintWriter out;

  /** Prepares a printer. */
  public AgreementPrinter(PrintWriter out) {
    this.out = out;
  }

  /** Prints a table for each sheet, then one for all together if they are several. */
  public void print(Agreement agreement) {
    agreement
        .unanswered()
        .forEach(
            (sheet, empty) -> {
              out.println(Printable.line(sheet.toString()));
              if (empty > 0) {
                out.println("  rows without any answer: " + empty);
              }
              precisions(agreement, sheet);
              out.println();
            });
    if (agreement.reliabilities().isEmpty()) {
      return;
    }
    out.println("Coders among themselves");
    out.println(
        String.format(
            Locale.ROOT,
            "  %s  %7s  %9s  %13s  %18s",
            Printable.fit("question", NAME),
            "units",
            "agreement",
            "Cohen's kappa",
            "Krippendorff alpha"));
    agreement
        .reliabilities()
        .forEach(
            (question, reliability) ->
                out.println(
                    String.format(
                        Locale.ROOT,
                        "  %s  %7d  %9s  %13s  %18s",
                        Printable.fit(question.column(), NAME),
                        reliability.comparable(),
                        shown(reliability.agreement()),
                        shown(reliability.kappa()),
                        shown(reliability.alpha()))));
  }

  private void precisions(Agreement agreement, Path sheet) {
    out.println(
        String.format(
            Locale.ROOT,
            "  %s  %s  %6s  %6s  %9s  95 %% interval",
            Printable.fit("question", NAME),
            Printable.fit("category", NAME),
            "right",
            "of",
            "precision"));
    for (Precision precision : agreement.precisions()) {
      if (precision.sheet().equals(sheet)) {
        Proportion proportion = precision.proportion();
        out.println(
            String.format(
                Locale.ROOT,
                "  %s  %s  %6d  %6d  %9.3f  %.3f to %.3f",
                Printable.fit(precision.question().column(), NAME),
                Printable.fit(Printable.line(precision.category()), NAME),
                proportion.hits(),
                proportion.trials(),
                proportion.share(),
                proportion.lower(),
                proportion.upper()));
      }
    }
  }

  /** Returns {@code -} for what is not defined. */
  private static String shown(OptionalDouble value) {
    return value.isEmpty() ? "-" : String.format(Locale.ROOT, "%.3f", value.getAsDouble());
  }
}
