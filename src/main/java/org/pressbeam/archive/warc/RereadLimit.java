package org.pressbeam.archive.warc;

import org.pressbeam.archive.bytes.ByteFeed;
import org.pressbeam.archive.bytes.GuardedChannel;

/**
 * Bounds how often bytes behind a damaged record are read again: going back to just behind its
 * start finds the records that it seemed to swallow, but a made file could have that done for each
 * of a million records.
 */
final class RereadLimit {
  private static final long FREE = 256L << 20;

  private final long limit;
  private long reread;

  RereadLimit(ByteFeed raw) {
    GuardedChannel channel = raw.channel();
    limit = FREE + (channel == null ? 0 : 2 * channel.size());
  }

  /**
   * Returns where to look for the next record.
   *
   * @param behindStart just behind the start of the damaged record
   * @param position how far it was read
   */
  long from(long behindStart, long position) {
    reread += Math.max(0, position - behindStart);
    if (reread > limit) {
      return Math.max(behindStart, position);
    }
    return behindStart;
  }
}
