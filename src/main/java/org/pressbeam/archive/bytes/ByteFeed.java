package org.pressbeam.archive.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pressbeam.reject.RejectReason;

/**
 * Reads bytes through one large buffer with a look ahead, and knows its position. Over a channel it
 * can go back anywhere, over other sources only as far as the buffer still reaches.
 */
public final class ByteFeed {
  /** Where the bytes come from. */
  public interface Source {
    /** Reads up to {@code length} bytes, at least one; -1 at the end. */
    int read(byte[] target, int offset, int length) throws IOException;
  }

  private static final int BUFFER = 128 << 10;

  private final Source source;
  private final @Nullable GuardedChannel channel;
  private final byte[] buffer = new byte[BUFFER];
  private int start;
  private int end;
  private long base;
  private boolean ended;
  private @Nullable IOException failure;

  private ByteFeed(Source source, @Nullable GuardedChannel channel) {
    this.source = source;
    this.channel = channel;
  }

  /** Reads a channel from its beginning on. */
  public static ByteFeed of(GuardedChannel channel) {
    return new ByteFeed((b, o, n) -> channel.read(ByteBuffer.wrap(b, o, n)), channel);
  }

  /** Reads a source, which has no channel below it. */
  public static ByteFeed of(Source source) {
    return new ByteFeed(source, null);
  }

  /** Reads a stream, which has no channel below it. */
  public static ByteFeed of(InputStream stream) {
    return new ByteFeed(stream::read, null);
  }

  /** Returns the channel below, null if there is none. */
  public @Nullable GuardedChannel channel() {
    return channel;
  }

  /** Returns the position of the next byte. */
  public long position() {
    return base + start;
  }

  /** Returns the buffer; the bytes at hand stand at {@link #offset()} and are not to be changed. */
  public byte[] buffer() {
    return buffer;
  }

  /** Returns the index in {@link #buffer()} of the next byte. */
  public int offset() {
    return start;
  }

  /** Returns the number of bytes at hand. */
  public int available() {
    return end - start;
  }

  /**
   * Has at least {@code n} bytes at hand, fewer only at the end.
   *
   * @param n at most the size of the buffer
   * @return the number of bytes at hand
   */
  public int ensure(int n) throws IOException {
    while (end - start < n && !ended) {
      fill();
    }
    if (end - start < n && failure != null) {
      IOException first = failure;
      failure = null;
      throw first;
    }
    return end - start;
  }

  /**
   * Has up to {@code n} bytes at hand. A failure of the source is kept until the bytes before it
   * are used up.
   */
  public int peek(int n) throws IOException {
    try {
      return ensure(n);
    } catch (IOException e) {
      if (start == end) {
        throw e;
      }
      failure = e;
      return end - start;
    }
  }

  private void fill() throws IOException {
    if (start == end) {
      base += end;
      start = 0;
      end = 0;
    } else if (end == buffer.length) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      base += start;
      end -= start;
      start = 0;
    }
    int n = readSource(buffer, end, buffer.length - end);
    if (n > 0) {
      end += n;
    }
  }

  private int readSource(byte[] target, int offset, int length) throws IOException {
    if (channel != null) {
      channel.position(base + end);
    }
    try {
      int n = source.read(target, offset, length);
      ended = n < 0;
      return n;
    } catch (IOException e) {
      // A source that failed once has no more to give; asking again could go on for ever.
      ended = true;
      throw e;
    }
  }

  /** Passes over {@code n} bytes at hand. */
  public void skip(int n) {
    start += n;
  }

  /** Gives back the last {@code n} bytes passed over since the last look ahead. */
  void unread(int n) {
    start -= n;
  }

  /** Reads up to {@code length} bytes; -1 at the end. */
  public int read(byte[] target, int offset, int length) throws IOException {
    if (start == end) {
      if (ended) {
        return ensure(1) - 1;
      }
      if (length >= buffer.length) {
        base += end;
        start = 0;
        end = 0;
        int n = readSource(target, offset, length);
        base += Math.max(n, 0);
        return n;
      }
      if (ensure(1) == 0) {
        return -1;
      }
    }
    int n = Math.min(length, end - start);
    System.arraycopy(buffer, start, target, offset, n);
    start += n;
    return n;
  }

  /**
   * Reads to the end, which also checks the checksums of what holds the bytes.
   *
   * @throws Damage if there are more than {@code limit} bytes
   */
  public byte[] readAll(int limit) throws IOException {
    byte[] bytes = new byte[Math.max(1024, Math.min(limit, available() + 1))];
    int length = 0;
    while (true) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.min(limit + 1, 2 * length));
      }
      int n = read(bytes, length, bytes.length - length);
      if (n < 0) {
        return Arrays.copyOf(bytes, length);
      }
      length += n;
      if (length > limit) {
        throw new Damage(RejectReason.TOO_LARGE, "has more than " + limit + " bytes");
      }
    }
  }

  /** Passes over {@code n} bytes, fewer only at the end; returns how many. */
  public long discard(long n) throws IOException {
    long left = n;
    while (left > 0 && ensure(1) > 0) {
      int step = (int) Math.min(left, available());
      start += step;
      left -= step;
      if (left > 0 && start == end && channel != null) {
        long target = Math.min(channel.size(), position() + left);
        left -= target - position();
        seek(target);
      }
    }
    return n - left;
  }

  /**
   * Goes to a position. Without a channel it goes as near as the buffer allows when it lies behind,
   * and reads on when it lies ahead.
   */
  public void seek(long position) throws IOException {
    if (position >= base && position <= base + end) {
      start = (int) (position - base);
      return;
    }
    if (channel != null) {
      base = position;
      start = 0;
      end = 0;
      ended = false;
      return;
    }
    if (position < base) {
      start = 0;
      return;
    }
    discard(position - position());
  }

  /** Starts again at position 0 of a source that begins anew. */
  public void reset() {
    base = 0;
    start = 0;
    end = 0;
    ended = false;
  }

  /** Passes over zeros that fill up the end; leaves zeros that anything stands behind. */
  public void skipPadding() throws IOException {
    if (ensure(1) == 0 || buffer[start] != 0) {
      return;
    }
    int have = peek(Limits.PADDING + 1);
    for (int i = 0; i < have; i++) {
      if (have > Limits.PADDING || buffer[start + i] != 0) {
        return;
      }
    }
    skip(have);
  }

  /** Tells whether the next bytes are those. */
  public boolean startsWith(byte[] bytes) throws IOException {
    if (ensure(bytes.length) < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (buffer[start + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
