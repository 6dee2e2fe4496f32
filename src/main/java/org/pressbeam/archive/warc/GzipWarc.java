package org.pressbeam.archive.warc;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.ByteRange;
import org.pressbeam.archive.bytes.Budget;
import org.pressbeam.archive.bytes.ByteFeed;
import org.pressbeam.archive.bytes.GzipMembers;

/** A WARC file in gzip members. */
final class GzipWarc implements WarcInput {
  private final ByteFeed raw;
  private final ByteRange range;
  private final GzipMembers members;
  private final GzipSeeker seeker = new GzipSeeker();
  private final ByteFeed data = ByteFeed.of(this::readMember);
  private final RereadLimit rereads;
  private boolean inMember;
  private boolean insideRecord;
  private long memberStart;
  private long recordStart;

  GzipWarc(ByteFeed raw, ByteRange range, Budget budget) {
    this.raw = raw;
    this.range = range;
    this.members = new GzipMembers(raw, budget);
    this.rereads = new RereadLimit(raw);
  }

  /** Reads the member, and while inside a record also the next one if it begins none. */
  private int readMember(byte[] target, int offset, int length) throws IOException {
    while (true) {
      int n = members.read(target, offset, length);
      if (n >= 0 || !insideRecord || raw.ensure(1) == 0 || seeker.startsRecord(raw)) {
        return n;
      }
      memberStart = raw.position();
      members.begin();
    }
  }

  @Override
  public ByteFeed data() {
    return data;
  }

  @Override
  public boolean start() throws IOException {
    if (range.from() == 0) {
      return true;
    }
    raw.seek(range.from());
    return seeker.seek(raw, range.to());
  }

  @Override
  public long position() {
    return raw.position();
  }

  @Override
  public boolean enter() throws IOException {
    if (inMember) {
      return true;
    }
    raw.skipPadding();
    memberStart = raw.position();
    recordStart = 0;
    if (raw.ensure(1) == 0) {
      return false;
    }
    if (memberStart >= range.to() && seeker.startsRecord(raw)) {
      return false;
    }
    members.begin();
    data.reset();
    inMember = true;
    return true;
  }

  @Override
  public void leave() {
    inMember = false;
  }

  @Override
  public void markRecord() {
    recordStart = data.position();
  }

  @Override
  public String recordMark() {
    if (recordStart == 0) {
      return Long.toString(memberStart);
    }
    return memberStart + "+" + recordStart;
  }

  @Override
  public @Nullable Long recordOffset() {
    if (recordStart > 0) {
      return null;
    }
    return memberStart;
  }

  @Override
  public void insideRecord(boolean inside) {
    insideRecord = inside;
  }

  @Override
  public @Nullable Long nextRecordBehind() throws IOException {
    if (WarcLines.seek(data, Long.MAX_VALUE)) {
      return null;
    }
    // Reaching the end of the member checks it.
    data.ensure(1);
    inMember = false;
    return raw.position() - memberStart;
  }

  @Override
  public long damageMark() {
    return memberStart;
  }

  @Override
  public boolean recover() throws IOException {
    inMember = false;
    raw.seek(rereads.from(memberStart + 1, raw.position()));
    return seeker.seek(raw, Long.MAX_VALUE);
  }

  @Override
  public void close() {
    members.close();
    seeker.close();
  }
}
