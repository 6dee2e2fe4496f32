package org.pressbeam.archive;

import org.jspecify.annotations.Nullable;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.SkipFilter;

/**
 * What an archive hands out: a record, or the news that there was one which is skipped or rejected.
 */
public sealed interface ArchiveEntry
    permits ArchiveRecord, ArchiveEntry.Skipped, ArchiveEntry.Rejected {

  /**
   * A record that holds no article by its nature.
   *
   * @param filter the filter that sets it aside
   */
  record Skipped(SkipFilter filter) implements ArchiveEntry {}

  /**
   * A record, or a damaged stretch of the archive, that cannot be used.
   *
   * @param name where it stands
   * @param reason the fixed reason
   * @param detail one line for a person
   * @param bytes length of what is lost, in bytes of the archive; null if unknown
   */
  record Rejected(RecordName name, RejectReason reason, String detail, @Nullable Long bytes)
      implements ArchiveEntry {}
}
