package org.pressbeam.archive;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.RejectedException;

/** Undoes the chunked transfer coding of HTTP/1.1. */
final class ChunkedBody {
  private static final int SIZE_DIGITS = 8;
  private static final int EXTENSION = 1024;

  private final byte[] block;
  private final int to;
  private final byte[] body;
  private int at;
  private int length;

  private ChunkedBody(byte[] block, int from, int to) {
    this.block = block;
    this.to = to;
    this.at = from;
    this.body = new byte[to - from];
  }

  /**
   * Returns the body; null if it does not begin with the size of a chunk, so that the chunks were
   * undone before it was stored. A body that ends before its last chunk is kept as far as it goes:
   * captures are cut at a size limit.
   *
   * @throws RejectedException if a later chunk is malformed
   */
  static byte @Nullable [] decode(byte[] block, int from, int to) throws RejectedException {
    ChunkedBody chunks = new ChunkedBody(block, from, to);
    long size = chunks.size();
    if (size < 0) {
      return null;
    }
    while (size > 0) {
      chunks.copy(size);
      if (chunks.at >= to) {
        break;
      }
      int start = chunks.at;
      size = chunks.size();
      if (size < 0 && chunks.at < to) {
        throw new RejectedException(
            RejectReason.BAD_ENCODING,
            "no size of a chunk at byte " + (start - from) + " of the payload");
      }
    }
    return Arrays.copyOf(chunks.body, chunks.length);
  }

  private void copy(long size) {
    int n = (int) Math.min(size, to - at);
    System.arraycopy(block, at, body, length, n);
    length += n;
    at += n;
    if (at < to && block[at] == '\r') {
      at++;
    }
    if (at < to && block[at] == '\n') {
      at++;
    }
  }

  /** Reads "1f4;extension" and the end of its line; -1 if it does not stand there. */
  private long size() {
    long size = 0;
    int digits = 0;
    while (at < to && digits <= SIZE_DIGITS) {
      int digit = Character.digit(block[at], 16);
      if (digit < 0) {
        break;
      }
      size = 16 * size + digit;
      digits++;
      at++;
    }
    if (digits == 0 || digits > SIZE_DIGITS) {
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
    at++;
    return size;
  }

  private static long lastOrNone(long size) {
    return size == 0 ? 0 : -1;
  }
}
