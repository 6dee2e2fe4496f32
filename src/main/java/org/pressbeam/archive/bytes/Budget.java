package org.pressbeam.archive.bytes;

/**
 * Bytes that a file may expand to, over all archives in it. Deflate cannot expand more than 1,032
 * times, so only nested and Zstandard bombs, and zips whose entries overlap, ever meet this.
 */
public final class Budget {
  private static final long FACTOR = 1_100;
  private static final long FREE = 256L << 20;

  private final long limit;
  private long spent;

  /** Sets the budget of a file of this many bytes. */
  public Budget(long fileSize) {
    limit = FREE + FACTOR * fileSize;
  }

  /** Tells whether nothing more is to be had. */
  public boolean exhausted() {
    return spent > limit;
  }

  /**
   * Spends bytes that came out of the file.
   *
   * @throws Damage if the budget is exceeded
   */
  public void spend(long bytes) throws Damage {
    spent += bytes;
    if (spent > limit) {
      throw Damage.corrupt("expands to more than " + limit + " bytes");
    }
  }
}
