package org.pressbeam.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pressbeam.analysis.ArticleAnalyzer;
import org.pressbeam.analysis.Findings;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.article.Article;
import org.pressbeam.corpus.Fingerprint;
import org.pressbeam.corpus.Origin;
import org.pressbeam.pipeline.StagedEntry.Visit;
import org.pressbeam.reject.OrReject;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.table.Counts;
import org.pressbeam.table.Rows;
import org.pressbeam.table.Table;

/**
 * Analyses the staged articles of one slice and writes its evidence files. Used once, by one
 * thread.
 */
final class SliceAnalyzer implements Closeable {
  private static final Findings NOTHING = new Findings(0, 0, List.of());

  private final ArticleAnalyzer analyzer;
  private final boolean includeText;
  private final boolean keeps;
  private final Map<Table, ParquetFile> files = new EnumMap<>(Table.class);
  private final Counts counts = new Counts();
  private final TallyBuilder tally = new TallyBuilder();
  private int index;

  SliceAnalyzer(ArticleAnalyzer analyzer, RunSettings settings, int slice) throws IOException {
    this.analyzer = analyzer;
    this.includeText = settings.includeText();
    this.keeps = settings.batch() != null;
    for (Table table : Table.of(Table.Kind.EVIDENCE)) {
      files.put(table, ParquetFile.create(table, slice, settings.folder()));
    }
    if (keeps) {
      files.put(
          Table.FINGERPRINTS, ParquetFile.create(Table.FINGERPRINTS, slice, settings.folder()));
    }
  }

  /** Analyses a staged file. */
  void analyze(String staged, Decisions decisions) throws IOException {
    try (StagedArticles.Reader in = new StagedArticles.Reader(staged)) {
      while (in.hasNext()) {
        StagedEntry entry = in.next();
        Visit visit = entry.visit();
        if (entry.article() != null) {
          analyze(entry.article(), decisions);
        } else if (entry.reject() != null) {
          reject(entry.reject(), visit == null ? Visit.UNKNOWN : visit);
        } else if (visit != null) {
          counts.addSkipped(visit.outlet(), visit.captured());
        }
      }
    }
  }

  private void reject(ArchiveEntry.Rejected reject, Visit visit) throws IOException {
    counts.addReject(visit.outlet(), visit.captured());
    file(Table.REJECTS)
        .write(Rows.reject(reject.name(), reject.reason(), reject.detail(), reject.bytes()));
  }

  private void analyze(Article staged, Decisions decisions) throws IOException {
    Article article = decisions.settle(staged, index, counts);
    if (keeps && staged.settled() == null && !Rows.isRepetition(article)) {
      Fingerprint print = Fingerprint.of(staged, new Origin.Place(0, index));
      file(Table.FINGERPRINTS).write(Rows.fingerprint(print.named(article.id())));
    }
    index++;
    analyze(article);
  }

  private void analyze(Article article) throws IOException {
    List<String> failures = new ArrayList<>();
    Findings found =
        OrReject.run(
            () -> analyzer.analyze(article),
            RejectReason.INTERNAL,
            (reason, detail) -> failures.add(detail));
    for (String failure : failures) {
      tally.rejected(RejectReason.INTERNAL);
      file(Table.REJECTS)
          .write(Rows.reject(article.record(), RejectReason.INTERNAL, failure, null));
    }
    write(article, found == null ? NOTHING : found);
  }

  private void write(Article article, Findings findings) throws IOException {
    counts.add(article, findings);
    file(Table.ARTICLES).write(Rows.article(article, findings, includeText));
    if (Rows.isRepetition(article)) {
      tally.duplicate();
      return;
    }
    file(Table.MENTIONS).write(Rows.mentions(article, findings));
    file(Table.STANCES).write(Rows.stances(article, findings));
    file(Table.QUOTES).write(Rows.quotes(article, findings));
  }

  private ParquetFile file(Table table) {
    ParquetFile file = files.get(table);
    if (file == null) {
      throw new IllegalArgumentException(table.tableName() + " is no evidence");
    }
    return file;
  }

  /** Completes the files and returns them. */
  List<WrittenFile> finish() throws IOException {
    List<WrittenFile> written = new ArrayList<>();
    for (ParquetFile file : files.values()) {
      written.add(file.finish());
    }
    return written;
  }

  /** Returns the sums over the slice. */
  Counts counts() {
    return counts;
  }

  /** Returns what became of the articles. */
  Tally tally() {
    return tally.build();
  }

  @Override
  public void close() throws IOException {
    for (ParquetFile file : files.values()) {
      file.close();
    }
  }
}
