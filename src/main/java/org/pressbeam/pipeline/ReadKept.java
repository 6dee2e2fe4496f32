package org.pressbeam.pipeline;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.ArchiveSource;
import org.pressbeam.archive.opening.ArchiveOpener;
import org.pressbeam.corpus.Fingerprint;
import org.pressbeam.corpus.Origin;
import org.pressbeam.table.Rows;

/**
 * Reads the fingerprints that an earlier batch has kept, packed by shard of the outlet; those with
 * given ids go out apart, by shard of the id. A file that is damaged fails the run.
 */
final class ReadKept extends DoFn<KeptFile, KV<Integer, byte[]>> {
  private static final long serialVersionUID = 1L;

  private final int shards;
  private final TupleTag<KV<Integer, byte[]>> byId;

  ReadKept(int shards, TupleTag<KV<Integer, byte[]>> byId) {
    this.shards = shards;
    this.byId = byId;
  }

  @ProcessElement
  public void process(
      @Element KeptFile file,
      OutputReceiver<KV<Integer, byte[]>> byOutlet,
      MultiOutputReceiver tagged)
      throws IOException {
    Blocks<Fingerprint> outlets = new Blocks<>(Prints.FINGERPRINT, SettleCorpus.sendTo(byOutlet));
    Blocks<Fingerprint> ids =
        new Blocks<>(Prints.FINGERPRINT, SettleCorpus.sendTo(tagged.get(byId)));
    try (SeekableByteChannel channel = open(file.path());
        Archive rows =
            ArchiveOpener.open(
                new ArchiveSource(file.path(), file.path(), channel, channel.size()))) {
      int index = 0;
      for (ArchiveEntry entry = rows.next(); entry != null; entry = rows.next()) {
        Fingerprint print =
            fingerprint(entry, new Origin.Place(-1 - file.number(), index++), file.path());
        if (print.spareId() == null) {
          outlets.addByHash(print.outlet(), shards, print);
        } else {
          ids.addByHash(print.id(), shards, print);
        }
      }
    }
    outlets.finish();
    ids.finish();
  }

  private static Fingerprint fingerprint(ArchiveEntry entry, Origin.Place place, String path)
      throws IOException {
    if (entry instanceof ArchiveRecord record
        && record.content() instanceof ArchiveRecord.Fields row) {
      return Rows.keptFingerprint(row.values(), place);
    }
    throw new IOException(path + ": damaged at row " + place.index() + ": " + entry);
  }

  private static SeekableByteChannel open(String path) throws IOException {
    ReadableByteChannel channel = RunFolder.open(path);
    if (channel instanceof SeekableByteChannel seekable) {
      return seekable;
    }
    channel.close();
    throw new IOException(path + ": its file system cannot seek");
  }
}
