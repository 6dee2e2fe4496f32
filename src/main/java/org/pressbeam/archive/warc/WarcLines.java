package org.pressbeam.archive.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.pressbeam.archive.bytes.ByteFeed;

/** Finds the lines that begin WARC records: "WARC/1.0" and the like. */
public final class WarcLines {
  private static final byte[] LINE = "\nWARC/".getBytes(StandardCharsets.US_ASCII);

  /** The line end before it, the name, and "1." of its version. */
  private static final int NEEDED = LINE.length + 2;

  private WarcLines() {}

  /**
   * Goes to the next line from the current position on that begins a WARC record.
   *
   * @param limit where to give up
   * @return whether there is one before {@code limit}
   */
  public static boolean seek(ByteFeed data, long limit) throws IOException {
    while (data.position() + 1 < limit && data.ensure(NEEDED) >= NEEDED) {
      byte[] b = data.buffer();
      int from = data.offset();
      int end = from + data.available() - NEEDED + 1;
      int at = from;
      while (at < end && b[at] != '\n') {
        at++;
      }
      data.skip(at - from);
      if (at < end) {
        if (data.position() + 1 < limit && data.startsWith(LINE) && isVersion(data, LINE.length)) {
          data.skip(1);
          return true;
        }
        data.skip(1);
      }
    }
    if (data.position() + 1 < limit) {
      data.skip(data.available());
    }
    return false;
  }

  /** There were WARC/0.9 to 0.18 before 1.0 and 1.1. */
  private static boolean isVersion(ByteFeed data, int at) {
    byte[] b = data.buffer();
    int from = data.offset() + at;
    return (b[from] == '0' || b[from] == '1') && b[from + 1] == '.';
  }
}
