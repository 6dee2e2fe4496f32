package org.pressbeam.archive.opening;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveEntry.Rejected;
import org.pressbeam.archive.ByteRange;
import org.pressbeam.archive.bytes.ChannelFailure;
import org.pressbeam.archive.bytes.Damage;
import org.pressbeam.archive.entry.Place;
import org.pressbeam.archive.entry.SingleEntry;
import org.pressbeam.reject.RejectReason;

/**
 * The archive of a file, and the one door through which all its entries pass: tells failures of the
 * channel apart from all else. Whatever else comes through it, out of a library that met bytes made
 * to break it, is one more way to be damaged and loses the rest of the file.
 */
final class OpenedFile implements Archive {
  private final Place place;
  private final long from;
  private Archive archive;

  OpenedFile(Place place, long from, ArchiveOpener.Opening opening) throws IOException {
    this.place = place;
    this.from = from;
    Archive opened;
    try {
      opened = opening.open();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      opened = new SingleEntry(rest(e));
    }
    this.archive = opened;
  }

  @Override
  public @Nullable ArchiveEntry next() throws IOException {
    try {
      return archive.next();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      Rejected rest = rest(e);
      Archive broken = archive;
      archive = new SingleEntry(null);
      try {
        broken.close();
      } catch (IOException | RuntimeException again) {
        // It is broken: that it cannot be closed either is no news.
        ChannelFailure.rethrow(again);
      }
      return rest;
    }
  }

  /** Rejects the rest of the file, unless it was the channel that failed. */
  private Rejected rest(Throwable thrown) throws IOException {
    ChannelFailure.rethrow(thrown);
    String detail = thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
    RejectReason reason = RejectReason.CORRUPT_ARCHIVE;
    if (thrown instanceof Damage damage) {
      reason = damage.reason();
      detail = damage.detail();
    }
    return new Rejected(
        place.name("@rest-of-" + from, null),
        reason,
        "the rest of the file is lost: " + detail,
        null);
  }

  @Override
  public @Nullable ByteRange covered() {
    return archive.covered();
  }

  @Override
  public void close() throws IOException {
    try {
      archive.close();
    } catch (ChannelFailure e) {
      throw e.getCause();
    }
  }
}
