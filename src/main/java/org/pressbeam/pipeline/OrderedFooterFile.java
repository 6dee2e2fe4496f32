package org.pressbeam.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * A Parquet file on its way to a channel, with its footer put in a fixed order. Parquet lists a
 * column's encodings in the order of a hash set, which differs from one JVM to the next; all else
 * it writes is the same. The end of the file is held back until it is known where the footer
 * starts.
 */
final class OrderedFooterFile {
  /** Longer than the footer of a small file. */
  private static final int HELD_BACK = 1 << 20;

  /** The footer has some 5 kB for each row group of about 2 MB; four times that is held back. */
  private static final int FILE_PER_FOOTER = 100;

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int TRAILER = Integer.BYTES + 4;

  private final WritableByteChannel channel;
  private final MessageDigest digest = sha256();
  private byte[] held = new byte[1 << 16];
  private int size;
  private long length;

  OrderedFooterFile(WritableByteChannel channel) {
    this.channel = channel;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Appends bytes. */
  void write(byte[] bytes, int from, int count) throws IOException {
    if (size + count > held.length) {
      makeRoom(count);
    }
    System.arraycopy(bytes, from, held, size, count);
    size += count;
  }

  private void makeRoom(int count) throws IOException {
    int back = HELD_BACK + Math.toIntExact(length / FILE_PER_FOOTER);
    if (size > back) {
      emit(held, 0, size - back);
      System.arraycopy(held, size - back, held, 0, back);
      size = back;
    }
    if (size + count > held.length) {
      byte[] larger = new byte[Math.max(size + count, 2 * held.length)];
      System.arraycopy(held, 0, larger, 0, size);
      held = larger;
    }
  }

  private void emit(byte[] bytes, int from, int count) throws IOException {
    digest.update(bytes, from, count);
    ByteBuffer buffer = ByteBuffer.wrap(bytes, from, count);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    length += count;
  }

  /** Writes the end of the file with its footer in order, and closes the channel. */
  void close() throws IOException {
    int footerLength =
        ByteBuffer.wrap(held, size - TRAILER, Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .getInt();
    int footerStart = size - TRAILER - footerLength;
    if (footerStart < 0) {
      throw new IOException("a Parquet footer of " + footerLength + " bytes is too long");
    }
    byte[] footer = order(held, footerStart, footerLength);
    emit(held, 0, footerStart);
    emit(footer, 0, footer.length);
    emit(
        ByteBuffer.allocate(TRAILER)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(footer.length)
            .put(MAGIC)
            .array(),
        0,
        TRAILER);
    channel.close();
    held = new byte[0];
  }

  /** Closes the channel, whatever was written. */
  void abandon() throws IOException {
    channel.close();
  }

  private static byte[] order(byte[] bytes, int from, int count) throws IOException {
    FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(bytes, from, count));
    if (footer.isSetKey_value_metadata()) {
      footer.getKey_value_metadata().sort(Comparator.comparing(KeyValue::getKey));
    }
    for (RowGroup group : footer.getRow_groups()) {
      for (ColumnChunk chunk : group.getColumns()) {
        order(chunk.getMeta_data());
      }
    }
    ByteArrayOutputStream ordered = new ByteArrayOutputStream(count);
    Util.writeFileMetaData(footer, ordered);
    return ordered.toByteArray();
  }

  private static void order(ColumnMetaData column) {
    column.getEncodings().sort(Comparator.naturalOrder());
    if (column.isSetEncoding_stats()) {
      column
          .getEncoding_stats()
          .sort(
              Comparator.comparing(PageEncodingStats::getPage_type)
                  .thenComparing(PageEncodingStats::getEncoding));
    }
  }

  /** Returns the length of the closed file in bytes. */
  long length() {
    return length;
  }

  /** Returns the SHA-256 of the closed file in lower-case hexadecimal. */
  String digest() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
