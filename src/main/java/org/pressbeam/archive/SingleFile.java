package org.pressbeam.archive;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pressbeam.reject.RejectReason;

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
      byte[] bytes = readAll(data, Limits.PAYLOAD);
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

  /** Reads to the end, which also checks the checksums of what holds the bytes. */
  static byte[] readAll(ByteFeed data, int limit) throws IOException {
    byte[] bytes = new byte[Math.max(1024, Math.min(limit, data.available() + 1))];
    int length = 0;
    while (true) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.min(limit + 1, 2 * length));
      }
      int n = data.read(bytes, length, bytes.length - length);
      if (n < 0) {
        return Arrays.copyOf(bytes, length);
      }
      length += n;
      if (length > limit) {
        throw new Damage(RejectReason.TOO_LARGE, "has more than " + limit + " bytes");
      }
    }
  }

  @Override
  public void close() {}
}
