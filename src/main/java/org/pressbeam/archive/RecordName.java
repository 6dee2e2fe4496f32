package org.pressbeam.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands.
 *
 * @param archive path of the archive below the longest folder common to all inputs, with {@code /}
 * @param record WARC-Record-ID without its brackets, path of an entry, or line or row number from
 *     1; entries of an archive inside an archive are joined by {@code !/}; where several records of
 *     an archive would have one name, the second is {@code name#2}, the third {@code name#3}
 * @param offset byte offset of the record in the (compressed) archive; null where the format has
 *     none
 */
public record RecordName(String archive, String record, @Nullable Long offset) {

  /**
   * Returns a hash of this name that serves as an id: the first 24 hexadecimal digits of SHA-256
   * over archive, record and offset. Among a thousand million records two share it with a
   * probability of 10 to the -11.
   */
  public String hash() {
    String name = archive + '\0' + record + '\0' + (offset == null ? "" : offset);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
