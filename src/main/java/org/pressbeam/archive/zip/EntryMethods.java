package org.pressbeam.archive.zip;

import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The compression methods of zip that are read. Commons-compress says yes to more of them, and then
 * fails with an Error for want of libraries which are not here.
 */
final class EntryMethods {
  /** Stored, shrunk, imploded, deflated, enhanced deflated, bzip2, and the two numbers of zstd. */
  private static final Set<Integer> READ = Set.of(0, 1, 6, 8, 9, 12, 20, 93);

  private EntryMethods() {}

  static boolean reads(ZipArchiveEntry entry) {
    return READ.contains(entry.getMethod());
  }

  /** Says what stands against reading an entry. */
  static String objection(ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return "encrypted";
    }
    return "zip method " + entry.getMethod() + " is not read";
  }
}
