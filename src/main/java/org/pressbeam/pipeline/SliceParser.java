package org.pressbeam.pipeline;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
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
import org.pressbeam.corpus.Origin;
import org.pressbeam.pipeline.StagedEntry.Visit;
import org.pressbeam.reject.OrReject;
import org.pressbeam.reject.RejectReason;

/** Reads the records of a slice, makes articles of them and stages these. Used by one thread. */
final class SliceParser {
  /** Progress only: what is counted here may count a retry twice. */
  static final Counter RECORDS = Metrics.counter("pressbeam", "records");

  static final Counter BYTES = Metrics.counter("pressbeam", "bytes");

  private final ArticleExtractor extractor;
  private final RunFolder folder;
  private final int shards;
  private final @Nullable Batch batch;

  SliceParser(ExtractorSettings settings, RunFolder folder, int shards, @Nullable Batch batch) {
    this.extractor = new ArticleExtractor(settings);
    this.folder = folder;
    this.shards = shards;
    this.batch = batch;
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
    work.byOutlet.finish();
    work.byId.finish();
    return new ParsedSlice(
        slice, staged, work.tally.build(), work.outletBlocks, work.idBlocks, work.covered);
  }

  /** What is gathered while one slice is parsed. */
  private final class Work {
    private final int slice;
    private final TallyBuilder tally = new TallyBuilder();
    private final List<ShardBlock> outletBlocks = new ArrayList<>();
    private final List<ShardBlock> idBlocks = new ArrayList<>();
    private final Blocks<Fingerprint> byOutlet =
        new Blocks<>(Prints.FINGERPRINT, outletBlocks::add);
    private final Blocks<Fingerprint> byId = new Blocks<>(Prints.FINGERPRINT, idBlocks::add);
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
        reject(rejected, Visit.UNKNOWN, out);
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
        out.write(new StagedEntry(null, null, visit(record)));
      } else {
        reject(rejected[0], visit(record), out);
      }
    }

    private Visit visit(ArchiveRecord record) {
      return new Visit(extractor.outletOf(record), record.captured());
    }

    private void reject(ArchiveEntry.Rejected rejected, Visit visit, StagedArticles.Writer out)
        throws IOException {
      tally.rejected(rejected.reason());
      out.write(new StagedEntry(null, rejected, visit));
    }

    private void stage(Article extracted, StagedArticles.Writer out) throws IOException {
      tally.article();
      Article article = batch == null ? extracted : batch.named(extracted);
      out.write(new StagedEntry(article, null, null));
      Origin.Place place = new Origin.Place(slice, articles++);
      Fingerprint fingerprint =
          batch == null ? Fingerprint.of(article, place) : batch.fingerprint(article, place);
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
