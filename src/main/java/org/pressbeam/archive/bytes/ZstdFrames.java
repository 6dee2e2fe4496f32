package org.pressbeam.archive.bytes;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/**
 * Decompresses the frames of a Zstandard file. A .warc.zst may begin with the dictionary of all its
 * frames, in a skippable frame of a magic number of its own, as it is or compressed by itself
 * (IIPC, "Use of Zstandard Compression in WARC Files").
 */
public final class ZstdFrames implements ByteFeed.Source, Closeable {
  private static final byte[] DICTIONARY_FRAME = {0x5d, 0x2a, 0x4d, 0x18};
  private static final byte[] FRAME = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
  private static final int FRAME_HEADER = 8;

  private final ZstdInputStream stream;
  private final Budget budget;

  private ZstdFrames(ZstdInputStream stream, Budget budget) {
    this.stream = stream;
    this.budget = budget;
  }

  /**
   * Opens a file.
   *
   * @throws Damage if its dictionary cannot be read, or is larger than {@link Limits#DICTIONARY}
   */
  public static ZstdFrames open(ByteFeed raw, Budget budget) throws IOException {
    byte[] dictionary = {};
    if (raw.startsWith(DICTIONARY_FRAME)) {
      dictionary = dictionary(raw);
    }
    ZstdInputStream stream = new ZstdInputStream(new FeedStream(raw));
    if (dictionary.length > 0) {
      stream.setDict(dictionary);
    }
    return new ZstdFrames(stream, budget);
  }

  private static byte[] dictionary(ByteFeed raw) throws IOException {
    if (raw.ensure(FRAME_HEADER) < FRAME_HEADER) {
      throw Damage.truncated("ends inside the header of its dictionary");
    }
    long length = GzipMembers.little(raw.buffer(), raw.offset() + 4);
    raw.skip(FRAME_HEADER);
    if (length > Limits.DICTIONARY) {
      throw Damage.corrupt("dictionary of " + length + " bytes");
    }
    byte[] bytes = new byte[(int) length];
    int n = 0;
    while (n < bytes.length) {
      int step = raw.read(bytes, n, bytes.length - n);
      if (step < 0) {
        throw Damage.truncated("ends inside its dictionary");
      }
      n += step;
    }
    if (bytes.length < FRAME.length
        || !Arrays.equals(bytes, 0, FRAME.length, FRAME, 0, FRAME.length)) {
      return bytes;
    }
    try (ZstdInputStream packed = new ZstdInputStream(new ByteArrayInputStream(bytes))) {
      return ByteFeed.of(packed).readAll(Limits.DICTIONARY);
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = stream.read(target, offset, length);
    budget.spend(Math.max(n, 0));
    return n;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
