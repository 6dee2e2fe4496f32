package org.pressbeam.archive.warc;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.bytes.ByteFeed;

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
}
