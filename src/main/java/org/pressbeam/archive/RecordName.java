package org.pressbeam.archive;

import org.jspecify.annotations.Nullable;

/**
 * Where a record stands.
 *
 * @param archive path of the archive below the longest folder common to all inputs, with {@code /}
 * @param record WARC-Record-ID without its brackets, path of an entry, or line or row number from
 *     1; entries of an archive inside an archive are joined by {@code !/}
 * @param offset byte offset of the record in the (compressed) archive; null where the format has
 *     none
 */
public record RecordName(String archive, String record, @Nullable Long offset) {}
