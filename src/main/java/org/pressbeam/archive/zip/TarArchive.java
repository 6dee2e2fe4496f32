package org.pressbeam.archive.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveEntry.Rejected;
import org.pressbeam.archive.ArchiveEntry.Skipped;
import org.pressbeam.archive.bytes.ByteFeed;
import org.pressbeam.archive.bytes.Damage;
import org.pressbeam.archive.entry.EntryOpener;
import org.pressbeam.archive.entry.Place;
import org.pressbeam.archive.entry.SingleEntry;
import org.pressbeam.archive.entry.UniqueNames;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.SkipFilter;

/** Entries of a tar. What stands behind damage is lost, as one stretch. */
public final class TarArchive implements Archive {
  private static final int LONGEST_EXTENSION = 1 << 20;

  private final Place place;
  private final ByteFeed data;
  private final EntryOpener opener;
  private @Nullable Archive current;
  private final UniqueNames names = new UniqueNames();
  private long left;
  private long padding;
  private boolean broken;
  private boolean told;
  private boolean done;

  /** Opens a tar whose entries the opener opens. */
  public TarArchive(Place place, ByteFeed data, EntryOpener opener) {
    this.place = place;
    this.data = data;
    this.opener = opener;
  }

  @Override
  public @Nullable ArchiveEntry next() throws IOException {
    while (!done) {
      if (current != null) {
        ArchiveEntry entry = current.next();
        if (entry != null) {
          told = entry instanceof Rejected;
          return entry;
        }
        current.close();
        current = null;
        // If the entry itself was the news of the damage, that is enough.
        done = broken && told;
        continue;
      }
      long start = data.position();
      try {
        pass(left + padding);
        start = data.position();
        current = nextEntry();
        done = current == null;
      } catch (IOException e) {
        done = true;
        Damage damage = Damage.of(e);
        return new Rejected(
            place.name("@" + start, data.channel() == null ? null : start),
            damage.reason(),
            damage.detail() + "; the rest of the tar is lost",
            null);
      }
    }
    return null;
  }

  private @Nullable Archive nextEntry() throws IOException {
    String longName = null;
    Map<String, String> pax = Map.of();
    while (true) {
      byte[] block = block();
      if (TarHeader.isEnd(block)) {
        return null;
      }
      TarHeader header = TarHeader.parse(block);
      switch (header.type()) {
        case 'L' -> longName = new String(extension(header), StandardCharsets.UTF_8);
        case 'x', 'X' -> pax = TarHeader.pax(extension(header));
        case 'K', 'g' -> extension(header);
        default -> {
          String name = longName == null ? header.name() : longName;
          return open(header, pax.getOrDefault("path", name), pax, block);
        }
      }
    }
  }

  private Archive open(TarHeader header, String rawName, Map<String, String> pax, byte[] block)
      throws IOException {
    String name = EntryNames.clean(rawName);
    left = size(header, pax);
    padding = (TarHeader.BLOCK - left % TarHeader.BLOCK) % TarHeader.BLOCK;
    Place inside = place.inside(name, names.unique(name));
    if (header.type() == 'S' || pax.keySet().stream().anyMatch(k -> k.startsWith("GNU.sparse"))) {
      byte[] map = block;
      while (header.type() == 'S' && TarHeader.isExtended(map)) {
        map = block();
        // The flag of a further block of the map stands behind its 21 entries.
        map[482] = map[504];
      }
      return new SingleEntry(
          inside.reject(RejectReason.UNSUPPORTED_FORMAT, "a sparse file is not read", left));
    }
    boolean folder = name.isEmpty() || rawName.endsWith("/");
    if (!header.isFile() || folder || EntryNames.isHidden(name)) {
      if (!header.isFile() && header.type() != '5') {
        // Links tell the length of the file that they point to, and have no content.
        left = header.type() == '1' || header.type() == '2' ? 0 : left;
        padding = left == 0 ? 0 : padding;
      }
      return new SingleEntry(new Skipped(SkipFilter.NOT_A_FILE));
    }
    return opener.open(inside, ByteFeed.of(this::readEntry), () -> {});
  }

  private static long size(TarHeader header, Map<String, String> pax) throws Damage {
    String size = pax.get("size");
    if (size == null) {
      return header.size();
    }
    // Sixteen digits are more than any disk holds, and no sum with them overflows.
    boolean digits = size.chars().allMatch(c -> c >= '0' && c <= '9');
    if (size.isEmpty() || size.length() > 16 || !digits) {
      throw Damage.corrupt("malformed pax header: size=" + Damage.shortened(size));
    }
    return Long.parseLong(size);
  }

  private int readEntry(byte[] target, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    try {
      int n = data.read(target, offset, (int) Math.min(length, left));
      if (n < 0) {
        throw Damage.truncated("ends inside an entry of a tar");
      }
      left -= n;
      return n;
    } catch (IOException e) {
      broken = true;
      throw e;
    }
  }

  private byte[] extension(TarHeader header) throws IOException {
    if (header.size() > LONGEST_EXTENSION) {
      throw Damage.corrupt("tar header extension of " + header.size() + " bytes");
    }
    byte[] bytes = new byte[(int) header.size()];
    readFully(bytes);
    pass((TarHeader.BLOCK - header.size() % TarHeader.BLOCK) % TarHeader.BLOCK);
    return bytes;
  }

  private byte[] block() throws IOException {
    byte[] block = new byte[TarHeader.BLOCK];
    readFully(block);
    return block;
  }

  private void readFully(byte[] bytes) throws IOException {
    int length = 0;
    while (length < bytes.length) {
      int n = data.read(bytes, length, bytes.length - length);
      if (n < 0) {
        throw Damage.truncated("tar ends without its end mark");
      }
      length += n;
    }
  }

  private void pass(long n) throws IOException {
    left = 0;
    padding = 0;
    if (data.discard(n) < n) {
      throw Damage.truncated("ends inside an entry of a tar");
    }
  }

  @Override
  public void close() throws IOException {
    if (current != null) {
      current.close();
    }
  }
}
