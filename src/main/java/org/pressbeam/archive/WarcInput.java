package org.pressbeam.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a WARC file in units that can be checked and found again: gzip members, or for a
 * plain file the whole of it.
 */
interface WarcInput {
  /** Returns the decompressed bytes of the current unit. */
  ByteFeed data();

  /** Goes to the first record of the range; false if there is none. */
  boolean start() throws IOException;

  /** Returns the position in the file, between units. */
  long position();

  /** Is in a unit, or enters the next one; false at the end of the range or the file. */
  boolean enter() throws IOException;

  /** Leaves a unit that is read to its end. */
  void leave();

  /** Remembers that a record starts at the next byte. */
  void markRecord();

  /** Returns a name for the record that is unique in the file. */
  String recordMark();

  /** Returns the position of the record in the file; null if it has none of its own. */
  @Nullable Long recordOffset();

  /** Says whether a record is being read, which may go on in the next unit. */
  void insideRecord(boolean inside);

  /**
   * Goes to a record behind one that is malformed, or to the end of the unit.
   *
   * @return how many bytes of the file this passes over; null if that is not known
   */
  @Nullable Long nextRecordBehind() throws IOException;

  /** Returns where a damaged stretch begins. */
  long damageMark();

  /** Goes to the next record that can be read behind damage; false if there is none. */
  boolean recover() throws IOException;

  /** Releases memory outside the heap. */
  void close();

  /** Goes to the next line from the current position on that begins a WARC record. */
  static boolean seekLine(ByteFeed data, long limit) throws IOException {
    byte[] line = "\nWARC/".getBytes(StandardCharsets.US_ASCII);
    int need = line.length + 2;
    while (data.position() + 1 < limit && data.ensure(need) >= need) {
      byte[] b = data.buffer();
      int from = data.offset();
      int end = from + data.available() - need + 1;
      int at = from;
      while (at < end && b[at] != '\n') {
        at++;
      }
      data.skip(at - from);
      if (at < end) {
        if (data.position() + 1 < limit && data.startsWith(line) && isVersion(data, line.length)) {
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
