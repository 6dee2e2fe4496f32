package org.pressbeam.archive.bytes;

import java.io.IOException;
import java.io.InputStream;

/** A feed as a stream, for libraries. */
public final class FeedStream extends InputStream {
  private final ByteFeed feed;

  /** Makes a stream of the bytes that stand next. */
  public FeedStream(ByteFeed feed) {
    this.feed = feed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return feed.read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return length == 0 ? 0 : feed.read(target, offset, length);
  }
}
