package org.pressbeam.archive.opening;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.bytes.ByteFeed;
import org.pressbeam.archive.bytes.Damage;
import org.pressbeam.archive.bytes.Limits;
import org.pressbeam.archive.entry.Place;
import org.pressbeam.archive.format.Format;

/** A page or a text that is a file, or an entry, of its own. */
final class SingleFile implements Archive {
  private final Place place;
  private final ByteFeed data;
  private final Format format;
  private boolean done;

  SingleFile(Place place, ByteFeed data, Format format) {
    this.place = place;
    this.data = data;
    this.format = format;
  }

  @Override
  public @Nullable ArchiveEntry next() {
    if (done) {
      return null;
    }
    done = true;
    try {
      byte[] bytes = data.readAll(Limits.PAYLOAD);
      ArchiveRecord.Content content = new ArchiveRecord.PlainText(bytes, null);
      if (format == Format.HTML) {
        content = new ArchiveRecord.Page(bytes, null);
      }
      return new ArchiveRecord(place.name(), place.path(), null, null, content);
    } catch (IOException e) {
      Damage damage = Damage.of(e);
      return place.reject(damage.reason(), damage.detail(), null);
    }
  }

  @Override
  public void close() {}
}
