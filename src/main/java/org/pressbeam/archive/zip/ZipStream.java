package org.pressbeam.archive.zip;

import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveEntry.Skipped;
import org.pressbeam.archive.bytes.Budget;
import org.pressbeam.archive.bytes.ByteFeed;
import org.pressbeam.archive.bytes.Damage;
import org.pressbeam.archive.bytes.FeedStream;
import org.pressbeam.archive.entry.EntryOpener;
import org.pressbeam.archive.entry.Place;
import org.pressbeam.archive.entry.SingleEntry;
import org.pressbeam.archive.entry.UniqueNames;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.SkipFilter;

/**
 * Entries of a zip whose directory, at its end, is lost: read from the beginning until something
 * does not fit. That the directory is lost is the last entry.
 */
final class ZipStream implements Archive {
  private final Place place;
  private final ByteFeed raw;
  private final Damage directory;
  private final EntryOpener opener;
  private final ZipArchiveInputStream zip;
  private @Nullable Archive current;
  private final UniqueNames names = new UniqueNames();
  private boolean done;

  ZipStream(Place place, ByteFeed raw, Damage directory, EntryOpener opener) {
    this.place = place;
    this.raw = raw;
    this.directory = directory;
    this.opener = opener;
    this.zip = new ZipArchiveInputStream(new FeedStream(raw));
  }

  @Override
  public @Nullable ArchiveEntry next() throws IOException {
    while (!done) {
      try {
        ArchiveEntry entry = nextEntry();
        if (entry != null) {
          return entry;
        }
        done = true;
        return rest(directory);
      } catch (IOException | RuntimeException e) {
        done = true;
        return rest(Damage.of(e));
      }
    }
    return null;
  }

  private @Nullable ArchiveEntry nextEntry() throws IOException {
    while (true) {
      if (current != null) {
        ArchiveEntry entry = current.next();
        if (entry != null) {
          return entry;
        }
        current.close();
        current = null;
      }
      ZipArchiveEntry entry = zip.getNextEntry();
      if (entry == null) {
        return null;
      }
      current = open(entry);
    }
  }

  private Archive open(ZipArchiveEntry entry) throws IOException {
    String name = EntryNames.clean(entry.getName());
    if (entry.isDirectory() || EntryNames.isHidden(name)) {
      return new SingleEntry(new Skipped(SkipFilter.NOT_A_FILE));
    }
    Place inside = place.inside(name, names.unique(name));
    if (!EntryMethods.reads(entry) || !zip.canReadEntryData(entry)) {
      return new SingleEntry(
          inside.reject(RejectReason.UNSUPPORTED_FORMAT, EntryMethods.objection(entry), null));
    }
    Budget budget = place.budget();
    ByteFeed.Source source =
        (target, offset, length) -> {
          try {
            int n = zip.read(target, offset, length);
            budget.spend(Math.max(n, 0));
            return n;
          } catch (RuntimeException e) {
            throw Damage.of(e);
          }
        };
    return opener.open(inside, ByteFeed.of(source), () -> {});
  }

  private ArchiveEntry rest(Damage damage) {
    return new ArchiveEntry.Rejected(
        place.name("@" + raw.position(), null),
        RejectReason.TRUNCATED_ARCHIVE,
        "zip without its directory: " + damage.detail(),
        null);
  }

  @Override
  public void close() throws IOException {
    if (current != null) {
      current.close();
    }
    zip.close();
  }
}
