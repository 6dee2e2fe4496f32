package org.pressbeam.pipeline;

import org.pressbeam.table.Table;

/**
 * A Parquet file that was written under a name of its own and waits to be published.
 *
 * @param table to which table it belongs
 * @param part its number in the table: the slice, or the position in key order
 * @param path where it was written
 * @param rows how many rows it has
 * @param bytes its length
 * @param digest SHA-256 of its content in lower-case hexadecimal
 */
record WrittenFile(Table table, int part, String path, long rows, long bytes, String digest) {

  /** Returns the path of the published file below the output folder. */
  String publishedName() {
    return String.format(
        "%s/part-%05d-%s.parquet", table.tableName(), part, digest.substring(0, 12));
  }
}
