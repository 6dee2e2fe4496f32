package org.pressbeam.archive.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.RejectedException;

/** Undoes the chunked transfer coding of HTTP/1.1. */
final class ChunkedBody {
  private static final long LARGEST = 0xffff_ffffL;
  private static final int SIZE_DIGITS = 32;
  private static final int EXTENSION = 1024;

  private final byte[] block;
  private final int to;
  private final byte[] body;
  private int at;
  private int length;
  private boolean bareLineEnd;

  private ChunkedBody(byte[] block, int from, int to) {
    this.block = block;
    this.to = to;
    this.at = from;
    this.body = new byte[to - from];
  }

  /**
   * Returns the body; null if it does not begin with a chunk, so that the chunks were undone before
   * it was stored. A body that ends before its last chunk is kept as far as it goes: captures are
   * cut at a size limit.
   *
   * @throws RejectedException if a chunk is malformed, or has another length than it says
   */
  static byte @Nullable [] decode(byte[] block, int from, int to) throws RejectedException {
    ChunkedBody chunks = new ChunkedBody(block, from, to);
    long size = chunks.size();
    if (size < 0 || !chunks.begins(size)) {
      return null;
    }
    while (size > 0) {
      int start = chunks.at;
      chunks.copy(size);
      if (chunks.at >= to) {
        break;
      }
      size = chunks.passLineEnd() ? chunks.size() : -1;
      if (size < 0 && chunks.at < to) {
        throw new RejectedException(
            RejectReason.BAD_ENCODING,
            "no end of the chunk at byte " + (start - from) + " of the payload");
      }
    }
    return Arrays.copyOf(chunks.body, chunks.length);
  }

  /**
   * Tells a first chunk from a text that begins with a number, as "2024" on a line of its own. The
   * end of a line stands behind a chunk; where it is cut off or has another length than it says,
   * its size has at least the line end of HTTP, or a page behind it.
   */
  private boolean begins(long size) {
    if (at < to && block[at] == '<') {
      return true;
    }
    long end = at + size;
    if (end < to && size > 0) {
      return block[(int) end] == '\r' || block[(int) end] == '\n';
    }
    return !bareLineEnd;
  }

  private void copy(long size) {
    int n = (int) Math.min(size, to - at);
    System.arraycopy(block, at, body, length, n);
    length += n;
    at += n;
  }

  private boolean passLineEnd() {
    if (block[at] == '\r' && at + 1 < to) {
      at++;
    }
    return block[at++] == '\n' || at == to;
  }

  /** Reads "1f4;extension" and the end of its line; -1 if it does not stand there. */
  private long size() {
    long size = 0;
    int digits = 0;
    while (at < to && digits <= SIZE_DIGITS && size <= LARGEST) {
      int digit = Character.digit(block[at], 16);
      if (digit < 0) {
        break;
      }
      size = 16 * size + digit;
      digits++;
      at++;
    }
    if (digits == 0 || digits > SIZE_DIGITS || size > LARGEST) {
      return -1;
    }
    int end = Math.min(to, at + EXTENSION);
    boolean extension = false;
    while (at < end && block[at] != '\n') {
      // Some servers pad the size with blanks.
      extension |= block[at] == ';';
      if (!extension && block[at] != ' ' && block[at] != '\r') {
        return -1;
      }
      at++;
    }
    if (at >= end) {
      at = Math.max(at, end);
      return end == to ? lastOrNone(size) : -1;
    }
    bareLineEnd = block[at - 1] != '\r';
    at++;
    return size;
  }

  private static long lastOrNone(long size) {
    return size == 0 ? 0 : -1;
  }
}
