package org.pressbeam.archive.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.ByteRange;
import org.pressbeam.archive.bytes.ByteFeed;

/** A WARC file that is not compressed, or compressed as a whole. */
final class PlainWarc implements WarcInput {
  private static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);

  private final ByteFeed raw;
  private final ByteRange range;
  private final RereadLimit rereads;
  private long mark;

  PlainWarc(ByteFeed raw, ByteRange range) {
    this.raw = raw;
    this.range = range;
    this.rereads = new RereadLimit(raw);
  }

  @Override
  public ByteFeed data() {
    return raw;
  }

  @Override
  public boolean start() throws IOException {
    if (range.from() == 0) {
      return true;
    }
    raw.seek(range.from() - 1);
    return WarcLines.seek(raw, range.to());
  }

  @Override
  public long position() {
    return raw.position();
  }

  @Override
  public boolean enter() throws IOException {
    mark = raw.position();
    if (raw.ensure(1) == 0) {
      return false;
    }
    return mark < range.to() || !raw.startsWith(WARC);
  }

  @Override
  public void leave() {}

  @Override
  public void markRecord() {
    mark = raw.position();
  }

  @Override
  public String recordMark() {
    return Long.toString(mark);
  }

  @Override
  public @Nullable Long recordOffset() {
    if (raw.channel() == null) {
      return null;
    }
    return mark;
  }

  @Override
  public void insideRecord(boolean inside) {}

  @Override
  public @Nullable Long nextRecordBehind() throws IOException {
    recover();
    return raw.position() - mark;
  }

  @Override
  public long damageMark() {
    return mark;
  }

  @Override
  public boolean recover() throws IOException {
    raw.seek(rereads.from(mark + 1, raw.position()));
    return WarcLines.seek(raw, Long.MAX_VALUE);
  }

  @Override
  public void close() {}
}
