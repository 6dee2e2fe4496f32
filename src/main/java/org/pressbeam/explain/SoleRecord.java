package org.pressbeam.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.ArchiveSource;
import org.pressbeam.archive.opening.ArchiveOpener;
import org.pressbeam.reject.RejectReason;

/** Finds the one record of a file that is meant. */
final class SoleRecord {
  /** A JSON document beyond this is no article. */
  private static final long DOCUMENT_LIMIT = 16 << 20;

  private final String name;
  private final @Nullable String wanted;
  private @Nullable ArchiveRecord found;
  private @Nullable String trouble;
  private boolean document;

  private SoleRecord(String name, @Nullable String wanted) {
    this.name = name;
    this.wanted = wanted;
  }

  /**
   * Returns the record of a name, or the only one. A JSON document of one object in several lines,
   * or a list of objects, reads as JSON Lines do.
   *
   * @throws IllegalArgumentException if there is none, or several and none is named
   */
  static ArchiveRecord of(ArchiveSource source, @Nullable String wanted) throws IOException {
    SoleRecord sole = new SoleRecord(source.name(), wanted);
    sole.search(source);
    if (sole.document && source.size() <= DOCUMENT_LIMIT) {
      byte[] lines = lines(source);
      sole = new SoleRecord(source.name(), wanted);
      sole.search(ArchiveSource.of(source.name(), lines));
    }
    ArchiveRecord record = sole.found;
    if (record != null) {
      return record;
    }
    String trouble = sole.trouble;
    if (trouble == null) {
      trouble = wanted == null ? "it holds no article" : "it holds no record " + wanted;
    }
    throw new IllegalArgumentException(source.name() + ": " + trouble);
  }

  private void search(ArchiveSource source) throws IOException {
    try (Archive archive = ArchiveOpener.open(source)) {
      for (ArchiveEntry entry = archive.next(); entry != null; entry = archive.next()) {
        if (entry instanceof ArchiveRecord record) {
          boolean named = record.name().record().equals(wanted);
          if (found != null) {
            throw several(found, record);
          }
          if (wanted == null || named) {
            found = record;
          }
          if (named) {
            return;
          }
        } else if (entry instanceof ArchiveEntry.Rejected rejected) {
          note(rejected);
        } else if (entry instanceof ArchiveEntry.Skipped skipped && trouble == null) {
          trouble = wanted == null ? "a run skips it: " + skipped.filter().code() : null;
        }
      }
    }
  }

  private void note(ArchiveEntry.Rejected rejected) {
    document |= rejected.reason() == RejectReason.BAD_JSON;
    if (wanted == null || rejected.name().record().equals(wanted)) {
      trouble = rejected.reason().code() + ": " + rejected.detail();
    }
  }

  private IllegalArgumentException several(ArchiveRecord one, ArchiveRecord other) {
    return new IllegalArgumentException(
        name
            + " holds several records, such as "
            + one.name().record()
            + " and "
            + other.name().record()
            + "; name one: "
            + name
            + "#"
            + one.name().record());
  }

  /** Returns each object of a JSON document on a line of its own; nothing of what is no JSON. */
  private static byte[] lines(ArchiveSource source) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    try {
      JsonNode root = mapper.readTree(content(source));
      for (JsonNode article : root.isArray() ? root : List.of(root)) {
        lines.write(mapper.writeValueAsBytes(article));
        lines.write('\n');
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          source.name() + " is no JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""),
          e);
    }
    return lines.toByteArray();
  }

  private static byte[] content(ArchiveSource source) throws IOException {
    ByteBuffer content = ByteBuffer.allocate((int) source.size());
    SeekableByteChannel channel = source.channel();
    channel.position(0);
    while (content.hasRemaining() && channel.read(content) >= 0) {}
    return content.array();
  }
}
