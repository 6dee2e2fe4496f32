package org.pressbeam.archive.bytes;

/** What one record may cost. Every input is hostile until it is read. */
public final class Limits {
  /** Bytes of a decoded payload or of a JSON line; larger ones are {@code too_large}. */
  public static final int PAYLOAD = 16 << 20;

  /** Bytes of the headers of a WARC record, and of an HTTP response. */
  public static final int HEADER = 64 << 10;

  /** Archives inside one another: a file, and an archive in it. */
  public static final int DEPTH = 2;

  /** Bytes of a zip or Parquet file inside an archive, which must be held to be read. */
  public static final int INNER_ARCHIVE = 64 << 20;

  /** Bytes of the central directory of a zip, about a million entries, or of a Parquet footer. */
  public static final int DIRECTORY = 64 << 20;

  /** Bytes of the dictionary of a Zstandard file; those in use have one million. */
  public static final int DICTIONARY = 16 << 20;

  /**
   * Zeros at the end of a file that fill up a block of the disk or tape it once lay on. More are a
   * file that was not written to its end.
   */
  static final int PADDING = 64 << 10;

  /** Nesting of a JSON line. */
  public static final int JSON_DEPTH = 64;

  /** Bytes that are looked at to recognise a format. */
  public static final int HEAD = 16 << 10;

  private Limits() {}
}
