package org.pressbeam.pipeline;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.ArchiveSource;
import org.pressbeam.archive.ByteRange;
import org.pressbeam.archive.opening.ArchiveOpener;
import org.pressbeam.article.Article;
import org.pressbeam.article.ArticleExtractor;
import org.pressbeam.article.Extraction;
import org.pressbeam.article.ExtractorSettings;
import org.pressbeam.corpus.Fingerprint;
import org.pressbeam.reject.OrReject;
import org.pressbeam.reject.RejectReason;

/** Reads the records of a slice, makes articles of them and stages these. Used by one thread. */
final class SliceParser {
  /** Progress only: what is counted here may count a retry twice. */
  static final Counter RECORDS = Metrics.counter("pressbeam", "records");

  static final Counter BYTES = Metrics.counter("pressbeam", "bytes");

  private static final RecordCoder<Fingerprint> FINGERPRINT = RecordCoder.of(Fingerprint.class);

  private final ArticleExtractor extractor;
  private final RunFolder folder;
  private final int shards;

  SliceParser(ExtractorSettings settings, RunFolder folder, int shards) {
    this.extractor = new ArticleExtractor(settings);
    this.folder = folder;
    this.shards = shards;
  }

  /** Parses a slice. */
  ParsedSlice parse(Slice slice) throws IOException {
    String staged = folder.attempt("staged-" + slice.number());
    Work work = new Work(slice.number());
    try (StagedArticles.Writer out = new StagedArticles.Writer(staged)) {
      for (SliceFile file : slice.files()) {
        work.parse(file, out);
        BYTES.inc(file.range().to() - file.range().from());
      }
    }
    return new ParsedSlice(
        slice,
        staged,
        work.tally.build(),
        work.byOutlet.packed(),
        work.byId.packed(),
        work.covered);
  }

  /** What is gathered while one slice is parsed. */
  private final class Work {
    private final int slice;
    private final TallyBuilder tally = new TallyBuilder();
    private final Blocks<Fingerprint> byOutlet = new Blocks<>(FINGERPRINT);
    private final Blocks<Fingerprint> byId = new Blocks<>(FINGERPRINT);
    private int articles;
    private @Nullable ByteRange covered;

    Work(int slice) {
      this.slice = slice;
    }

    void parse(SliceFile file, StagedArticles.Writer out) throws IOException {
      try (SeekableByteChannel channel = seekable(file.path());
          Archive archive = open(file, channel)) {
        for (ArchiveEntry entry = archive.next(); entry != null; entry = archive.next()) {
          tally.record();
          RECORDS.inc();
          take(entry, out);
        }
        covered = archive.covered();
      }
    }

    private void take(ArchiveEntry entry, StagedArticles.Writer out) throws IOException {
      if (entry instanceof ArchiveEntry.Skipped skipped) {
        tally.skipped(skipped.filter());
      } else if (entry instanceof ArchiveEntry.Rejected rejected) {
        reject(rejected, out);
      } else if (entry instanceof ArchiveRecord record) {
        extract(record, out);
      }
    }

    private void extract(ArchiveRecord record, StagedArticles.Writer out) throws IOException {
      ArchiveEntry.Rejected[] rejected = new ArchiveEntry.Rejected[1];
      Extraction extraction =
          OrReject.run(
              () -> extractor.extract(record),
              RejectReason.INTERNAL_PARSING,
              (reason, detail) ->
                  rejected[0] =
                      new ArchiveEntry.Rejected(
                          record.name(), reason, detail, record.content().bytes()));
      if (extraction instanceof Article article) {
        stage(article, out);
      } else if (extraction instanceof Extraction.Skipped skipped) {
        tally.skipped(skipped.filter());
      } else {
        reject(rejected[0], out);
      }
    }

    private void reject(ArchiveEntry.Rejected rejected, StagedArticles.Writer out)
        throws IOException {
      tally.rejected(rejected.reason());
      out.write(new StagedEntry(null, rejected));
    }

    private void stage(Article article, StagedArticles.Writer out) throws IOException {
      tally.article();
      out.write(new StagedEntry(article, null));
      Fingerprint.Place place = new Fingerprint.Place(slice, articles++);
      Fingerprint fingerprint = Fingerprint.of(article, place);
      if (article.givenId() || article.settled() != null) {
        byId.addByHash(article.id(), shards, fingerprint);
      } else {
        byOutlet.addByHash(article.outlet(), shards, fingerprint);
      }
    }
  }

  private static Archive open(SliceFile file, SeekableByteChannel channel) throws IOException {
    ArchiveSource source = new ArchiveSource(file.archive(), file.path(), channel, file.size());
    return ArchiveOpener.open(source, file.range());
  }

  private static SeekableByteChannel seekable(String path) throws IOException {
    ReadableByteChannel channel = RunFolder.open(path);
    if (channel instanceof SeekableByteChannel seekable) {
      return seekable;
    }
    channel.close();
    throw new IOException(path + ": its file system cannot seek, which archives need");
  }
}
